// Permissive CORS in Python.
import { snippets } from './code.ts';

const flask = 'from flask_cors import CORS, cross_origin\napp = Flask(__name__)\n';
const fast = 'from fastapi.middleware.cors import CORSMiddleware\n';

describe('permissive CORS in Python', () => {
  snippets('src/app.py', {
    'is found in FastAPI and Starlette': [
      [`${fast}app.add_middleware(CORSMiddleware, allow_origins=["*"])`, 'wildcard-origin'],
      [
        `${fast}app.add_middleware(\n    CORSMiddleware,\n    allow_origins=["*"],\n    allow_credentials=True,\n    allow_methods=["*"],\n)`,
        'wildcard-origin!',
      ],
      [
        `${fast}origins = ["*"]\napp.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True)`,
        'wildcard-variable!',
      ],
      [`${fast}app.add_middleware(CORSMiddleware, allow_origin_regex=".*")`, 'wildcard-origin'],
      [
        `${fast}app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://.*example\\.com")`,
        'weak-pattern',
      ],
      [
        `${fast}app.add_middleware(CORSMiddleware, allow_origins=os.getenv("ORIGINS", "*").split(","))`,
        'wildcard-variable',
      ],
      [
        `${fast}opts = {"allow_origins": ["*"]}\napp.add_middleware(CORSMiddleware, **opts)`,
        'wildcard-origin',
      ],
      [`${fast}middleware = [Middleware(CORSMiddleware, allow_origins=['*'])]`, 'wildcard-origin'],
      [
        `${fast}app.add_middleware(CORSMiddleware, allow_origins=["null"], allow_credentials=True)`,
        'null-origin!',
      ],
    ],
    'is not found in careful uses of FastAPI': [
      [
        `${fast}app.add_middleware(CORSMiddleware, allow_origins=["https://example.com"], allow_methods=["*"], allow_headers=["*"])`,
        '',
      ],
      [
        `${fast}app.add_middleware(CORSMiddleware, allow_origins=settings.origins, allow_credentials=True)`,
        '',
      ],
      [`${fast}app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://\\w+\\.example\\.com")`, ''],
      [`"""\napp.add_middleware(CORSMiddleware, allow_origins=["*"])\n"""\n# allow_origins=["*"]`, ''],
      [
        `def f():\n    """Sends Access-Control-Allow-Origin: *"""\n    logger.info("Access-Control-Allow-Origin: *")`,
        '',
      ],
      [`${fast}app.add_middleware(CORSMiddleware, allow_origins=os.environ["ORIGINS"].split(","))`, ''],
    ],
    'is found in Flask-CORS': [
      [`${flask}CORS(app)`, 'permissive-default'],
      [`${flask}CORS(app, supports_credentials=True)`, 'permissive-default!'],
      [`${flask}CORS(app, origins="*")`, 'wildcard-origin'],
      [`${flask}CORS(app, origins=["*"], supports_credentials=True)`, 'wildcard-origin!'],
      [`${flask}CORS(app, resources={r"/api/*": {"origins": "*"}})`, 'wildcard-origin'],
      [`${flask}cors = CORS()\ncors.init_app(app)`, 'permissive-default'],
      [`${flask}@app.route("/")\n@cross_origin()\ndef f():\n    return 1`, 'permissive-default'],
      [`${flask}@app.route("/")\n@cross_origin\ndef f():\n    return 1`, 'permissive-default'],
      [`${flask}@cross_origin(origins="*")\ndef f(): pass`, 'wildcard-origin'],
      [`${flask}CORS(app, origins=r".*")`, 'wildcard-origin'],
      [`${flask}app.config["CORS_ORIGINS"] = "*"`, 'wildcard-origin'],
    ],
    'is not found in careful uses of Flask-CORS': [
      [`${flask}CORS(app, origins=["https://example.com"])`, ''],
      [`${flask}CORS(app, resources={r"/api/*": {"origins": ALLOWED}})`, ''],
      [`${flask}CORS(app, origins=config.ORIGINS, supports_credentials=True)`, ''],
      [`${flask}@cross_origin(origins=["https://a.com"])\ndef f(): pass`, ''],
    ],
    'is found in Django settings': [
      ['CORS_ALLOW_ALL_ORIGINS = True', 'allow-all'],
      ['CORS_ORIGIN_ALLOW_ALL = True\nCORS_ALLOW_CREDENTIALS = True', 'allow-all!'],
      ['CORS_ALLOWED_ORIGINS = ["*"]', 'wildcard-origin'],
      ['CORS_ALLOWED_ORIGIN_REGEXES = [r".*"]', 'wildcard-origin'],
      ['CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://\\w+.example.com$"]', 'weak-pattern'],
      ['CORS_ORIGIN_WHITELIST = ("*",)', 'wildcard-origin'],
      ['if DEBUG:\n    CORS_ALLOW_ALL_ORIGINS = True', 'allow-all?'],
      ['response["Access-Control-Allow-Origin"] = "*"', 'wildcard-header'],
      ['response["Access-Control-Allow-Origin"] = request.META.get("HTTP_ORIGIN")', 'reflected-origin'],
    ],
    'is not found in careful Django settings': [
      ['CSRF_TRUSTED_ORIGINS = ["https://*"]  # CORS', ''],
      ['CORS_ALLOW_ALL_ORIGINS = False', ''],
      ['CORS_ALLOW_ALL_ORIGINS = DEBUG', ''],
      [
        'CORS_ALLOWED_ORIGINS = ["https://example.com"]\nCORS_ALLOW_HEADERS = ["*"]\nALLOWED_HOSTS = ["*"]',
        '',
      ],
      ['CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://\\w+\\.example\\.com$"]', ''],
    ],
    'is found elsewhere': [
      ['self.set_header("Access-Control-Allow-Origin", "*")', 'wildcard-header'],
      ['response.headers["Access-Control-Allow-Origin"] = "*"', 'wildcard-header'],
      ['response.headers.add("Access-Control-Allow-Origin", "*")', 'wildcard-header'],
      ['return web.Response(headers={"Access-Control-Allow-Origin": "*"})', 'wildcard-header'],
      ['return {"statusCode": 200, "headers": {"Access-Control-Allow-Origin": "*"}}', 'wildcard-header'],
      ['resp.set_header(hdrs.ACCESS_CONTROL_ALLOW_ORIGIN, "*")', 'wildcard-header'],
      ['self.send_header("Access-Control-Allow-Origin", self.headers.get("Origin"))', 'reflected-origin'],
      [
        'origin = request.headers.get("Origin", "*")\nresponse.headers["Access-Control-Allow-Origin"] = origin\nresponse.headers["Access-Control-Allow-Credentials"] = "true"',
        'reflected-origin!',
      ],
      [
        'cors = aiohttp_cors.setup(app, defaults={"*": aiohttp_cors.ResourceOptions(allow_credentials=True)})',
        'wildcard-origin!',
      ],
      ['app = falcon.App(cors_enable=True)', 'allow-all'],
      [
        'app = falcon.App(middleware=falcon.CORSMiddleware(allow_origins="*", allow_credentials="*"))',
        'wildcard-origin!',
      ],
      ['cors = CORSConfig(allow_origins=["*"]) # litestar', 'wildcard-origin'],
      ['@app.route("/", cors=True)\ndef f(): pass # chalice', 'permissive-default'],
      [
        'origin = request.headers.get("Origin")\nif origin.endswith("example.com"):\n    response.headers["Access-Control-Allow-Origin"] = origin',
        'weak-pattern',
      ],
    ],
    'is not found in careful code': [
      [
        'origin = request.headers.get("Origin")\nif origin in ALLOWED:\n    response.headers["Access-Control-Allow-Origin"] = origin',
        '',
      ],
      ['assert response.headers["Access-Control-Allow-Origin"] == "*"', ''],
      ['self.assertEqual(response["Access-Control-Allow-Origin"], "*")', ''],
      ['response.headers["Access-Control-Allow-Headers"] = "*"', ''],
      ['response.headers["Access-Control-Allow-Origin"] = settings.ORIGIN', ''],
    ],
  });
});
