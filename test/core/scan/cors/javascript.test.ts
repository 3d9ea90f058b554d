// Permissive CORS in JavaScript and TypeScript.
import { snippets } from './code.ts';

const cors = "const cors = require('cors');\n";

describe('permissive CORS in JavaScript', () => {
  snippets('src/app.ts', {
    "is found in express's cors": [
      [`${cors}app.use(cors())`, 'permissive-default'],
      ["import cors from 'cors';\napp.use(cors({}))", 'permissive-default'],
      [`${cors}app.use(cors({ methods: ['GET'] }))`, 'permissive-default'],
      [`${cors}app.use(cors({ origin: '*' }))`, 'wildcard-origin'],
      [`${cors}app.use(cors({ origin: "*", credentials: true }))`, 'wildcard-origin'],
      [`${cors}app.use(cors({ origin: true }))`, 'reflected-origin'],
      [`${cors}app.use(cors({ origin: true, credentials: true }))`, 'reflected-origin!'],
      [
        `${cors}app.use(cors({ origin: (origin, cb) => cb(null, true), credentials: true }))`,
        'reflected-origin!',
      ],
      [
        `${cors}app.use(cors({ origin: function (origin, callback) { callback(null, true); } }))`,
        'reflected-origin',
      ],
      [`${cors}app.use(cors({ origin(o, cb) { cb(null, o) } }))`, 'reflected-origin'],
      [`${cors}const options = { origin: '*' };\napp.use(cors(options))`, 'wildcard-origin'],
      [`${cors}const ANY = '*';\napp.use(cors({ origin: ANY }))`, 'wildcard-variable'],
      [`${cors}app.use(cors({ origin: process.env.ORIGIN || '*' }))`, 'wildcard-variable'],
      [`${cors}app.use(cors({ origin: process.env.ORIGIN ?? "*" }))`, 'wildcard-variable'],
      [
        `${cors}const base = { origin: '*' };\napp.use(cors({ ...base, credentials: true }))`,
        'wildcard-origin',
      ],
      [`${cors}app.use(cors({ origin: ['*'] }))`, 'no-effect?'],
      [`${cors}app.use(cors({ origin: 'null' }))`, 'null-origin'],
      [`${cors}app.use(cors({ origin: ['null'], credentials: true }))`, 'null-origin!'],
      [`${cors}app.use(cors({ origin: /example\\.com/ }))`, 'weak-pattern'],
      [`${cors}app.use(cors({ origin: [/^https:\\/\\/.*example\\.com$/] }))`, 'weak-pattern'],
      [`${cors}app.use(cors({ origin: /.*/ }))`, 'wildcard-origin'],
      [`${cors}app.get('/x', cors(), handler)`, 'permissive-default'],
      [`${cors}if (process.env.NODE_ENV !== 'production') app.use(cors())`, 'permissive-default?'],
      [`${cors}app.use(cors({ origin: isProduction ? 'https://a.com' : '*' }))`, 'wildcard-origin?'],
    ],
    'is milder where only developers see it': [
      [`${cors}if (app.get('env') === 'development') app.use(cors())`, 'permissive-default?'],
      [
        `${cors}if (isDev) { app.use(cors()) } else { app.use(cors({ origin: '*' })) }`,
        'permissive-default? wildcard-origin',
      ],
      [
        `${cors}if (products) app.use(cors()); else app.use(cors({ origin: '*' }))`,
        'permissive-default wildcard-origin',
      ],
      [
        "const o = req.headers.origin; if (/example.com/.test(o)) res.setHeader('Access-Control-Allow-Origin', o)",
        'weak-pattern',
      ],
      [
        "const o = req.headers.origin; if (o.includes('localhost')) res.setHeader('Access-Control-Allow-Origin', o)",
        'weak-pattern',
      ],
    ],
    "is not found in careful uses of express's cors": [
      [`${cors}app.use(cors({ origin: 'https://example.com' }))`, ''],
      [`${cors}app.use(cors({ origin: ['https://example.com', /^https:\\/\\/\\w+\\.example\\.com$/] }))`, ''],
      [
        `function app() {
          function isKnown(req) { return known.includes(req.headers.origin); }
          function b(req, res) { if (isKnown(req)) res.setHeader('Access-Control-Allow-Origin', req.headers.origin); }
        }`,
        '',
      ],
      [`${cors}app.use(cors({ origin: false }))`, ''],
      [`${cors}app.use(cors(require('./options')))`, ''],
      [`${cors}import { options } from './options';\napp.use(cors(options))`, ''],
      [`${cors}app.use(cors({ origin: process.env.ORIGIN }))`, ''],
      [`${cors}app.use(cors({ origin: 'https://example.com', allowedHeaders: '*', methods: '*' }))`, ''],
      [
        `${cors}app.use(cors({ origin(o, cb) { if (!o || allowed.includes(o)) cb(null, true); else cb(new Error('no')); } }))`,
        '',
      ],
      [`${cors}app.use(cors({ origin: (o, cb) => cb(null, allowed.indexOf(o) !== -1) }))`, ''],
      [`// app.use(cors())\nconsole.log("app.use(cors())", "Access-Control-Allow-Origin", "*")`, ''],
      ['function cors() { return 1 }\napp.use(cors())', ''],
    ],
    'is found in checks that strangers pass': [
      [
        `${cors}app.use(cors({ origin(o, cb) { if (o.endsWith('example.com')) cb(null, true); else cb(null, false); } }))`,
        'weak-pattern',
      ],
      [`${cors}app.use(cors({ origin: (o, cb) => cb(null, /example.com/.test(o)) }))`, 'weak-pattern'],
      [
        "app.use((req, res, next) => { const o = req.headers.origin; if (o.includes('example.com')) res.setHeader('Access-Control-Allow-Origin', o); next(); })",
        'weak-pattern',
      ],
    ],
    'is found in headers': [
      ["res.header('Access-Control-Allow-Origin', '*');", 'wildcard-header'],
      ['res.setHeader("access-control-allow-origin", "*")', 'wildcard-header'],
      ["res.set({ 'Access-Control-Allow-Origin': '*' })", 'wildcard-header'],
      [
        "res.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' })",
        'wildcard-header',
      ],
      ["ctx.set('Access-Control-Allow-Origin', '*')", 'wildcard-header'],
      ["new Response(body, { headers: { 'Access-Control-Allow-Origin': '*' } })", 'wildcard-header'],
      [
        "const corsHeaders = {\n  'Access-Control-Allow-Origin': '*',\n  'Access-Control-Allow-Headers': 'authorization',\n}",
        'wildcard-header',
      ],
      ["headers.append('Access-Control-Allow-Origin', '*')", 'wildcard-header'],
      ["response.headers['Access-Control-Allow-Origin'] = '*'", 'wildcard-header'],
      [
        "module.exports = { headers: [{ key: 'Access-Control-Allow-Origin', value: '*' }] }",
        'wildcard-header',
      ],
      ["res.header('Access-Control-Allow-Origin', req.headers.origin)", 'reflected-origin'],
      [
        `function app() {
          function a(req, res) { const { origin } = req.headers; if (known.includes(origin)) send(res, origin); }
          function b(req, res) { res.setHeader('Access-Control-Allow-Origin', req.headers.origin ?? ''); }
        }`,
        'reflected-origin',
      ],
      [
        "const origin = req.get('Origin');\nres.setHeader('Access-Control-Allow-Origin', origin);\nres.setHeader('Access-Control-Allow-Credentials', 'true');",
        'reflected-origin!',
      ],
      [
        "const { origin } = req.headers;\nif (origin) res.header('Access-Control-Allow-Origin', origin)",
        'reflected-origin',
      ],
      ["res.header('Access-Control-Allow-Origin', req.headers.origin || '*')", 'reflected-origin'],
      [
        "return { statusCode: 200, headers: { 'Access-Control-Allow-Origin': event.headers.origin } }",
        'reflected-origin',
      ],
      ["res.header('Access-Control-Allow-Origin', 'null')", 'null-origin'],
    ],
    'is not found in careful headers, requests and tests of headers': [
      ["res.header('Access-Control-Allow-Origin', 'https://example.com')", ''],
      [
        "const origin = req.headers.origin;\nif (allowed.includes(origin)) res.setHeader('Access-Control-Allow-Origin', origin)",
        '',
      ],
      [
        "const origin = req.headers.origin;\nif (!allowed.has(origin)) return next();\nres.setHeader('Access-Control-Allow-Origin', origin)",
        '',
      ],
      [
        "res.header('Access-Control-Allow-Origin', allowed.includes(req.headers.origin) ? req.headers.origin : 'null')",
        '',
      ],
      ["expect(res.headers['access-control-allow-origin']).toBe('*')", ''],
      [".expect('Access-Control-Allow-Origin', '*')", ''],
      ["res.header('Access-Control-Allow-Headers', '*')", ''],
      ["window.postMessage(data, '*')", ''],
      ["if (res.headers.get('access-control-allow-origin') === '*') ok()", ''],
      ["fetch(url, { headers: { 'Access-Control-Allow-Origin': '*' } })", ''],
      ["app.get('*', handler)", ''],
    ],
    'is found in other frameworks': [
      [
        "import fastifyCors from '@fastify/cors';\nawait app.register(fastifyCors, { origin: '*' })",
        'wildcard-origin',
      ],
      [
        "import cors from '@fastify/cors';\nawait app.register(cors, { origin: true, credentials: true })",
        'reflected-origin!',
      ],
      ["import cors from '@fastify/cors';\nawait app.register(cors)", 'permissive-default'],
      ["fastify.register(require('@fastify/cors'), { origin: '*' })", 'wildcard-origin'],
      ["const cors = require('@koa/cors');\napp.use(cors())", 'permissive-default'],
      [
        "const cors = require('@koa/cors');\napp.use(cors({ origin: '*', credentials: true }))",
        'wildcard-origin!',
      ],
      ["import { cors } from 'hono/cors';\napp.use('*', cors())", 'permissive-default'],
      [
        "import { cors } from 'hono/cors';\napp.use(cors({ origin: (origin) => origin, credentials: true }))",
        'reflected-origin!',
      ],
      ["import { cors } from '@elysiajs/cors';\nnew Elysia().use(cors())", 'permissive-default!'],
      [
        "import { NestFactory } from '@nestjs/core';\nconst app = await NestFactory.create(AppModule);\napp.enableCors();",
        'permissive-default',
      ],
      [
        "import { NestFactory } from '@nestjs/core';\nawait NestFactory.create(AppModule, { cors: true });",
        'permissive-default',
      ],
      ["import { NestFactory } from '@nestjs/core';\napp.enableCors({ origin: '*' })", 'wildcard-origin'],
      [
        "import { Server } from 'socket.io';\nconst io = new Server(server, { cors: { origin: '*' } })",
        'wildcard-origin',
      ],
      ["const io = require('socket.io')(server, { origins: '*:*', cors: {} })", 'wildcard-origin'],
      ["const io = require('socket.io')(server);\nio.origins('*:*') // cors", 'wildcard-origin'],
      [
        "import { WebSocketGateway } from '@nestjs/websockets';\n@WebSocketGateway({ cors: { origin: '*' } })\nexport class A {}",
        'wildcard-origin',
      ],
      [
        '@WebSocketGateway(80, { cors: true })\nexport class A {} // @nestjs/websockets',
        'permissive-default',
      ],
      ['const server = Hapi.server({ port: 1, routes: { cors: true } }) // @hapi/hapi', 'permissive-default'],
      [
        "const server = Hapi.server({ routes: { cors: { origin: ['*'] } } }) // @hapi/hapi",
        'wildcard-origin',
      ],
      ['export default defineEventHandler((event) => { handleCors(event, {}) })', 'permissive-default'],
      [
        "export default defineNitroConfig({ routeRules: { '/api/**': { cors: true } } })",
        'permissive-default',
      ],
      ["const server = new ApolloServer({ cors: { origin: '*' } })", 'wildcard-origin'],
      [
        "import { onRequest } from 'firebase-functions/v2/https';\nexport const f = onRequest({ cors: true }, (req, res) => {})",
        'permissive-default',
      ],
      [
        "export const handler = middy(f).use(httpCors({ origins: ['*'], credentials: true }))\nimport httpCors from '@middy/http-cors'",
        'wildcard-origin!',
      ],
      ['/*\n Cors: {}\n*/\n/* cors() */ app.use(require("cors")())', 'permissive-default'],
      ['const text = `\n/* `;\napp.use(require("cors")())', 'permissive-default'],
      // It allows none unless it is told to.
      ["export const handler = middy(f).use(httpCors())\nimport httpCors from '@middy/http-cors'", ''],
      [
        "new apigateway.RestApi(this, 'Api', { defaultCorsPreflightOptions: { allowOrigins: apigateway.Cors.ALL_ORIGINS } })",
        'allow-all',
      ],
      [
        "bucket.addCorsRule({ allowedOrigins: ['*'], allowedMethods: [s3.HttpMethods.GET] })",
        'wildcard-origin?',
      ],
      [
        "module.exports = { devServer: { headers: { 'Access-Control-Allow-Origin': '*' } } }",
        'wildcard-header?',
      ],
    ],
  });
});
