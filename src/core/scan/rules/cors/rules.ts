// The rules about permissive CORS: what they are called, and where a browser's side of them is explained.
import type { RuleInfo, Severity } from '../../finding.ts';

/** What can be wrong with a CORS setting; the same for code and configuration. */
export type CorsKind =
  /** `*` or an equivalent (`.*`, `https://*`) among the origins of an option or setting. */
  | 'wildcard'
  /** `*` written as the `Access-Control-Allow-Origin` header itself. */
  | 'header'
  /** `*` that comes in through a constant, a default value or an environment variable. */
  | 'variable'
  /** Any origin because none is named: `cors()`, a bare `@CrossOrigin`, an empty list that means all. */
  | 'default'
  /** A switch or method that allows all: `CORS_ALLOW_ALL_ORIGINS`, `AllowAnyOrigin()`, `anyHost()`. */
  | 'allow-all'
  /** The origin of the request is sent back, whatever it is. */
  | 'reflected'
  /** The origin `null`. */
  | 'null'
  /** A test of the origin that strangers can pass. */
  | 'weak-pattern'
  /** Looks permissive, but browsers or the library let nothing through. */
  | 'no-effect';

const links = {
  header: 'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Access-Control-Allow-Origin',
  guide: 'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS',
  attacks: 'https://portswigger.net/web-security/cors',
} as const;

export const corsRules: Readonly<Record<CorsKind, RuleInfo>> = {
  wildcard: rule('cors-wildcard-origin', 'Any origin allowed by a wildcard', 'warning', 'header'),
  header: rule('cors-wildcard-header', 'Access-Control-Allow-Origin header that is *', 'warning', 'header'),
  variable: rule('cors-wildcard-variable', 'Any origin allowed by a variable that is *', 'warning', 'header'),
  default: rule('cors-permissive-default', 'Any origin allowed by default', 'warning', 'guide'),
  'allow-all': rule('cors-allow-all', 'Any origin allowed by a switch', 'warning', 'guide'),
  reflected: rule('cors-reflected-origin', 'Origin of the request sent back unchecked', 'warning', 'attacks'),
  null: rule('cors-null-origin', 'Origin null allowed', 'warning', 'attacks'),
  'weak-pattern': rule('cors-weak-pattern', 'Check of the origin that others pass', 'warning', 'attacks'),
  'no-effect': rule('cors-no-effect', 'CORS setting without effect', 'information', 'header'),
};

function rule(id: string, title: string, severity: Severity, link: keyof typeof links): RuleInfo {
  return { id, kind: 'cors', title, category: 'permissive CORS', severity, link: links[link] };
}
