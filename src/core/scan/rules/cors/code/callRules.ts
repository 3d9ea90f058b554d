// The calls of frameworks that allow every origin, by language.
import type { CorsKind } from '../rules.ts';
import type { Language } from './frameworks.ts';

/** A call that allows every origin. */
export interface CallRule {
  /** Matches the path of what is called: `cors.New`, `w.Header().Set`. */
  readonly callee: RegExp;
  readonly kind: CorsKind;
  /** Matches the path of its first argument, or the text. */
  readonly given?: RegExp;
  /**
   * `arguments`: not where it is given anything; `origins`: not where an argument or a call beside it
   * names origins; `named`: not where a call beside it does; `chained`: nor where one may follow; `alone`: not where it is given anything, or such a call
   * is beside it; `option`: not where the options that it is given may have one for CORS.
   */
  readonly unless?: 'arguments' | 'origins' | 'named' | 'chained' | 'alone' | 'option';
  /** Matches somewhere in the file. */
  readonly requires?: RegExp;
  /**
   * `forced`: any origin with cookies, unless it is told that there are none; `echoed`: sends the origin of the request
   * back, with cookies where it is told so.
   */
  readonly credentials?: 'forced' | 'echoed';
  readonly isAnnotation?: true;
  /** A name that is not called does it too. */
  readonly isName?: true;
  readonly note?: string;
}

/** The filter of Jetty, whose parameters may be set anywhere. */
const jettyAlone = /^(?=[\s\S]*org\.eclipse\.jetty)(?![\s\S]*(?:allowedOrigins|ALLOWED_ORIGINS_PARAM))/;
/** Camel's routes, whose headers may be set anywhere. */
const camelAlone = /^(?=[\s\S]*(?:camel|restConfiguration))(?![\s\S]*(?:Allow-Origin|ALLOW_ORIGIN))/;

const springBoot: readonly CallRule[] = [
  { callee: /(?:^|\.)CrossOrigin$/, kind: 'default', unless: 'origins', isAnnotation: true },
  { callee: /\baddMapping$/, kind: 'default', unless: 'chained', requires: /Cors/ },
  { callee: /\bapplyPermitDefaultValues$/, kind: 'default', unless: 'origins' },
  { callee: /\b(?:forAnyOrigin|withAnyOrigin|builderForAnyOrigin)$/, kind: 'allow-all' },
  { callee: /\ballowNullOrigin$/, kind: 'null' },
  { callee: /\benableCorsForAllOrigins$/, kind: 'allow-all' },
  { callee: /\banyHost$/, kind: 'allow-all', unless: 'arguments' },
  {
    callee: /(?:^|\.)CrossOriginFilter$/,
    kind: 'default',
    unless: 'arguments',
    requires: jettyAlone,
    credentials: 'forced',
  },
  {
    callee: /(?:^|\.)(?:FilterHolder|newFilterHolder|addFilter)$/,
    given: /^CrossOriginFilter\.class$/,
    kind: 'default',
    requires: jettyAlone,
    credentials: 'forced',
  },
  {
    callee: /\b(?:CorsSupport|CrossOriginConfig)\.create$/,
    kind: 'default',
    unless: 'arguments',
    requires: /\bio\.helidon\b/,
  },
  {
    callee: /^CorsHandler$/,
    kind: 'default',
    unless: 'arguments',
    requires: /\bjooby\b/,
    credentials: 'forced',
  },
  { callee: /\benableCORS$/, given: /^true$/, kind: 'default', requires: camelAlone },
  // Since version 4; without an origin it allows every one.
  { callee: /\bCorsHandler\.create$/, kind: 'default', unless: 'alone', requires: /vertx/ },
];

const embedIo = /\bEmbedIO\b|\bUnosquare\.Labs\b/;
const noAllowOrigin = /^(?![\s\S]*:?allow_origin)/;
const crossOriginOn = /^(?=[\s\S]*:cross_origin, *true)(?![\s\S]*:?allow_origin)/;

export const callRules: Readonly<Record<Language, readonly CallRule[]>> = {
  javascript: [
    {
      callee: /^cors$/,
      kind: 'default',
      unless: 'origins',
      requires: /@elysiajs\/cors/,
      credentials: 'forced',
    },
    {
      callee: /^[\w-]*cors$/i,
      kind: 'default',
      unless: 'origins',
      requires: /['"](?:koa2?-cors|kcors|remix-utils\/cors)['"]/,
      credentials: 'echoed',
    },
    {
      callee: /^[\w-]*cors$/i,
      kind: 'default',
      unless: 'origins',
      requires:
        /['"](?:npm:|jsr:)?(?:@?[\w./:-]*\/)?(?:cors|fastify-cors|cors-gate|micro-cors|nextjs-cors|itty-cors|event-handler\/(?:rest|http)\/middleware)(?:@[\w.^~-]+)?(?:\/[\w.]+)?['"]|\bcors = require|itty-router|\boakCors\b|@feathersjs\//,
    },
    {
      callee: /\.register$/,
      given: /cors/i,
      kind: 'default',
      unless: 'origins',
      requires: /@fastify\/cors|fastify-cors/,
    },
    { callee: /(?:^|\.)enableCors$/, kind: 'default', unless: 'origins' },
    { callee: /^restify\.CORS$/, kind: 'default', unless: 'origins' },
    {
      callee: /^(?:handleCors|appendCorsHeaders)$/,
      kind: 'default',
      unless: 'origins',
      requires: /\bh3['"]|\w*[eE]ventHandler\(|nitro/,
    },
    { callee: /^restify-cors-middleware2?$/, kind: 'default', unless: 'origins' },
    { callee: /^useCORS$/, kind: 'default', unless: 'origins', credentials: 'forced' },
    {
      callee: /^CORSPlugin$/,
      kind: 'default',
      unless: 'origins',
      requires: /@orpc\//,
      credentials: 'echoed',
    },
    // The headers that Supabase has in its package.
    {
      callee: /^(?:require|import)$/,
      given: /^cors$/,
      kind: 'default',
      requires: /supabase-js(?:@[\w.^~-]+)?\/cors['"]/,
    },
    { callee: /^createYoga$/, kind: 'default', unless: 'option', credentials: 'forced' },
    {
      callee: /^startStandaloneServer$/,
      kind: 'default',
      requires: /@apollo\/server\/standalone/,
    },
    {
      callee: /^(?:\w+\.)?ApolloServer$/,
      kind: 'default',
      unless: 'option',
      requires: /['"]apollo-server['"]/,
    },
    { callee: /(?:^|\.)addCorsPreflight$/, kind: 'default', unless: 'origins' },
  ],
  python: [
    {
      callee: /^(?:\w+\.)?CORS$/,
      given: /./,
      kind: 'default',
      unless: 'origins',
      requires: /flask|sanic|quart|CORS\(\w/i,
    },
    { callee: /^cors\.init_app$/, kind: 'default', unless: 'origins', requires: /flask/i },
    { callee: /^(?:\w+\.)?cross_origin$/, kind: 'default', unless: 'origins', requires: /flask|quart|cors/i },
    { callee: /^cors$/, given: /./, kind: 'default', requires: /quart_cors/ },
    { callee: /^(?:\w+\.)?route_cors$/, kind: 'default', unless: 'origins', requires: /quart_cors/ },
    {
      callee: /^(?:falcon\.)?CORSMiddleware$/,
      kind: 'default',
      unless: 'origins',
      requires: /\bfalcon\b/,
    },
    {
      callee: /^(?:\w+\.)?CORSConfig$/,
      kind: 'default',
      unless: 'origins',
      requires: /litestar|starlite|chalice|aws_lambda_powertools/,
    },
  ],
  java: [...springBoot],
  kotlin: [...springBoot],
  go: [
    { callee: /\.WithCors$/, kind: 'default', unless: 'arguments' },
    { callee: /\.CORSDefault$/, kind: 'reflected', unless: 'arguments', credentials: 'forced' },
    { callee: /^\w*cors\w*\.(?:Default|AllowAll)$/i, kind: 'default', unless: 'arguments' },
    { callee: /\.CORSWithConfig$/, given: /\.DefaultCORSConfig$/, kind: 'default' },
    { callee: /^\w*cors\w*\.New$/i, given: /^\w*cors\w*\.ConfigDefault$/i, kind: 'default' },
    {
      callee: /^\w*cors\w*\.(?:New|NewHandler|CORS)$/i,
      kind: 'default',
      unless: 'origins',
      // That of Gin panics where no origins are named.
      requires: /^(?![\s\S]*gin-contrib\/cors)/,
    },
    {
      callee: /^\w*cors\w*\.Handler$/i,
      kind: 'default',
      unless: 'origins',
      // Elsewhere it is a method of what was made with origins, and takes what answers requests.
      requires: /go-chi\/cors/,
    },
    {
      callee: /^(?:\w*middleware|echomw|mw)\.(?:CORS|CORSWithConfig)$/i,
      kind: 'default',
      unless: 'origins',
      // Since version 5 it panics where no origins are named.
      requires: /^(?![\s\S]*labstack\/echo\/v5)/,
    },
    {
      callee: /^(?:gorilla)?handlers\.CORS$/i,
      kind: 'default',
      unless: 'origins',
      requires: /gorilla\/handlers/,
    },
  ],
  csharp: [
    { callee: /\bAllowAnyOrigin$/, kind: 'allow-all' },
    { callee: /(?:^|\.)CorsOptions\.AllowAll$/, kind: 'allow-all', isName: true, credentials: 'forced' },
    {
      callee: /\bCorsPolicy\.Permissive$/,
      kind: 'allow-all',
      requires: /\bGenHTTP\b/,
      credentials: 'forced',
    },
    { callee: /(?:^|\.)CorsFeature$/, kind: 'default', unless: 'origins' },
    { callee: /\b(?:WithCors|EnableCors)$/, kind: 'default', unless: 'arguments', requires: embedIo },
    // Its first argument is the route.
    { callee: /(?:^|\.)CorsModule$/, given: /^/, kind: 'default', requires: embedIo },
  ],
  php: [
    { callee: /\benableAllOriginsAllowed$/, kind: 'allow-all' },
    { callee: /(?:^|\\)Cors$/, kind: 'default', unless: 'arguments', requires: /\byii\\filters\\Cors\b/ },
    // `tuupola/cors-middleware` and `palanik/corsslim`.
    { callee: /(?:^|\\)CorsMiddleware$/, kind: 'default', unless: 'origins', requires: /\bTuupola\b/ },
    { callee: /(?:^|\\)CorsSlim$/, kind: 'default', unless: 'origins' },
  ],
  // Sinatra's plug-in sends the origin back, with cookies.
  ruby: [
    {
      callee: /^enable$/,
      given: /^cross_origin$/,
      kind: 'default',
      requires: noAllowOrigin,
      credentials: 'forced',
    },
    {
      callee: /^set$/,
      given: /^cross_origin$/,
      kind: 'default',
      requires: crossOriginOn,
      credentials: 'forced',
    },
    {
      callee: /^cross_origin$/,
      kind: 'default',
      unless: 'origins',
      isName: true,
      requires: /^(?=[\s\S]*sinatra)(?![\s\S]*\bset\b[^\n]*:allow_origin)/i,
      credentials: 'forced',
    },
  ],
  rust: [
    { callee: /\ballow_any_origin$/, kind: 'allow-all' },
    { callee: /\bCors\.permissive$/, kind: 'allow-all', credentials: 'forced', requires: /actix/ },
    { callee: /\bCors(?:Layer)?\.permissive$/, kind: 'allow-all' },
    { callee: /\bvery_permissive$/, kind: 'allow-all', credentials: 'forced' },
    { callee: /(?:^|\bAllowOrigin\.)mirror_request$/, kind: 'reflected' },
    { callee: /\bAllowOrigin\.any$/, kind: 'allow-all' },
    { callee: /\bAllowedOrigins\.all$/, kind: 'allow-all' },
    { callee: /\bAllOrSome\.All$/, kind: 'allow-all' },
    {
      callee: /\bCors(?:Options)?\.default$/,
      kind: 'default',
      requires: /rocket_cors/,
      unless: 'origins',
    },
    { callee: /\.(?:set|with_header)$/, given: /\bAccessControlAllowOrigin\.Any$/, kind: 'allow-all' },
    { callee: /\.cors$/, given: /^DomainsValidation\.Disabled$/, kind: 'allow-all' },
    { callee: /(?:^|\.)Cors\.(?:new|default)$/, kind: 'default', unless: 'origins', requires: /\bpoem\b/ },
    { callee: /^warp\.(?:filters\.cors\.)?cors$/, kind: 'default', unless: 'named' },
    {
      callee: /(?:^|\.)CorsMiddleware\.(?:new|default)$/,
      kind: 'default',
      unless: 'origins',
      requires: /\btide\b/,
    },
  ],
  scala: [
    // Those that are deprecated since 0.21.27.
    {
      callee: /^CORS(?:\.http(?:Routes|App))?$/,
      given: /./,
      kind: 'default',
      requires: /http4s/,
      credentials: 'forced',
    },
    {
      callee: /^(?:\w+\.)*CORS\.policy$/,
      kind: 'default',
      unless: 'named',
      requires: /http4s/,
      isName: true,
    },
    {
      callee: /^(?:\w+\.)*CorsSettings\.(?:defaultSettings|default)$/,
      kind: 'default',
      unless: 'named',
      requires: /akka|pekko/,
      isName: true,
      credentials: 'forced',
    },
    {
      callee: /(?:^|\.)CorsConfig$/,
      kind: 'default',
      unless: 'origins',
      requires: /zio\.http|zhttp/,
      credentials: 'forced',
    },
    {
      callee: /^Middleware\.cors$/,
      kind: 'default',
      unless: 'arguments',
      requires: /zio\.http|zhttp/,
      credentials: 'forced',
      isName: true,
    },
    {
      callee: /^CORS\.DefaultCORSConfig$/,
      kind: 'default',
      unless: 'named',
      credentials: 'forced',
      isName: true,
    },
    {
      callee: /^CORSConfig\.default$/,
      kind: 'default',
      unless: 'named',
      requires: /\btapir\b/,
      isName: true,
    },
    { callee: /\bwithAllowOriginAll$/, kind: 'allow-all' },
    {
      callee: /^cors$/,
      kind: 'default',
      unless: 'origins',
      requires: /akka|pekko/,
      credentials: 'forced',
    },
    { callee: /\ballowAllOrigins$/, kind: 'allow-all' },
    { callee: /\banyHost$/, kind: 'allow-all' },
  ],
};

/** Structures that allow every origin where the file says nothing of origins. */
export const openStructures: Readonly<
  Partial<Record<Language, { readonly type: RegExp; readonly requires: RegExp }>>
> = {
  go: { type: /\bCrossOriginResourceSharing$/, requires: /^(?![\s\S]*AllowedDomain)/ },
  rust: { type: /\bCorsOptions$/, requires: /^(?=[\s\S]*rocket_cors)(?![\s\S]*allowed_origins)/ },
};
