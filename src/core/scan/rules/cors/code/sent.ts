// Whether a header is one of a request that a program sends, which is no browser: nobody looks at it there.
import { lastName, pathOf, walk, type Call, type Expression } from './expression.ts';
import type { CodeFile } from './file.ts';
import { serverLanguages } from './frameworks.ts';
import { outermostFunction } from './surroundings.ts';

/**
 * Whether a program sends the header that is no browser: `new HttpGet(url).addHeader(…)`, `client.DefaultRequestHeaders`,
 * `mockMvc.perform(get("/").header(…))`. Nobody looks at it there.
 */
export function isSent(around: readonly Expression[], { language }: CodeFile): boolean {
  if (!serverLanguages.has(language)) return false;
  const setter = around.findLast((part) => part.kind === 'call' || part.kind === 'assign');
  if (setter === undefined) return false;
  const receiver = receiverOf(setter);
  if (receiver !== undefined && (isRequest(receiver) || isGivenToClient(receiver, around))) return true;
  return around.some((part) => part.kind === 'call' && client.test(pathOf(part.callee)));
}

function receiverOf(setter: Call | (Expression & { kind: 'assign' })): Expression | undefined {
  if (setter.kind === 'assign') return setter.target.kind === 'index' ? setter.target.of : undefined;
  return setter.callee.kind === 'member' ? setter.callee.of : setter.callee;
}

/** A variable, a property or a builder of a request. */
function isRequest(receiver: Expression): boolean {
  const path = pathOf(receiver);
  if (/respon[sd]|\bres\b|reply/i.test(path)) return false;
  if (/(?:^|\.)(?:\w*[rR]equest|req)(?:(?:\.[hH]eaders)?$|\.newBuilder|\.Builder)|RequestHeaders$/.test(path))
    return true;
  return rootOf(receiver).some((call) => verb.test(pathOf(call.callee)));
}

/** The calls of a chain. */
function rootOf(chain: Expression): readonly Call[] {
  switch (chain.kind) {
    case 'call':
      return [chain, ...rootOf(chain.callee)];
    case 'member':
      return rootOf(chain.of);
    default:
      return [];
  }
}

const verb =
  /^(?:(?:MockMvcRequestBuilders|Unirest|Request|RequestEntity|Http|\w*[cC]lient|rest|spec)\.)?(?:get|post|put|delete|patch|options|head|multipart|request|given|withHeaders)$|^(?:HttpRequest|Request)\.newBuilder$|^(?:Request\.Builder|Http(?:Get|Post|Put|Delete|Patch|Options))$/;

const client =
  /(?:^|\.)\w*[cC]lient\.(?:get|post|put|delete|patch|head|options|request|prepareGet|preparePost|send)$|^Http\.withHeaders$/;

/** Headers that the function then hands to a client. */
function isGivenToClient(headers: Expression, around: readonly Expression[]): boolean {
  const body = headers.kind === 'name' ? outermostFunction(around) : undefined;
  if (body === undefined || headers.kind !== 'name') return false;
  let sent = false;
  let answered = false;
  walk(body, (part) => {
    if (
      part.kind !== 'call' ||
      !part.arguments.some(({ value }) => value.kind === 'name' && value.name === headers.name)
    )
      return;
    if (/Client$|^(?:HttpEntity|exchange)$/.test(lastName(part))) sent = true;
    if (/respon[sd]|ok$|status/i.test(pathOf(part.callee))) answered = true;
  });
  return sent && !answered;
}
