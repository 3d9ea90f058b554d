// More ways in which CORS is permissive, or is not, in TypeScript.
import { snippets } from '../code.ts';

describe('more permissive CORS in TypeScript', () => {
  snippets('src/a.ts', {
    'is found': [
      [
        'const corsConfig = defineConfig({ enabled: true, origin: true, credentials: true, maxAge: 90 })\nexport default corsConfig',
        'reflected-origin!',
      ],
      [
        "module.exports = [ 'strapi::errors', { name: 'strapi::cors', config: { origin: ['*'], headers: '*' } } ]",
        'wildcard-origin!',
      ],
      ["export default { security: { cors: { allRoutes: true, allowOrigins: '*' } } }", 'wildcard-origin'],
      [
        "@Controller() export class A { @Get() @Header('Access-Control-Allow-Origin', '*') find() {} }",
        'wildcard-header',
      ],
      [
        "import type { CorsOptions } from 'cors';\nexport const options: CorsOptions = { origin: '*' };",
        'wildcard-origin',
      ],
      [
        "const options: cors.CorsOptions = {\n  allowedHeaders: ['Origin'],\n  credentials: true,\n  methods: 'GET',\n  origin: '*',\n};",
        'wildcard-origin',
      ],
      [
        "await NextCors(req, res, { methods: ['GET'], origin: '*', optionsSuccessStatus: 200 });",
        'wildcard-origin',
      ],
      ['context.res = { status: 200, headers: { "Access-Control-Allow-Origin": "*" } }', 'wildcard-header'],
      ["server.applyMiddleware({ app, cors: { origin: '*', credentials: true } });", 'wildcard-origin'],
      [
        "const integrationResponses = [{ statusCode: '200', responseParameters: { 'method.response.header.Access-Control-Allow-Origin': \"'*'\" } }]",
        'wildcard-header',
      ],
      [
        "app.use(cors({ origin: (origin, cb) => { const list = ['https://a.com']; if (list.includes(origin)) return cb(null, true); return cb(null, true); } }))",
        'reflected-origin',
      ],
      [
        "export class Api { private corsHeaders() { return { 'Access-Control-Allow-Origin': '*' } } }",
        'wildcard-header',
      ],
      [
        "const app = new Hono(); app.use('/api/*', cors({ origin: '*', allowMethods: ['GET'] }))",
        'wildcard-origin',
      ],
      [
        "app.use(async (ctx, next) => { ctx.set('Access-Control-Allow-Origin', ctx.headers.origin); ctx.set('Access-Control-Allow-Credentials', 'true'); await next(); })",
        'reflected-origin!',
      ],
      [
        "app.use(async (c, next) => { await next(); c.header('Access-Control-Allow-Origin', c.req.header('Origin') || '*') })",
        'reflected-origin',
      ],
      [
        "export const handler = async (event: APIGatewayProxyEvent) => { const origin = event.headers?.origin ?? event.headers?.Origin; return { headers: { 'Access-Control-Allow-Origin': origin } } }",
        'reflected-origin',
      ],
      ["const whitelist: string[] = ['*'];\nconst corsOptions = { origin: whitelist };", 'wildcard-variable'],
      ["const ALLOWED_ORIGINS = process.env.ALLOWED_ORIGINS?.split(',') ?? ['*'];", 'wildcard-variable'],
      ["app.enableCors({ origin: configService.get('CORS_ORIGIN', '*') });", 'wildcard-variable'],
      [
        'const isAllowed = (origin: string) => true;\napp.use(cors({ origin: (o, cb) => cb(null, isAllowed(o)) }));',
        'reflected-origin',
      ],
      [
        "const corsOptions = { origin: (origin: string | undefined, callback: Function) => { if (/^https?:\\/\\/.*example\\.com/.test(origin)) { callback(null, true) } else { callback(new Error('x')) } } }",
        'weak-pattern',
      ],
      ["res.setHeader('Access-Control-Allow-Origin', origin ? origin : '*')", 'wildcard-header'],
      [
        "function reply(res: Response, origin = '*') { res.setHeader('Access-Control-Allow-Origin', origin) }",
        'wildcard-variable',
      ],
      ["const headers = { ...base, ['Access-Control-Allow-Origin']: '*' }", 'wildcard-header'],
      [
        "Object.entries({ 'Access-Control-Allow-Origin': '*' }).forEach(([k, v]) => res.setHeader(k, v))",
        'wildcard-header',
      ],
      ["const h: [string, string][] = [['Access-Control-Allow-Origin', '*']]", 'wildcard-header'],
      [
        "return NextResponse.json({}, { headers: { 'Access-Control-Allow-Origin': req.headers.get('origin')! } })",
        'reflected-origin',
      ],
      [
        "export const config: ServerlessMysql = { functions: { a: { events: [{ http: { method: 'get', path: '/', cors: true } }] } } } // serverless",
        'permissive-default',
      ],
      ["@WebSocketGateway({ cors: '*' }) class A {} // @nestjs", 'wildcard-origin'],
      ["@WebSocketGateway({ cors: { origin: '*', credentials: true } }) class A {}", 'wildcard-origin'],
      [
        'const corsOptionsDelegate = (req, callback) => { callback(null, { origin: true, credentials: true }) }',
        'reflected-origin!',
      ],
      ["app.use(cors<Request>({ origin: '*' }))", 'wildcard-origin'],
      ['await app.register(cors, { origin: [/.*/], credentials: true })', 'wildcard-origin!'],
    ],
    'is found where nobody sets a variable': [
      ["export default () => ({ origin: process.env.CORS_ORIGIN || '*' })", 'wildcard-variable'],
      ["program.option('--cors-origin <origin>', 'who may call', '*')", 'wildcard-variable'],
    ],
    'is not found where variables are careful': [
      ["const a = process.env.CORS_METHODS || '*'", ''],
      ["program.option('--cors-origin <origin>', 'an origin, or * for all')", ''],
    ],
    'is not found in careful code': [
      [
        "const origin = req.headers.origin as string;\nif (allowlist.includes(origin)) { res.setHeader('Access-Control-Allow-Origin', origin); }",
        '',
      ],
      [
        "const corsOptions: CorsOptions = { origin: (origin, cb) => { if (!origin) return cb(null, true); const ok = allowed.includes(origin); return cb(ok ? null : new Error('no'), ok); } }",
        '',
      ],
      ["const corsOptions = { origin: [/\\.example\\.com$/, 'https://a.com'] }", ''],
      ["const corsOptions = { origin: (origin, cb) => cb(null, origin === 'https://a.com') }", ''],
      ["type Cors = { origin: '*' | string[] };", ''],
      ["interface CorsConfig { origin?: string | '*'; }", ''],
      ["export enum Origin { Any = '*' } // cors", ''],
      ["const schema = z.object({ CORS_ORIGIN: z.string().refine((v) => v !== '*', 'no wildcard') })", ''],
      ["if (allowedOrigins.includes('*')) { throw new Error('CORS wildcard') }", ''],
      [
        "const allowHeaders = '*'; app.use(cors({ origin: 'https://a.com', allowedHeaders: allowHeaders }))",
        '',
      ],
      ["iframe.contentWindow.postMessage({ type: 'cors', origin: true }, '*')", ''],
      ["const origin = window.location.origin; // cors\nconst o = { origin: '*' }", ''],
      ["const glob = { include: ['*'], cors: undefined }", ''],
      ["const proxy = createProxyMiddleware({ changeOrigin: true, target: 'https://a.com' }) // cors", ''],
      ["router.route('*').all(corsHandler)", ''],
      [
        "const allowedOrigins = new Set(['https://a.com']);\nexport const isAllowed = (o: string) => allowedOrigins.has(o);",
        '',
      ],
      ["logger.warn({ origin: '*' }, 'cors rejected')", ''],
      [
        "const res = await fetch(u, { headers: { Origin: 'https://evil.com' } }); assert(res.headers.get('access-control-allow-origin') !== '*')",
        '',
      ],
      ['const corsMessage = `Access-Control-Allow-Origin: ${origin}`', ''],
      ["app.use(helmet({ crossOriginResourcePolicy: { policy: 'cross-origin' } }))", ''],
      [
        "const corsPolicy = { origin: ['https://a.com'], methods: ['*'], allowedHeaders: ['*'], exposedHeaders: ['*'] }",
        '',
      ],
      ["test('cors', () => {})\nconst wildcard = '*';", ''],
      ["function isWildcard(origin) { return origin === '*' } // cors", ''],
      ["const routes = { '*': handler, '/cors': cors }", ''],
      [
        "const url = new URL(origin); if (!url.hostname.endsWith('.example.com')) return; res.setHeader('Access-Control-Allow-Origin', origin)",
        '',
      ],
      ["export const corsOptions = { origin: env.CORS_ORIGINS.split(',').map((o) => o.trim()) }", ''],
      ["res.setHeader('Access-Control-Allow-Origin', getAllowedOrigin(req.headers.origin))", ''],
      [
        "const allow = pickOrigin(req.headers.origin, ALLOWED);\nres.setHeader('Access-Control-Allow-Origin', allow)",
        '',
      ],
    ],
  });
});
