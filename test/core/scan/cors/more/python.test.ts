// More ways in which CORS is permissive, or is not, in Python.
import { snippets } from '../code.ts';

describe('more permissive CORS in Python', () => {
  snippets('src/a.py', {
    'is found': [
      [
        'from flask_cors import CORS\n\napp = Flask(__name__)\nCORS(app, resources={r"/*": {"origins": "*"}}, supports_credentials=True)',
        'wildcard-origin',
      ],
      [
        'def create_app():\n    app = Flask(__name__)\n    CORS(app)\n    return app\nfrom flask_cors import CORS',
        'permissive-default',
      ],
      [
        "@app.after_request\ndef after(response):\n    response.headers['Access-Control-Allow-Origin'] = '*'\n    return response",
        'wildcard-header',
      ],
      [
        "@app.after_request\ndef after(response):\n    response.headers.add('Access-Control-Allow-Origin', request.headers.get('Origin', '*'))\n    response.headers.add('Access-Control-Allow-Credentials', 'true')\n    return response",
        'reflected-origin!',
      ],
      ['ALLOWED_ORIGINS = ["*"]', 'wildcard-origin'],
      ['settings = Settings(cors_origins=["*"])', 'wildcard-origin'],
      ['class Settings(BaseSettings):\n    CORS_ORIGINS: list[str] = ["*"]', 'wildcard-origin'],
      [
        'class Settings(BaseSettings):\n    cors_allow_origins: List[str] = Field(default=["*"])',
        'wildcard-origin',
      ],
      [
        'origins = [\n    "http://localhost",\n    "*",\n]\n\napp.add_middleware(\n    CORSMiddleware,\n    allow_origins=origins,\n    allow_credentials=True,\n)',
        'wildcard-variable!',
      ],
      [
        "class H(BaseHTTPRequestHandler):\n    def end_headers(self):\n        self.send_header('Access-Control-Allow-Origin', '*')\n        super().end_headers()",
        'wildcard-header',
      ],
      [
        'def set_default_headers(self):\n    self.set_header("Access-Control-Allow-Origin", self.request.headers.get("Origin", "*"))',
        'reflected-origin',
      ],
      ['response = HttpResponse()\nresponse["Access-Control-Allow-Origin"] = "*"', 'wildcard-header'],
      ['return JsonResponse({}, headers={"Access-Control-Allow-Origin": "*"})', 'wildcard-header'],
      ["return Response(content, headers={'Access-Control-Allow-Origin': '*'})", 'wildcard-header'],
      [
        "resp = make_response(jsonify({}))\nresp.headers['Access-Control-Allow-Origin'] = request.environ.get('HTTP_ORIGIN')",
        'reflected-origin',
      ],
      ["bottle.response.set_header('Access-Control-Allow-Origin', '*')", 'wildcard-header'],
      ["app.config['CORS_ORIGINS'] = '*'", 'wildcard-origin'],
      ['app.config.update(CORS_ORIGINS="*")', 'wildcard-origin'],
      ['app.config.CORS_ORIGINS = "*"', 'wildcard-origin'],
      ['cherrypy.response.headers["Access-Control-Allow-Origin"] = "*"', 'wildcard-header'],
      ["sio = socketio.AsyncServer(cors_allowed_origins='*')", 'wildcard-origin'],
      ['socketio = SocketIO(app, cors_allowed_origins="*")', 'wildcard-origin'],
      [
        'sio = socketio.Server(cors_allowed_origins=[])  \nsocketio.Server(cors_allowed_origins="*")',
        'wildcard-origin',
      ],
      ['CORS(app, origins=[re.compile(r".*")])\nfrom flask_cors import CORS', 'wildcard-origin'],
      [
        'app.add_middleware(CORSMiddleware, allow_origin_regex="https?://.*", allow_credentials=True)',
        'wildcard-origin!',
      ],
      [
        'if re.match(r"https://.*example.com", origin):\n    response.headers["Access-Control-Allow-Origin"] = origin',
        'weak-pattern',
      ],
      [
        'origin = request.headers.get("Origin")\nif origin and "example.com" in origin:\n    response.headers["Access-Control-Allow-Origin"] = origin',
        'weak-pattern',
      ],
      [
        'origin = request.headers.get("Origin")\nif origin.startswith("https://example"):\n    response.headers["Access-Control-Allow-Origin"] = origin',
        'weak-pattern',
      ],
      [
        "headers = {\n    'Access-Control-Allow-Origin': event['headers'].get('origin', '*'),\n    'Access-Control-Allow-Credentials': True\n}",
        'reflected-origin!',
      ],
      [
        "config.add_cors_preflight_handler()\nresponse.headers.update({'Access-Control-Allow-Origin': '*'})",
        'wildcard-header',
      ],
      [
        'cors = aiohttp_cors.setup(app, defaults={\n    "*": aiohttp_cors.ResourceOptions(\n        allow_credentials=True,\n        expose_headers="*",\n        allow_headers="*",\n    )\n})',
        'wildcard-origin!',
      ],
      ["@crossdomain(origin='*')\ndef f(): pass", 'wildcard-origin'],
      ["c.NotebookApp.allow_origin = '*'", 'wildcard-origin'],
      ["c.ServerApp.allow_origin = '*'", 'wildcard-origin'],
      [
        "hug.API(__name__).http.add_middleware(hug.middleware.CORSMiddleware(api))  # cors\nresponse.set_header('Access-Control-Allow-Origin', '*')",
        'wildcard-header',
      ],
      [
        "app = Starlette(middleware=[Middleware(CORSMiddleware, allow_origins=['*'], allow_methods=['*'])])",
        'wildcard-origin',
      ],
      ['kwargs = dict(allow_origins=["*"])\napp.add_middleware(CORSMiddleware, **kwargs)', 'wildcard-origin'],
      [
        'app.add_middleware(CORSMiddleware, allow_origins=[str(o) for o in ORIGINS] if ORIGINS else ["*"])',
        'wildcard-origin',
      ],
      [
        'app.add_middleware(CORSMiddleware, allow_origins=settings.CORS_ORIGINS or ["*"])',
        'wildcard-variable',
      ],
      ['api = falcon.API(middleware=[CORS(allow_all_origins=True).middleware])', 'allow-all'],
      ['app = cors(app, allow_origin="*")\nfrom quart_cors import cors', 'wildcard-origin'],
      ['from quart_cors import cors\napp = cors(app)', 'permissive-default'],
      ['CORS_ALLOW_ALL_ORIGINS = env.bool("CORS_ALLOW_ALL", default=True)', 'allow-all'],
      ['CORS_ALLOW_ALL_ORIGINS: bool = True', 'allow-all'],
      ['from flask_cors import *\nCORS(app)', 'permissive-default'],
      ['import flask_cors\nflask_cors.CORS(app)', 'permissive-default'],
      [
        'from flask_cors import CORS\ncors = CORS(app, resources={r"*": {"origins": "*"}})',
        'wildcard-origin',
      ],
      [
        'class Handler(tornado.web.RequestHandler):\n    def set_default_headers(self):\n        self.set_header("access-control-allow-origin", "*")',
        'wildcard-header',
      ],
      ['app.use_cors(allow_methods="*", allow_origins="*", allow_headers="*")', 'wildcard-origin'],
      ['def cors_headers():\n    return {"Access-Control-Allow-Origin": "*"}', 'wildcard-header'],
      [
        'HEADERS = {\n    "Content-Type": "application/json",\n    "Access-Control-Allow-Origin": "*",\n}',
        'wildcard-header',
      ],
      [
        'def get_origins():\n    return ["*"]\n\napp.add_middleware(CORSMiddleware, allow_origins=get_origins())',
        'wildcard-variable',
      ],
      [
        'ORIGIN = os.environ.get("ORIGIN", "*")\nresponse.headers["Access-Control-Allow-Origin"] = ORIGIN',
        'wildcard-variable',
      ],
      [
        'if settings.ENV == "x":\n    origins = ["https://a.com"]\nelse:\n    origins = ["*"]\napp.add_middleware(CORSMiddleware, allow_origins=origins)',
        'wildcard-variable',
      ],
      ['response.headers.extend({"Access-Control-Allow-Origin": "*"})', 'wildcard-header'],
      ['resp = Response(); resp.headers.set("Access-Control-Allow-Origin", "*")', 'wildcard-header'],
      [
        'origin = request.META.get("HTTP_ORIGIN", "")\nresponse["Access-Control-Allow-Origin"] = origin\nresponse["Access-Control-Allow-Credentials"] = "true"',
        'reflected-origin!',
      ],
      [
        'origin = request.headers["Origin"]\nif origin.endswith("trusted.com"):\n    response.headers["Access-Control-Allow-Origin"] = origin',
        'weak-pattern',
      ],
      [
        'ORIGIN_RE = re.compile(r"https://.*\\.example.com")\nif ORIGIN_RE.match(origin):\n    resp.headers["Access-Control-Allow-Origin"] = origin',
        'weak-pattern',
      ],
      ['return func.HttpResponse("x", headers={"Access-Control-Allow-Origin": "*"})', 'wildcard-header'],
      ['rest_api.add_cors_preflight(allow_origins=["*"])', 'wildcard-origin'],
      [
        'bucket = s3.Bucket(self, "B", cors=[s3.CorsRule(allowed_methods=[s3.HttpMethods.PUT], allowed_origins=["*"])])',
        'wildcard-origin',
      ],
      ['app.config["CORS_RESOURCES"] = {r"/api/*": {"origins": "*"}}', 'wildcard-origin'],
      ['CORS_ORIGINS = os.getenv("CORS_ORIGINS", "*").split(",")', 'wildcard-variable'],
      ['middleware = CORSMiddleware(app, allow_origins=["*"])', 'wildcard-origin'],
      [
        'api_cors = {"origins": ["*"], "methods": ["GET"]}\nCORS(app, resources={"/x": api_cors})\nfrom flask_cors import CORS',
        'wildcard-origin',
      ],
      ['CORS_CONFIG = {\n  "allow_origins": ["*"],\n}', 'wildcard-origin'],
      [
        'app.add_middleware(\n    middleware_class=CORSMiddleware,\n    allow_origins=("*",),\n)',
        'wildcard-origin',
      ],
    ],
    'is found where nobody sets a variable': [
      ['parser.add_argument("--cors-origins", default="*")', 'wildcard-variable'],
      ['origins = os.getenv("CORS_ORIGINS", "*").split(",")', 'wildcard-variable'],
    ],
    'is not found where variables are careful': [
      ['parser.add_argument("--cors-origins", default=None, help="use * for any")', ''],
    ],
    'is not found in careful code': [
      ['CORS(app, resources={r"/api/*": {"origins": ["https://a.com"]}})\nfrom flask_cors import CORS', ''],
      [
        'app.add_middleware(CORSMiddleware, allow_origins=[str(o) for o in settings.CORS_ORIGINS], allow_methods=["*"], allow_headers=["*"], allow_credentials=True)',
        '',
      ],
      ['if "*" in settings.CORS_ALLOWED_ORIGINS:\n    raise ValueError("wildcard origins not allowed")', ''],
      ['assert CORS_ALLOW_ALL_ORIGINS is False', ''],
      ['if settings.CORS_ALLOW_ALL_ORIGINS:\n    errors.append("CORS_ALLOW_ALL_ORIGINS = True")', ''],
      [
        "parser.add_argument('--cors-origin', default=None, help='use * for Access-Control-Allow-Origin: *')",
        '',
      ],
      ['CORS_ALLOW_HEADERS = ["*"]\nCORS_ALLOWED_ORIGINS = env.list("CORS_ALLOWED_ORIGINS")', ''],
      ['ALLOWED_HOSTS = ["*"]  # cors', ''],
      ['CSRF_TRUSTED_ORIGINS = ["https://*.example.com"]\nCORS_ALLOWED_ORIGINS = []', ''],
      [
        'origin = request.headers.get("Origin")\nif origin in ALLOWED_ORIGINS:\n    response.headers["Access-Control-Allow-Origin"] = origin\n    response.headers["Vary"] = "Origin"',
        '',
      ],
      [
        'origin = request.headers.get("Origin")\nresponse.headers["Access-Control-Allow-Origin"] = origin if origin in ALLOWED else ALLOWED[0]',
        '',
      ],
      [
        'origin = request.headers.get("Origin")\nif not is_allowed(origin):\n    abort(403)\nresponse.headers["Access-Control-Allow-Origin"] = origin',
        '',
      ],
      [
        'if urlparse(origin).hostname in ALLOWED:\n    response.headers["Access-Control-Allow-Origin"] = origin',
        '',
      ],
      ['requests.get(url).headers["Access-Control-Allow-Origin"] == "*"', ''],
      ['CORS(app, origins=os.environ["CORS_ORIGINS"].split(","))\nfrom flask_cors import CORS', ''],
      ['print("CORS_ALLOW_ALL_ORIGINS = True")', ''],
      ['CORS_URLS_REGEX = r"^/api/.*$"', ''],
      ['CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://\\w+\\.example\\.com$"]', ''],
      [
        'if CORS_ALLOW_ALL_ORIGINS:\n    raise ImproperlyConfigured("CORS_ALLOW_ALL_ORIGINS must be False")',
        '',
      ],
      ['help_text = "Allowed CORS origins, \'*\' for all"', ''],
      [
        'class Settings(BaseSettings):\n    CORS_ORIGINS: list[str] = []\n    @validator("CORS_ORIGINS")\n    def no_wildcard(cls, v):\n        if "*" in v:\n            raise ValueError("cors")\n        return v',
        '',
      ],
      [
        'origins = ["http://localhost:3000", "https://a.com"]\napp.add_middleware(CORSMiddleware, allow_origins=origins, allow_credentials=True, allow_methods=["*"], allow_headers=["*"])',
        '',
      ],
      [
        'CORS(app, origins=["https://a.com"], allow_headers="*", methods="*")\nfrom flask_cors import CORS',
        '',
      ],
      [
        'def test_cors(client):\n    assert client.get("/").headers["access-control-allow-origin"] == "*"',
        '',
      ],
      [
        'app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://([a-z]+\\.)?example\\.com")\nfrom fastapi import FastAPI',
        '',
      ],
      [
        'parsed = urlparse(request.headers.get("Origin"))\nif parsed.hostname in ALLOWED:\n    resp.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin")',
        '',
      ],
      [
        'origin = request.headers.get("Origin")\nresp.headers["Access-Control-Allow-Origin"] = ALLOWED.get(origin, DEFAULT)',
        '',
      ],
      ['router.get("*")  # cors', ''],
      ['CORS_ALLOW_METHODS = ("*",)', ''],
      ['CORS_ORIGIN_WHITELIST = config("CORS_ORIGINS", cast=Csv())', ''],
      [
        '"""Enable CORS.\n\n    CORS(app)\n    response.headers["Access-Control-Allow-Origin"] = "*"\n"""',
        '',
      ],
      ['MESSAGE = "Access-Control-Allow-Origin: *"', ''],
    ],
  });
});
