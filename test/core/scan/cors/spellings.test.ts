// The same permissive CORS in other spellings: names of the file's own, constants, defaults, options put together.
import { snippets } from './code.ts';

describe('permissive CORS under the names that a file gives it', () => {
  snippets('src/a.js', {
    'is found through imports': [
      ["import anyName from 'cors';\napp.use(anyName());", 'permissive-default'],
      ["import * as anyName from 'cors';\napp.use(anyName.default());", 'permissive-default'],
      ["import { cors as anyName } from 'hono/cors';\napp.use(anyName());", 'permissive-default'],
      ["const anyName = require('micro-cors');\nconst wrap = anyName();", 'permissive-default'],
      ["const { default: anyName } = require('cors');\napp.use(anyName());", 'permissive-default'],
      ["await app.register(import('@fastify/cors'));", 'permissive-default'],
      ["import { createCors } from 'itty-cors';\nconst { corsify } = createCors();", 'permissive-default'],
      ["import anyName from 'corsair';\napp.use(anyName());", ''],
      ["import { notify } from 'cors-tools';\nnotify();", ''],
    ],
    'is found through constants': [
      ["const ALLOW = 'Access-Control-Allow-Origin';\nres.setHeader(ALLOW, '*');", 'wildcard-header'],
      ["const ALLOW = 'Access-Control-Allow-Origin';\nconst headers = { [ALLOW]: '*' };", 'wildcard-header'],
      ["const ALLOW = 'Access-Control-Allow-Origin';\nheaders[ALLOW] = '*';", 'wildcard-header'],
      ["const ALLOW = 'Access-Control-Allow-Headers';\nres.setHeader(ALLOW, '*');", ''],
    ],
    'is found in patterns of destructuring': [
      [
        "const { headers: { origin } } = req;\nres.setHeader('Access-Control-Allow-Origin', origin);",
        'reflected-origin',
      ],
      ["export const cors = ({ origins = ['*'] } = {}) => null;", 'wildcard-variable'],
      ["export const cors = ({ origins = ['https://shop.example.com'] } = {}) => null;", ''],
    ],
    'is found in options that are put together': [
      ["const options = Object.assign({}, { origin: '*' });\napp.use(cors(options));", 'wildcard-origin'],
      ['const options = Object.assign({}, { origin: process.env.ORIGIN });\napp.use(cors(options));', ''],
      ["export default buildConfig({ cors: ['*'] });", 'wildcard-origin'],
      ["export default buildConfig({ cors: ['https://shop.example.com'] });", ''],
    ],
    'is found in the defaults of settings': [
      ["const env = cleanEnv(process.env, { CORS_ORIGIN: str({ default: '*' }) });", 'wildcard-variable'],
      [
        "const config = convict({ cors: { origin: { format: String, default: '*' } } });",
        'wildcard-variable',
      ],
      [
        "const env = cleanEnv(process.env, { CORS_ORIGIN: str({ default: 'https://shop.example.com' }) });",
        '',
      ],
    ],
    'is found in what is written out': [
      ["socket.write('HTTP/1.1 200 OK\\r\\nAccess-Control-Allow-Origin: *\\r\\n\\r\\n');", 'wildcard-header'],
      ["socket.write('HTTP/1.1 200 OK\\r\\nAccess-Control-Allow-Headers: *\\r\\n\\r\\n');", ''],
    ],
    'is found in old versions of socket.io': [
      ["io.origins('*:*');", 'wildcard-origin'],
      ["io.set('origins', '*:*');", 'wildcard-origin'],
      ["io.origins('https://shop.example.com:443');", ''],
    ],
    'is found in the policies of CloudFront': [
      ['const policy = ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS_WITH_PREFLIGHT;', 'allow-all'],
      ['const policy = ResponseHeadersPolicy.SECURITY_HEADERS; // CORS', ''],
    ],
    'is not found where only requests without an origin get a wildcard': [
      ["if (allowed.includes(origin)) res.setHeader('Access-Control-Allow-Origin', origin || '*');", ''],
      [
        "if (enabled) res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');",
        'reflected-origin',
      ],
    ],
    'is not found behind a look into a database': [
      [
        "if (!(await sites.findOne({ url: req.headers.origin }))) return;\nres.setHeader('Access-Control-Allow-Origin', req.headers.origin);",
        '',
      ],
    ],
    'is not found in headers for timing': [["res.setHeader('Timing-Allow-Origin', '*'); // cors", '']],
  });
  snippets('src/a.py', {
    'is found in Python': [
      ['cors_origins: list = field(default_factory=lambda: ["*"])', 'wildcard-origin'],
      ['CORS_ALLOW_ALL_ORIGINS = os.getenv("OPEN", "True").lower() == "true"', 'allow-all'],
      ['CORS_ALLOW_ALL_ORIGINS = os.getenv("OPEN", "1") in ("1", "true")', 'allow-all'],
      ['CORS_ORIGIN_REGEX_WHITELIST = (r".*",)', 'wildcard-origin'],
      ['return jsonify(a), 200, {"Access-Control-Allow-Origin": "*"}', 'wildcard-header'],
      ['print("Content-Type: text/plain")\nprint("Access-Control-Allow-Origin: *")', 'wildcard-header'],
      [
        'c.send("HTTP/1.1 404 Not Found\\r\\nAccess-Control-Allow-Origin: *\\r\\n\\r\\n".encode())',
        'wildcard-header',
      ],
      [
        'from aws_lambda_powertools.event_handler import CORSConfig\ncors = CORSConfig()',
        'permissive-default',
      ],
    ],
    'is not found in careful Python': [
      ['cors_origins: list = field(default_factory=lambda: ["https://shop.example.com"])', ''],
      ['CORS_ALLOW_ALL_ORIGINS = os.getenv("OPEN", "False").lower() == "true"', ''],
      ['print("Access-Control-Allow-Origin: *")', ''],
      ['from flask_cors import CORS\nCORS(app, resources={r"/*": options})', ''],
      ['from flask_cors import CORS\nCORS(app, resources=options)', ''],
      ['app.add_middleware(CORSMiddleware, allow_origins=settings.cors_origins, allow_headers=["*"])', ''],
      ['checks = {"cors": "Access-Control-Allow-Origin: *"}', ''],
    ],
  });
});
