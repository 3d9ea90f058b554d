// The origin of the request in program text, in the ways that frameworks give it.
import { lastName, pathOf, type Expression, type Span } from './expression.ts';
import { plain } from './names.ts';
import type { Scope } from './scope.ts';

/** Whether an expression is what the request said in its `Origin` (or `Referer`) header. */
export function isRequestOrigin(expression: Expression, scope: Scope, depth = 0): boolean {
  if (depth > 6) return false;
  const deeper = (inner: Expression) => isRequestOrigin(inner, scope, depth + 1);
  switch (expression.kind) {
    case 'name':
      return isOriginName(expression, scope, deeper);
    case 'member':
      if (/^(?:[oO]rigin|[rR]eferer|httpOrigin|http_origin)$/.test(expression.name))
        return (
          /headers?|request|req\b|meta|env\b/i.test(pathOf(expression.of)) && !isConstants(expression.of)
        );
      if (/^(?:this|self)$/.test(pathOf(expression.of))) return scope.valuesOf(expression.name).some(deeper);
      return isTransparent(expression.name) && deeper(expression.of);
    case 'index':
      return (
        (isOriginKey(expression.key, pathOf(expression.of)) &&
          !/allow|config|option|settings|whitelist/i.test(pathOf(expression.of))) ||
        (expression.key.kind === 'group' && deeper(expression.of))
      );
    case 'call':
      return (
        isOriginCall(expression, scope) ||
        (isTransparent(lastName(expression)) && operandsOf(expression).some(deeper))
      );
    case 'choice':
      return expression.branches.some(deeper);
    case 'joined':
      return expression.parts.length <= 2 && expression.parts.some(deeper);
    case 'assign':
      return deeper(expression.value);
    default:
      return false;
  }
}

/** Asked once for each variable: names may stand for one another, in circles too. */
function isOriginName(
  { name, from }: { readonly name: string } & Span,
  scope: Scope,
  isOrigin: (value: Expression) => boolean,
): boolean {
  const values = scope.valuesOf(name, from);
  if (values.length === 0) return plain(name) === 'httporigin';
  const known = scope.known.get(values);
  if (known !== undefined) return known;
  scope.known.set(values, false);
  const answer = plain(name) === 'httporigin' ? values.every(isOrigin) : values.some(isOrigin);
  scope.known.set(values, answer);
  return answer;
}

/** A class that holds the names of headers. */
function isConstants(of: Expression): boolean {
  return of.kind === 'name' && /^[A-Z]\w*(?:Headers?|Names)$/.test(of.name);
}

/** `req.get('Origin')`, `r.Header.Get("Origin")`, `request.getHeader(HttpHeaders.ORIGIN)`, `get_http_origin()`. */
function isOriginCall(call: Expression & { kind: 'call' }, scope: Scope): boolean {
  const name = plain(lastName(call));
  if (name === 'gethttporigin') return true;
  const given = call.arguments.map(({ value }) => value);
  if (/^get(?:request)?origin$/.test(name)) return isOfRequest(call, given, scope);
  const holder = call.callee.kind === 'member' ? lastName(call.callee.of) : '';
  if (given.length > 2 || !given.some((key) => isOriginKey(key, `${holder} ${lastName(call)}`))) return false;
  if (scope.functionNamed(lastName(call)) !== undefined) return false;
  return /^(?:get|header|headers|getheader|getfirst|headerline|getheaderline|getheaderstring|getone|input|server|value|getrequestheader|fetch|env|getenv|peek|first|optionalheadervaluebyname|headervaluebyname|apply|gethttpheader|getheadervalue|trygetvalue|request|requestheader|filterinput|headeroption|headerfrom|singleheader|firstvalue|key)$/.test(
    name,
  );
}

/** `exchange.getRequest().getHeaders().getOrigin()`, `HttpContextUtils.getOrigin()`, `getOrigin(request)`. */
function isOfRequest(
  call: Expression & { kind: 'call' },
  given: readonly Expression[],
  scope: Scope,
): boolean {
  const receiver = call.callee.kind === 'member' ? pathOf(call.callee.of) : '';
  if (given.length > 1 || scope.functionNamed(lastName(call)) !== undefined) return false;
  if (/cors|config|propert|setting|allow/i.test(receiver)) return false;
  return [receiver, ...given.map(pathOf)].some((path) =>
    /request|\breq\b|headers|httpcontext|servlet/i.test(path),
  );
}

/** In an environment, only what a web server puts there is of the request. */
function isOriginKey(key: Expression, holder: string): boolean {
  if (key.kind === 'text' && /env|config|fetch$|setting/i.test(holder))
    return /^http[_-]origin$/i.test(key.value);
  if (key.kind === 'text') return /^(?:origin|http[_-]origin|referer|http_referer)$/i.test(key.value);
  const name = lastName(key);
  return /^(?:ORIGIN|Origin|HTTP_ORIGIN|HeaderOrigin|HEADER_ORIGIN|ORIGIN_HEADER|REFERER)$/.test(name);
}

/** What gives back its operand, near enough. */
export function isTransparent(name: string): boolean {
  return /^(?:ofnullable|of|tostring|string|str|tostr|trim|strip|tolower|tolowercase|lower|downcase|clone|cloned|asstr|tostring|toowned|tos|presence|unwrap|unwrapor|unwrapordefault|unwraporelse|expect|ok|and|andthen|map|orelse|orempty|firstordefault|first|single|value|orelsethrow|get|getorelse|into|asref|asbytes|decode|encode|strval|escape|htmlspecialchars|addslashes|some|fromstr|frombytes|from|headervalue|stringvalues|requirenonnullelse|let|or|parse|tryfrom|fromstatic|htmlentities|striptags|stripslashes|ltrim|rtrim|strtolower|urldecode|filtervar|strreplace|escurl|escurlraw|eschtml|escattr|wpunslash|sanitizetextfield|sanitizeurl)$/.test(
    plain(name),
  );
}

/** What a method is called on, and what a call is given. */
function operandsOf(call: Expression & { kind: 'call' }): readonly Expression[] {
  const given = call.arguments.map(({ value }) => value);
  return call.callee.kind === 'member' ? [call.callee.of, ...given] : given;
}
