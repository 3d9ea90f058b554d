// More ways in which CORS is permissive, or is not, in JavaScript.
import { snippets } from '../code.ts';

describe('more permissive CORS in JavaScript', () => {
  snippets('src/a.js', {
    'is found': [
      [
        "const allowedOrigins = ['http://a.com'];\nallowedOrigins.push('*');\napp.use(cors({origin: allowedOrigins}))",
        'wildcard-origin',
      ],
      [
        'app.use(function(req, res, next) {\n  res.header("Access-Control-Allow-Origin", "*");\n  res.header("Access-Control-Allow-Headers", "Origin, X-Requested-With");\n  next();\n});',
        'wildcard-header',
      ],
      [
        'app.use((req, res, next) => { const allowed = "*"; res.setHeader(\'Access-Control-Allow-Origin\', allowed); next(); })',
        'wildcard-variable',
      ],
      [
        "app.use((req, res, next) => { res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*'); res.setHeader('Access-Control-Allow-Credentials', true); next(); })",
        'reflected-origin!',
      ],
      ['const headers = new Headers();\nheaders.set("Access-Control-Allow-Origin", "*");', 'wildcard-header'],
      ['export const config = { cors: { origin: "*", methods: ["GET"] } }', 'wildcard-origin'],
      ["module.exports = { cors: { origin: '*' } }", 'wildcard-origin'],
      [
        'const corsOptions = {\n  origin: (origin, callback) => {\n    callback(null, true);\n  },\n  credentials: true,\n};\nmodule.exports = corsOptions;',
        'reflected-origin!',
      ],
      [
        'const corsOptions = { origin: function (origin, callback) { if (!origin) return callback(null, true); return callback(null, true); } }',
        'reflected-origin',
      ],
      [
        'const corsOptions = { origin: (origin, cb) => { if (whitelist.includes(origin)) { cb(null, true) } else { cb(null, true) } } }',
        'reflected-origin',
      ],
      [
        "const server = http.createServer((req, res) => { res.writeHead(200, {'Content-Type': 'text/plain', 'Access-Control-Allow-Origin': '*'}); })",
        'wildcard-header',
      ],
      ["const setCorsHeaders = (res) => { res.set('Access-Control-Allow-Origin', '*'); }", 'wildcard-header'],
      [
        'exports.handler = async () => ({ statusCode: 200, headers: { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Credentials": true }, body: "" });',
        'wildcard-header',
      ],
      [
        'const CORS_HEADERS = { "Access-Control-Allow-Origin": "*" };\nexport default { fetch() { return new Response("", { headers: CORS_HEADERS }) } }',
        'wildcard-header',
      ],
      [
        "addEventListener('fetch', e => { response.headers.set('Access-Control-Allow-Origin', request.headers.get('Origin')) })",
        'reflected-origin',
      ],
      [
        "export function middleware(request) { const origin = request.headers.get('origin') ?? ''; const response = NextResponse.next(); response.headers.set('Access-Control-Allow-Origin', origin); return response }",
        'reflected-origin',
      ],
      [
        "fastify.addHook('onSend', async (request, reply) => { reply.header('Access-Control-Allow-Origin', '*') })",
        'wildcard-header',
      ],
      [
        'const io = new Server(httpServer, {\n  cors: {\n    origin: "*",\n    methods: ["GET", "POST"]\n  }\n});',
        'wildcard-origin',
      ],
      [
        'const io = require("socket.io")(server, { cors: { origin: true, credentials: true } });',
        'reflected-origin!',
      ],
      [
        "import cors from 'cors';\nconst app = express();\napp.use(cors({ credentials: true, origin: true }));",
        'reflected-origin!',
      ],
      [
        "const cors = require('cors')({ origin: true });\nexports.f = functions.https.onRequest((req, res) => { cors(req, res, () => {}) })",
        'reflected-origin',
      ],
      ['var cors = require("cors");\nrouter.use(cors());', 'permissive-default'],
      ["const app = require('express')();\napp.use(require('cors')());", 'permissive-default'],
      ["app.use(require('cors')({ origin: '*' }))", 'wildcard-origin'],
      ['server.use(restify.CORS()); // restify cors', 'permissive-default'],
      [
        "const corsMiddleware = require('restify-cors-middleware');\nconst cors = corsMiddleware({ origins: ['*'] });",
        'wildcard-origin',
      ],
      [
        'app.enableCors({ origin: (origin, callback) => callback(null, true), credentials: true })',
        'reflected-origin!',
      ],
      ["app.enableCors({ origin: process.env.CORS_ORIGIN ?? '*' })", 'wildcard-variable'],
      ['server.register(fastifyCors, { origin: (origin, cb) => { cb(null, true) } })', 'reflected-origin'],
      ['const corsOptions = { origin: /^https?:\\/\\/.*$/ };\napp.use(cors(corsOptions))', 'wildcard-origin'],
      [
        'const regex = /example\\.com$/;\napp.use(cors({ origin: (origin, cb) => cb(null, regex.test(origin)) }))',
        'weak-pattern',
      ],
      [
        "const corsOptions = { origin: (origin, cb) => { if (origin.startsWith('https://example.com')) cb(null, true); else cb(new Error()) } }",
        'weak-pattern',
      ],
      [
        "const corsOptions = { origin: (o, cb) => { if (o.indexOf('example.com') !== -1) { cb(null, true) } else { cb(null, false) } } }",
        'weak-pattern',
      ],
      [
        'const corsOptions = { origin: (o, cb) => { if (o.match(/https:\\/\\/.*\\.example.com/)) cb(null, true); else cb(null, false) } }',
        'weak-pattern',
      ],
      [
        'res.setHeader("Access-Control-Allow-Origin", allowedOrigins.includes("*") ? "*" : origin)',
        'wildcard-header',
      ],
      [
        "new HttpApi(this, 'Api', { corsPreflight: { allowOrigins: ['*'], allowMethods: [CorsHttpMethod.ANY] } })",
        'wildcard-origin',
      ],
      [
        "const fn = new lambda.FunctionUrl(this, 'u', { cors: { allowedOrigins: ['*'] } })",
        'wildcard-origin',
      ],
      [
        "Deno.serve((req) => new Response('x', { headers: { ...corsHeaders } }))\nconst corsHeaders = { 'Access-Control-Allow-Origin': '*' }",
        'wildcard-header',
      ],
      [
        'app.use(oakCors()); // from oak_cors\nimport { oakCors } from "https://deno.land/x/cors/mod.ts";',
        'permissive-default',
      ],
      [
        'export default { async headers() { return [{ source: "/api/:path*", headers: [ { key: "Access-Control-Allow-Credentials", value: "true" }, { key: "Access-Control-Allow-Origin", value: "*" } ] }] } }',
        'wildcard-header',
      ],
      [
        "res.set({\n 'Access-Control-Allow-Origin': req.get('origin'),\n 'Access-Control-Allow-Credentials': 'true'\n})",
        'reflected-origin!',
      ],
      [
        "if (req.headers.origin) { res.setHeader('Access-Control-Allow-Origin', req.headers.origin) }",
        'reflected-origin',
      ],
      [
        "const allowOrigin = process.env.ALLOW_ORIGIN || '*';\nres.setHeader('Access-Control-Allow-Origin', allowOrigin);",
        'wildcard-variable wildcard-variable',
      ],
      [
        "class A { origin = '*'; f(res) { res.setHeader('Access-Control-Allow-Origin', this.origin) } }",
        'wildcard-variable',
      ],
      [
        "const { ALLOWED = '*' } = process.env;\nres.setHeader('Access-Control-Allow-Origin', ALLOWED);",
        'wildcard-variable',
      ],
      [
        "function getOrigin() { return '*' }\nres.setHeader('Access-Control-Allow-Origin', getOrigin());",
        'wildcard-variable',
      ],
      ['res.headers.append("Access-Control-Allow-Origin", `*`)', 'wildcard-header'],
      [
        "proxy: { '/api': { onProxyRes(proxyRes) { proxyRes.headers['Access-Control-Allow-Origin'] = '*' } } }",
        'wildcard-header',
      ],
      [
        "export const cors = Cors({ origin: '*', allowMethods: ['POST'] })\nimport Cors from 'micro-cors'",
        'wildcard-origin',
      ],
      ["const cors = Cors({ methods: ['GET', 'HEAD'] })\nimport Cors from 'cors'", 'permissive-default'],
      ["const yoga = createYoga({ schema, cors: { origin: '*', credentials: true } })", 'wildcard-origin'],
      ["config.origin = '*';\nconst corsConfig = { origin: '*' };", 'wildcard-origin'],
    ],
    'is not found in careful code': [
      [
        "if (known.indexOf(req.header('Origin')) !== -1) { corsOptions = { origin: true } } else { corsOptions = { origin: false } }",
        '',
      ],
      [
        "const corsFor = (req, done) => {\n  let choice = { origin: false };\n  if (known.indexOf(req.header('Origin')) >= 0) choice = { origin: true };\n  done(null, choice);\n}",
        '',
      ],
      [
        "const corsOptions = { origin: function (origin, callback) { if (whitelist.indexOf(origin) !== -1 || !origin) { callback(null, true) } else { callback(new Error('Not allowed by CORS')) } } }",
        '',
      ],
      [
        "const corsChoice = { origin: (o, done) => { known.indexOf(o) !== -1 ? done(null, true) : done(new Error('no')) } }",
        '',
      ],
      [
        'const corsOptions = { origin: (origin, callback) => { const ok = allowed.some((a) => a === origin); callback(null, ok) } }',
        '',
      ],
      [
        'const corsOptions = { origin: (origin, callback) => { const isAllowed = isOriginAllowed(origin); if (isAllowed) callback(null, true); else callback(null, false) } }',
        '',
      ],
      [
        'const corsOptions = { origin: async (origin) => { const found = await db.findOne({ origin }); return !!found } }',
        '',
      ],
      [
        "const origin = ALLOWED.has(req.headers.origin) ? req.headers.origin : ALLOWED_DEFAULT;\nres.setHeader('Access-Control-Allow-Origin', origin);",
        '',
      ],
      [
        "const allowedOrigin = allowedOrigins.find(o => o === req.headers.origin);\nif (allowedOrigin) res.setHeader('Access-Control-Allow-Origin', allowedOrigin);",
        '',
      ],
      [
        "switch (req.headers.origin) { case 'https://a.com': case 'https://b.com': res.setHeader('Access-Control-Allow-Origin', req.headers.origin) }",
        '',
      ],
      [
        "const u = new URL(req.headers.origin); if (u.hostname === 'example.com') res.setHeader('Access-Control-Allow-Origin', req.headers.origin)",
        '',
      ],
      [
        "if (/^https:\\/\\/([a-z0-9-]+\\.)?example\\.com$/.test(req.headers.origin)) res.setHeader('Access-Control-Allow-Origin', req.headers.origin)",
        '',
      ],
      ["fetch(url, { mode: 'cors', credentials: 'include', headers: { 'Content-Type': '*' } })", ''],
      ["img.crossOrigin = 'anonymous'", ''],
      ['const map = L.tileLayer(url, { crossOrigin: true })', ''],
      ["window.parent.postMessage({ cors: true }, '*')", ''],
      ['const description = "Set Access-Control-Allow-Origin to * to allow any site";', ''],
      ['throw new Error("CORS: origin \'*\' is not allowed")', ''],
      ["if (config.cors.origin === '*') { throw new Error('no wildcard origin') }", ''],
      ["if (corsOptions.origin === '*') console.warn('cors origin * in production')", ''],
      ["const corsOptions = { origin: process.env.CORS_ORIGIN.split(','), methods: '*' }", ''],
      ["app.options('*', handler); // cors", ''],
      ["app.use('/cors/*', handler)", ''],
      [
        "const corsOptions: Foo = { allowedHeaders: ['*'], exposedHeaders: '*', origin: config.get('origin') }",
        '',
      ],
      [
        "describe('cors', () => { it('x', () => { expect(headers.get('Access-Control-Allow-Origin')).toBe('*') }) })",
        '',
      ],
      ["const policies = { '*': { cors: corsFor('https://a.com') } }", ''],
      ["res.setHeader('Access-Control-Allow-Origin', process.env.FRONTEND_URL)", ''],
      [
        "res.setHeader('Access-Control-Allow-Origin', process.env.FRONTEND_URL || 'http://localhost:3000')",
        '',
      ],
      ["const io = new Server(s, { cors: { origin: ['https://a.com'], methods: ['*'] } })", ''],
      ["res.setHeader('Access-Control-Allow-Origin', `https://${req.hostname}`)", ''],
      ["const { origin } = window.location;\nparams.set('origin', origin); // cors", ''],
      ["logger.info('Access-Control-Allow-Origin', '*')", ''],
      ["/** res.header('Access-Control-Allow-Origin', '*') */\nexport const a = 1", ''],
      ["const html = \"<script>res.setHeader('Access-Control-Allow-Origin', '*')</script>\"", ''],
      [
        "S3.putBucketCors({ CORSConfiguration: { CORSRules: [{ AllowedOrigins: ['https://a.com'], AllowedMethods: ['*'], AllowedHeaders: ['*'] }] } })",
        '',
      ],
    ],
  });
});
