// The origin of the request on its way through functions of the file.
import { snippets } from './code.ts';

const maker = "const cors = (origin) => ({ 'Access-Control-Allow-Origin': origin });\n";

describe('the origin of the request', () => {
  snippets('src/a.js', {
    'is found where functions are given it unchecked': [
      [
        `${maker}export const handler = (event) => ({ headers: cors(event.headers.origin) });`,
        'reflected-origin',
      ],
      [
        "function allow(res, asked) { res.setHeader('Access-Control-Allow-Origin', asked); }\napp.use((req, res, next) => { allow(res, req.headers.origin); next(); });",
        'reflected-origin',
      ],
      [
        `${maker}export const handler = (event) => { const origin = event.headers.origin; if (origin.endsWith('shop.com')) return { headers: cors(origin) }; };`,
        'weak-pattern',
      ],
    ],
    'is fine where it was checked before': [
      [
        `${maker}export const handler = (event) => { const origin = event.headers.origin; if (!allowed.has(origin)) return { statusCode: 403 }; return { headers: cors(origin) }; };`,
        '',
      ],
      [
        `${maker}export const handler = (event) => { const origin = allowed.has(event.headers.origin) ? event.headers.origin : allowed[0]; return { headers: cors(origin) }; };`,
        '',
      ],
      [`export ${maker}`, ''],
      [
        "try { verifyOrigin(req); } catch { return res.end(); }\nres.setHeader('Access-Control-Allow-Origin', req.headers.origin);",
        '',
      ],
      [
        "const verifyOrigin = (req) => true;\nverifyOrigin(req);\nres.setHeader('Access-Control-Allow-Origin', req.headers.origin);",
        'reflected-origin',
      ],
      [
        "if (isCrossOrigin(req)) res.setHeader('Access-Control-Allow-Origin', req.headers.origin);",
        'reflected-origin',
      ],
      [
        "const allowedOrigin = (origin) => origin.endsWith('shop.com');\nexport const cors = (origin) => ({ 'Access-Control-Allow-Origin': allowedOrigin(origin) ? origin : '' });",
        'weak-pattern',
      ],
    ],
    'is not sent back by code of the project that is elsewhere': [
      ["import cors from './cors.js';\napp.use(cors());", ''],
      ["import { cors } from '@/server/cors';\napp.use(cors());", ''],
      ["import { handleCors } from '../cors';\nexport const GET = (request) => handleCors(request);", ''],
      [
        "import { handleCors } from 'h3';\nexport default defineEventHandler((event) => { handleCors(event); });",
        'permissive-default',
      ],
    ],
    'is found in what compilers make of calls': [
      [
        "const cors_1 = __importDefault(require('cors'));\napp.use((0, cors_1.default)({ origin: '*' }));\napp.use((0, cors_1.default)());",
        'wildcard-origin permissive-default',
      ],
    ],
    'is not what tests expect': [
      ["expect(settings).toEqual({ corsOrigin: '*' });", ''],
      ["assert.deepEqual(settings, { corsOrigin: '*' });", ''],
      ["expect(make({ corsOrigin: '*' })).toEqual(1);", 'wildcard-origin'],
    ],
  });
  snippets('src/a.py', {
    'is not what is taken out of a list': [
      [
        'ALLOWED = {origin.strip() for origin in os.getenv("CORS_LIST", "").split(",") if origin}\norigin = request.headers.get("Origin")\nif origin in ALLOWED:\n    response.headers["Access-Control-Allow-Origin"] = origin',
        '',
      ],
      ['app.add_middleware(CORSMiddleware, allow_origins=[o for o in ["*"]])', 'wildcard-origin'],
    ],
    'is not what a setting of that name says': [
      [
        'ORIGIN = os.environ.get("ORIGIN", "https://shop.example.com")\nresponse.headers["Access-Control-Allow-Origin"] = ORIGIN',
        '',
      ],
    ],
    'goes through functions in Python': [
      [
        'def allow(answer, asked):\n    answer.headers["Access-Control-Allow-Origin"] = asked\ndef view(request):\n    allow(answer, request.headers.get("Origin"))',
        'reflected-origin',
      ],
      [
        'def allow(answer, origin):\n    answer.headers["Access-Control-Allow-Origin"] = origin\ndef view(request):\n    origin = request.headers.get("Origin")\n    if origin not in ALLOWED:\n        abort(403)\n    allow(answer, origin)',
        '',
      ],
    ],
  });
});
