// Software that allows cookies unless it is told not to, or sends the request's origin back instead of `*` with them.
import type { Setting } from '../setting.ts';
import type { CorsKind } from '../rules.ts';
import type { Language } from './frameworks.ts';

/** Facts are from the source of each, or from its documentation where that is said. */
interface Software {
  /** Matches somewhere in a file that uses it. */
  readonly named: RegExp;
  readonly allowsCookies?: true;
  /** Sends the origin of the request where every one is allowed with cookies. */
  readonly echoes?: true;
}

/**
 * Whether answers may be read with cookies.
 * @param said what the code says of credentials; `undefined` for nothing
 */
export function cookiesOf(
  said: boolean | undefined,
  kind: CorsKind,
  language: Language,
  text: string,
): NonNullable<Setting['credentials']> {
  const used = software[language].find(({ named }) => named.test(text));
  const allowed = said ?? used?.allowsCookies === true;
  return allowed && used?.echoes === true && meansAll.has(kind) ? 'forced' : allowed;
}

/** Kinds that are a `*` to the software, which it may send otherwise. */
const meansAll: ReadonlySet<CorsKind> = new Set(['wildcard', 'variable', 'allow-all', 'default']);

const springPatterns: Software = { named: /[oO]riginPatterns?\s*[(=]/, echoes: true };

/** What programs in Java and Kotlin use. */
const ofJvm: readonly Software[] = [
  springPatterns,
  // `CorsOriginConfiguration`, `Cors` of Jooby, and the filter of RESTEasy have credentials switched on.
  { named: /\bio\.micronaut\b|\bmicronaut\b/, allowsCookies: true, echoes: true },
  { named: /\bio\.jooby\b/, allowsCookies: true, echoes: true },
  { named: /\borg\.jboss\.resteasy\b/, allowsCookies: true, echoes: true },
  {
    named:
      /install\(CORS\)|\bio\.vertx\b|\bio\.netty\.handler\.codec\.http\.cors\b|\bcom\.linecorp\.armeria\b|\bio\.helidon\b/,
    echoes: true,
  },
];

const software: Readonly<Record<Language, readonly Software[]>> = {
  javascript: [
    { named: /graphql-yoga|@whatwg-node|strapi::cors|@adonisjs\/cors/, allowsCookies: true, echoes: true },
    // Its `*` stays one.
    { named: /@elysiajs\/cors/, allowsCookies: true },
    {
      named:
        /@koa\/cors|@feathersjs\/koa|http-cors|@ioc:Adonis|itty-router|@hapi\/hapi|require\(['"]hapi['"]\)|allowAnyOriginWithCredentialsUnsafe|allowCredentialsAllOrigins/,
      echoes: true,
    },
  ],
  python: [
    // These refuse to start, or send `*` all the same.
    { named: /\bchalice\b|\bquart_cors\b|\bsanic_ext\b|\baws_lambda_powertools\b/ },
    { named: /^/, echoes: true },
  ],
  java: ofJvm,
  kotlin: ofJvm,
  go: [
    { named: /UnsafeWildcardOriginWithAllowCredentials|\bCrossOriginResourceSharing\b/, echoes: true },
    {
      named: /^(?=[\s\S]*kataras\/iris\/v12\/middleware\/cors)(?![\s\S]*DisallowCredentials)/,
      allowsCookies: true,
      echoes: true,
    },
  ],
  // The engine of Web API and OWIN; that of ASP.NET Core refuses.
  csharp: [{ named: /\bSystem\.Web\.(?:Http\.)?Cors\b|\bMicrosoft\.Owin\b/, echoes: true }],
  php: [
    // `CodeIgniter` refuses to start.
    { named: /\bCodeIgniter\b/ },
    // Laravel's `fruitcake/php-cors`, which was `asm89/stack-cors`; `neomerx/cors-psr7` and what is made of it.
    { named: /supports_?[cC]redentials|\b(?:Fruitcake|Asm89|Tuupola|Neomerx)\b|nelmio/, echoes: true },
  ],
  ruby: [],
  rust: [{ named: /\bactix\w*\b|\bwarp\b|\bpoem\b|\brocket_cors\b/, echoes: true }],
  scala: [
    // As their documentation shows.
    { named: /\bCorsSettings\b|\bCorsDirectives\b/, allowsCookies: true, echoes: true },
    { named: /\bplay\.filters\.cors\b/, allowsCookies: true, echoes: true },
    // That of http4s, and what was zhttp's.
    { named: /\bC(?:ORS|ors)Config\([^)]*\banyOrigin\b|\bwithAnyOrigin\(/, echoes: true },
  ],
};
