// What frameworks call the things that allow origins, by language: names that allow all, and calls that take origins.
export type Language =
  'javascript' | 'python' | 'java' | 'go' | 'csharp' | 'php' | 'ruby' | 'rust' | 'kotlin' | 'scala';

/** Languages whose programs are servers and their clients, never pages in a browser. */
export const serverLanguages: ReadonlySet<Language> = new Set(['java', 'kotlin', 'scala', 'csharp', 'php']);

/** Names that allow every origin where they stand as values, or by themselves. */
export const anyOriginNames: Readonly<Partial<Record<Language, RegExp>>> = {
  go: /\bCors_ALL_ORIGINS(?:\(\))?$|\bcors\.AllowAnyOrigin$/,
  rust: /^(?:(?:(?:\w+\.)*cors\.)?Any|AllowOrigin\.any|(?:AllOrSome|AllowedOrigins)\.All|AccessControlAllowOrigin\.ANY|HeaderValue\.ANY)$/,
  scala:
    /(?:HttpOriginRange|HttpOriginMatcher)\.(?:\*|all|ALL)$|^AllowedOrigins?\.All$|AccessControlAllowOrigin\.All$|^(?:AllowOrigin|CORSPolicy\.AllowOrigin)\.All$|^AllOrigins$|(?:^|\.)Origins\.All$/,
  java: /(?:^|\.)(?:CorsConfiguration\.ALL|CorsOriginConfiguration\.ANY|HttpOriginRanges?\.ALL|HttpOriginMatcher\.ALL|ALL_ORIGINS)$/,
  kotlin:
    /(?:^|\.)(?:CorsConfiguration\.ALL|CorsOriginConfiguration\.ANY|OriginPolicy\.AllowAll|ALL_ORIGINS)$/,
  csharp: /(?:^|\.)CorsConstants\.AnyOrigin$|^StringValues\.Any$/,
  javascript: /(?:^|\.)(?:Cors\.)?ALL_ORIGINS$/,
  python: /(?:^|\.)Cors\.ALL_ORIGINS$/,
};

/** Names that allow every origin by merely being there. */
export const anyOriginMembers: Readonly<Partial<Record<Language, RegExp>>> = {
  go: /^ghttp\.MiddlewareCORS$/,
  javascript: /\bResponseHeadersPolicy\.CORS_ALLOW_ALL_ORIGINS\w*$/,
  python: /\bResponseHeadersPolicy\.CORS_ALLOW_ALL_ORIGINS\w*$/,
  kotlin: /(?:^|\.)(?:UnsafeGlobalPermissive|AllowAllOriginPolicy|OriginPolicy\.AllowAll)$/,
  scala:
    /(?:^|\.)withAllowOriginAll$|^CORSInterceptor\.default(?:OrThrow)?$|Cors\.UnsafePermissivePolicy$|AccessControlAllowOrigin\.All$|Access-Control-Allow-Origin`?\.\*$|CORSConfig\.default\.allowAllOrigins$/,
};

/** Calls whose plain arguments are origins, besides those with a name that says so. */
export const originTakers: Readonly<Record<Language, RegExp>> = {
  javascript: /^io\.origins$|\.setAllowOrigins$/,
  python: /^(?:\w+\.)?cross_?origin$/i,
  java: /(?:^|\.)CrossOrigin$|(?:^|\.)CorsHandler\.create$|CorsService\.builder$|\bAccessControlAllowOrigin\.create$|\badd(?:Relative)?Origins?(?:WithRegex)?$|\ballowHost$|\baddHost$|\b[cC]ors\w*(?:\(\)|\.\w+)*\.setOrigin$/,
  kotlin:
    /(?:^|\.)CrossOrigin$|(?:^|\.)CorsHandler\.create$|\badd(?:Relative)?Origins?(?:WithRegex)?$|\ballowHost$|^host$|\baddHost$|\b[cC]ors\w*(?:\(\)|\.\w+)*\.setOrigin$/,
  go: /(?:^|\.)AllowedOrigins$|\.WithCors$|\bWithOriginFunc$|\bmiddleware\.CORS$/,
  csharp:
    /\b(?:WithOrigins|SetIsOriginAllowed|WithAllowedOrigins)$|(?:^|\.)(?:Allowed)?Origins\.(?:Add|AddRange)$|(?:^|\.)CorsPolicyBuilder$/,
  php: /\bsetAllowedOrigins?$/,
  ruby: /^(?:allow\.)?origins$/,
  rust: /\b(?:with_origins|AllowOrigin\.(?:exact|list|predicate)|AllowedOrigins\.(?:some|some_exact|some_regex|some_null))$/,
  scala:
    /\bwithAllowOrigin(?:Host|HostCi|Header)?$|\bwithAllowedOrigins$|\ballowMatchingOrigins$|\bHttpOriginRange$/,
};
