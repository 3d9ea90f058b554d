// Whether a header is that of a request that the code makes, where it allows nothing: told by what it is given to.
import { lastName, pathOf, walk, type Call, type Expression } from './expression.ts';
import type { CodeFile } from './file.ts';
import { keyName } from './surroundings.ts';

/** @param around what the header's value stands in, the outermost first */
export function isOutgoingByUse(around: readonly Expression[], file: CodeFile): boolean {
  for (const [at, part] of [...around.entries()].toReversed()) {
    const inner = around[at + 1];
    switch (part.kind) {
      case 'function':
        return changesRequests(part, around[at - 1]);
      case 'call':
        if (inner === undefined ? lastName(part) === 'setRequestHeader' : makesRequest(part)) return true;
        if (file.language === 'javascript' && lastName(part) === 'HttpHeaders') return true;
        if (part.callee.kind === 'member' && isOfRequest(part.callee.of, file)) return true;
        if (inner !== undefined && !keepsHeaders.test(lastName(part))) return false;
        break;
      case 'record':
        if (isComponent.test(file.source.path) || describesRequest(part, inner)) return true;
        break;
      case 'assign':
        if (part.target.kind !== 'index') return goesOut(lastName(part.target), file);
        if (isOfRequest(part.target.of, file)) return true;
        break;
      case 'list':
      case 'choice':
      case 'group':
        break;
      default:
        return false;
    }
  }
  return false;
}

/** What browsers run: nothing in it answers. */
const isComponent = /\.(?:vue|svelte)$/i;

/** Calls that make a request, or a client that makes some, with the headers that they are given. */
function makesRequest({ callee, isAnnotation }: Call): boolean {
  return isAnnotation !== true && maker.test(pathOf(callee));
}

const maker =
  /(?:^|\.)(?:\$?fetch|ofetch|use(?:Lazy)?Fetch|useAxios|ajax|\w*axios\w*|superagent|ky|got|needle|request|Request|HttpRequest|(?:Async)?Client|HttpLink|create(?:Http|Upload|BatchHttp)Link|ApolloClient|GraphQLClient|EventSource\w*|urlopen|ClientSession)$|axios\w*\.create$|(?:^|\.)(?:ajaxSetup|(?:got|ky|\$?o?fetch)\.(?:extend|create))$|(?<!^|cache|map)\.(?:get|post|put|patch|delete|head|options|request)$/i;

/** What gives the headers back that it is given. */
const keepsHeaders = /^(?:Headers|HttpHeaders|assign|freeze|entries|fromEntries|merge|dict|stringify)$/;

/** `{ method: 'POST', headers: … }`, and the headers that a client adds. */
function describesRequest(
  { entries }: Expression & { kind: 'record' },
  inner: Expression | undefined,
): boolean {
  return entries.some(({ key, value }) => {
    if (key === undefined) return false;
    const name = keyName(key);
    if (value === inner && /^(?:extraHeaders|setHeaders|requestHeaders)$/.test(name)) return true;
    return (
      (name === 'method' && value.kind === 'text' && inner !== undefined) ||
      /^(?:baseURL|withCredentials)$/.test(name)
    );
  });
}

/** `axios.interceptors.request.use((config) => …)`, Apollo's `setContext(() => …)`, `prepareHeaders: (headers) => …`. */
function changesRequests(hook: Expression & { kind: 'function' }, outer: Expression | undefined): boolean {
  if (outer?.kind === 'call') return /(?:interceptors\.request\.use|^setContext)$/.test(pathOf(outer.callee));
  return (
    hook.name === 'prepareHeaders' ||
    (outer?.kind === 'record' &&
      outer.entries.some(
        ({ key, value }) =>
          value === hook && key !== undefined && /^(?:prepareHeaders|beforeSend)$/.test(keyName(key)),
      ))
  );
}

/** Whether headers, told by what they are taken from, are those of a client. */
function isOfRequest(headers: Expression, file: CodeFile): boolean {
  if (file.language !== 'javascript' && file.language !== 'python') return false;
  const path = pathOf(headers);
  if (/defaults\.headers|\b(?:http|session)\.headers|\bHttpHeaders\b|\bxhr\b/i.test(path)) return true;
  if (asksFor.test(path) || /(?:^|\.)req(?:uest)?\.headers$/.test(path)) return true;
  const isClient = (value: Expression) => value.kind === 'call' && client.test(pathOf(value.callee));
  if (headers.kind !== 'name' && headers.kind !== 'member') return false;
  const owner = headers.kind === 'member' && headers.name === 'headers' ? headers.of : headers;
  const name = lastName(owner);
  return file.scope.valuesOf(name).some(isClient) || goesOut(name, file);
}

/** `request(app).get('/').set(…)` */
const asksFor =
  /^(?:(?:supertest|superagent|request|agent|chai\.request)\(\)|superagent|agent)\.(?:get|post|put|patch|delete|del|head|options)\(\)/;

const client =
  /(?:^|\.)(?:Request|HttpHeaders|[sS]ession|Client|AsyncClient|ClientSession|axios\w*\.create|XMLHttpRequest)$/;

/** Whether all that is done with the value of a name is to make requests with it. */
function goesOut(name: string, file: CodeFile, depth = 0): boolean {
  if (file.language !== 'javascript' && file.language !== 'python') return false;
  if (/^(?:(?:request|axios|fetch)_?(?:options|headers|config|init)|httpOptions)$/i.test(name)) return true;
  const uses = usesIn(file.root).get(name) ?? [];
  return (
    depth < deepest &&
    uses.length > 0 &&
    uses.every((use) => use.kind === 'request' || (use.kind === 'name' && goesOut(use.name, file, depth + 1)))
  );
}

const deepest = 3;

/** Where the value of a name goes: into a request, to another name, or elsewhere. */
type Way = { readonly kind: 'request' | 'elsewhere' } | { readonly kind: 'name'; readonly name: string };

function usesIn(root: Expression): ReadonlyMap<string, readonly Way[]> {
  const known = usesOf.get(root);
  if (known !== undefined) return known;
  const uses = new Map<string, Way[]>();
  walk(root, (part, around) => {
    if (part.kind !== 'name' && part.kind !== 'member') return;
    const outer = around.at(-1);
    const isChanged =
      outer === undefined ||
      ((outer.kind === 'member' || outer.kind === 'index') && outer.of === part) ||
      (outer.kind === 'call' && outer.callee === part) ||
      (outer.kind === 'assign' && outer.target === part);
    if (isChanged) return;
    const ways = uses.get(part.name);
    const way = wayOf(around);
    if (ways === undefined) uses.set(part.name, [way]);
    else ways.push(way);
  });
  usesOf.set(root, uses);
  return uses;
}

const usesOf = new WeakMap<Expression, ReadonlyMap<string, readonly Way[]>>();

function wayOf(around: readonly Expression[]): Way {
  for (const outer of around.toReversed()) {
    if (outer.kind === 'function') break;
    if (outer.kind === 'call') return { kind: makesRequest(outer) ? 'request' : 'elsewhere' };
    if (outer.kind === 'assign') return { kind: 'name', name: lastName(outer.target) };
  }
  return { kind: 'elsewhere' };
}
