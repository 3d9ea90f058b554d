// Whether a header is that of a request that the code makes, where it allows nothing: told by what it is set on.
import { lastName, pathOf, walk, type Call, type Expression } from './expression.ts';
import type { CodeFile } from './file.ts';
import { outermostFunction } from './surroundings.ts';

/**
 * Whether a program sends the header that is no browser: `new HttpGet(url).addHeader(…)`, `client.DefaultRequestHeaders`,
 * `mockMvc.perform(get("/").header(…))`. Nobody looks at it there.
 */
export function isOutgoingByReceiver(around: readonly Expression[], file: CodeFile): boolean {
  // In these it is told by use.
  if (file.language === 'javascript' || file.language === 'python') return false;
  const setter = setterIn(around);
  if (setter === undefined) return false;
  if (setter.kind === 'call' && /^(?:set|add)RequestProperty$/.test(lastName(setter))) return true;
  if (
    file.language === 'ruby' &&
    lastName(setter) === 'headers' &&
    /\binclude HTTParty\b/.test(file.source.text)
  )
    return true;
  const receiver = receiverOf(setter);
  if (receiver !== undefined && isAnswer(receiver)) return false;
  if (receiver !== undefined && (isRequest(receiver, file) || isGivenToClient(receiver, around, file)))
    return true;
  return around.some(asks);
}

type Setter = Call | (Expression & { readonly kind: 'assign' });

/** What sets the header: it may be made before, `putHeaders(Header.Raw(…))`. */
function setterIn(around: readonly Expression[]): Setter | undefined {
  let setter: Setter | undefined;
  for (const outer of around.toReversed()) {
    if (outer.kind === 'function' && setter !== undefined) return setter;
    if (outer.kind !== 'call' && outer.kind !== 'assign') continue;
    setter = outer;
    if (
      outer.kind === 'assign' ||
      !/^(?:Raw|\w*Headers?|Pair|of|entry|(?:list|map)Of|List|Map|Seq)$/.test(lastName(outer))
    )
      return setter;
  }
  return setter;
}

function receiverOf(setter: Setter): Expression | undefined {
  if (setter.kind === 'call') return setter.callee.kind === 'member' ? setter.callee.of : setter.callee;
  const { target } = setter;
  if (target.kind === 'name') return target;
  return target.kind === 'index' || (target.kind === 'member' && /^headers?$/i.test(target.name))
    ? target.of
    : undefined;
}

function isAnswer(receiver: Expression): boolean {
  return /respon[sd]|\bres\b|reply/i.test(pathOf(receiver));
}

/** A variable, a property or a builder of a request. */
function isRequest(receiver: Expression, file: CodeFile): boolean {
  const path = pathOf(receiver);
  if (requestPath.test(path)) return true;
  const [, name] = /^@?(\w+)(?:\.[hH]eaders?|\.headers_mut\(\))?$/.exec(path) ?? [];
  if (name !== undefined && isDeclaredRequest(name, file.source.text)) return true;
  const made = name === undefined ? [] : file.scope.valuesOf(name);
  return [receiver, ...made].flatMap(callsOf).some(({ callee }) => verb.test(pathOf(callee)));
}

const requestPath =
  /(?:^|\.)(?:\w*[rR]equest|req)(?:(?:\.[hH]eaders?|\.headers_mut\(\))?$|\.newBuilder|\.Builder)|RequestHeaders$/;

/** `r *http.Request`, `HttpRequestMessage message`, `template: RequestTemplate`. */
function isDeclaredRequest(name: string, text: string): boolean {
  const isOf = (type: string) =>
    new RegExp(
      String.raw`\b${type}(?:<[^<>\n]*>)? \$?${name}\b|\b${name}(?::| ) ?[&*]?(?:mut )?(?:\w+(?:\.|::))*${type}\b`,
    ).test(text);
  return isOf(String.raw`\w*(?:Request(?:Base|Builder|Template|Message|Spec|\.Builder)?|URLConnection)`)
    ? !isOf(String.raw`\w*Response\w*`)
    : false;
}

/** The calls of a chain. */
function callsOf(chain: Expression): readonly Call[] {
  switch (chain.kind) {
    case 'call':
      return [chain, ...callsOf(chain.callee)];
    case 'member':
      return callsOf(chain.of);
    default:
      return [];
  }
}

const methods = 'get|post|put|delete|patch|options|head';
const verb = new RegExp(
  [
    String.raw`^(?:(?:MockMvcRequestBuilders|Unirest|Request|RequestEntity|Http|\w*[cC]lient|rest|spec)\.)?(?:${methods}|multipart|request|given|withHeaders)$`,
    String.raw`^(?:HttpRequest|Request)\.newBuilder$|\brequest\(\)\.newBuilder$|^(?:Request\.Builder|Http(?:Get|Post|Put|Delete|Patch|Options))$`,
    String.raw`(?:^|\.)(?:[nN]ewRequest(?:WithContext)?|AcquireRequest|openConnection|HttpRequestMessage|RestRequest|HttpRequestBuilder|FakeRequest|HttpURLConnection)$`,
    String.raw`(?:^|\.)(?:UnityWebRequest|(?:Http)?WebRequest|\w*RequestBuilder|TestRequest|Fuel)\.\w+$|\.http(?:Get|Post|Put|Delete|Patch)$`,
    String.raw`^(?:Http)?Request$|(?:^|\.)Request\.(?:builder|new|Get|Post|Put|Delete|Patch|Options|Head)$|^(?:Web|Http|Rest|Guzzle)Client$`,
    String.raw`(?:^|\.)HTTP\.(?:Get|Post|Put|Patch|Delete|Head|Options)\.new$|(?:^|\.)(?:Faraday|Typhoeus|HTTPX|Excon)\.new$`,
    String.raw`^(?:reqwest|surf|ureq|isahc|attohttpc|minreq|requests|basicRequest|quickRequest|emptyRequest)\.(?:${methods}|request|header|headers)$`,
    String.raw`[cC]lient(?:\.\w+\(\))*\.(?:${methods}|request|R)$|^resty\.\w+$|^(?:\w*ws|\w*[wW]sClient)\.url$|^target\.request$|\.target\(\)(?:\.\w+\(\))*\.request$`,
    String.raw`^Http\.(?:withHeaders|baseUrl|acceptJson|asJson|asForm|withToken|timeout|retry)$`,
  ].join('|'),
);

/** Calls that send a request, or make one, with the headers that they are given. */
function asks(part: Expression): boolean {
  if (part.kind === 'record') return /(?:^|\.)(?:http\.Request|HttpRequestMessage)$/.test(part.type ?? '');
  if (part.kind !== 'call' || part.isAnnotation === true) return false;
  const [first] = part.arguments;
  return (
    client.test(pathOf(part.callee)) ||
    (lastName(part) === 'install' && first !== undefined && lastName(first.value) === 'DefaultRequest')
  );
}

const client = new RegExp(
  [
    String.raw`(?:^|\.)\w*[cC]lient(?:\.\w+\(\))*\.(?:${methods}|request|prepareGet|preparePost|send|default_headers)$|^Http\.withHeaders$`,
    String.raw`^(?:Http)?Request$|^(?:Http|Guzzle)?Client$|\\Client$|(?:^|\.)HttpRequestMessage$|(?:^|\.)defaultRequest$`,
    String.raw`(?:^|\.)HTTP\.(?:Get|Post|Put|Patch|Delete|Head|Options)\.new$|(?:^|\.)Request\.(?:new|execute)$`,
    String.raw`(?:^|\.)(?:Faraday|HTTParty|RestClient|Excon|Typhoeus|HTTP|HTTPX)\.(?:new|with|headers|${methods}|request)$`,
    String.raw`^requests\.(?:${methods})$|^wp_(?:safe_)?remote_\w+$|^curl_setopt(?:_array)?$|^stream_context_create$`,
  ].join('|'),
);

/** Headers that the function then hands to a client. */
function isGivenToClient(headers: Expression, around: readonly Expression[], file: CodeFile): boolean {
  const body = headers.kind === 'name' ? outermostFunction(around) : undefined;
  if (body === undefined || headers.kind !== 'name') return false;
  let sent = false;
  let answered = false;
  walk(body, (part, outer) => {
    const holder = outer.at(-1);
    if (part.kind !== 'name' || part.name !== headers.name || holder === undefined) return;
    if (isChange(holder, part)) return;
    const calls = outer
      .slice(outer.findLastIndex(({ kind }) => kind === 'function') + 1)
      .filter((one) => one.kind === 'call');
    if (holder.kind === 'assign' ? isHeadersOfRequest(holder.target, file) : calls.some(isHandedOver))
      sent = true;
    else if (calls.length === 0 || calls.some(({ callee }) => /respon[sd]|ok$|status/i.test(pathOf(callee))))
      answered = true;
  });
  return sent && !answered;
}

/** Whether a name is filled, or looked into, where it stands. */
function isChange(holder: Expression, part: Expression): boolean {
  switch (holder.kind) {
    case 'member':
    case 'index':
      return holder.of === part;
    case 'assign':
      return holder.target === part;
    default:
      return false;
  }
}

function isHeadersOfRequest(target: Expression, file: CodeFile): boolean {
  return (
    target.kind === 'member' &&
    /^headers?$/i.test(target.name) &&
    !isAnswer(target.of) &&
    isRequest(target.of, file)
  );
}

function isHandedOver(call: Call): boolean {
  return (
    asks(call) ||
    /Client$|^(?:HttpEntity|exchange|default_headers)$/.test(lastName(call)) ||
    callsOf(call.callee).some(({ callee }) => verb.test(pathOf(callee)))
  );
}
