// Checks of a piece of the origin, which other hosts have too: its beginning, its end, something in it, a pattern.
import { snippets } from './code.ts';

const go = (condition: string) =>
  `package m\nfunc f(w http.ResponseWriter, r *http.Request) {\n\torigin := r.Header.Get("Origin")\n\tfor _, a := range sites {\n\t\tif ${condition} { w.Header().Set("Access-Control-Allow-Origin", origin) }\n\t}\n}`;
const java = (condition: string) =>
  `class A { void f(HttpServletRequest q, HttpServletResponse s) { String origin = q.getHeader("Origin"); for (String a : sites) { if (${condition}) { s.setHeader("Access-Control-Allow-Origin", origin); } } } }`;
const csharp = (condition: string) =>
  `class A { void F() { o.AddPolicy("p", b => b.SetIsOriginAllowed(origin => ${condition})); } }`;
const php = (condition: string) =>
  `<?php\n$origin = $_SERVER['HTTP_ORIGIN'];\nforeach ($sites as $a) {\n  if (${condition}) { header("Access-Control-Allow-Origin: $origin"); }\n}`;
const ruby = (condition: string) =>
  `use Rack::Cors do\n  allow do\n    origins { |source, _env| ${condition} }\n    resource '*'\n  end\nend`;
const rust = (condition: string) =>
  `fn f() { CorsLayer::new().allow_origin(AllowOrigin::predicate(move |origin, _| ${condition})); }`;
const python = (condition: string) =>
  `def view(request):\n    origin = request.headers.get("Origin")\n    if ${condition}:\n        response.headers["Access-Control-Allow-Origin"] = origin`;
const kotlin = (condition: string) =>
  `fun f(call: ApplicationCall) { val origin = call.request.header("Origin")\n if (${condition}) { call.response.header("Access-Control-Allow-Origin", origin) } }`;
const scala = (condition: string) =>
  `object A { def f(request: Request) = { val origin = request.headers.get("Origin").getOrElse("")\n if (${condition}) { response.withHeaders("Access-Control-Allow-Origin" -> origin) } } }`;

const script = (condition: string) =>
  `app.use(cors({ origin: (origin, done) => done(null, ${condition}) }));`;

describe('origins that begin like allowed ones', () => {
  const weak = 'weak-pattern';
  snippets('src/a.ts', {
    'get in in TypeScript': [
      [script('sites.some((site) => origin.startsWith(site))'), weak],
      [script('origin.startsWith(process.env.SITE)'), weak],
      [script("origin.includes('localhost')"), weak],
      [script('/localhost/.test(origin)'), weak],
      [script('/^http:\\/\\/localhost(:\\d+)?/.test(origin)'), weak],
      [script('/^http:\\/\\/localhost(:\\d+)?$/.test(origin)'), ''],
      [script('/^http:\\/\\/localhost:/.test(origin)'), ''],
      [script("origin.startsWith('http://localhost:3000')"), ''],
      [script("origin.startsWith('http://127.0.0.1')"), weak],
      [script('sites.some((site) => origin.startsWith(`${site}/`))'), ''],
      [script("origin.startsWith('http://localhost:')"), ''],
      [script("origin.startsWith('capacitor://localhost')"), ''],
      [script('sites.some((site) => origin === site)'), ''],
      ["const scheme = 'app://';\n" + script('origin.startsWith(scheme)'), ''],
    ],
  });
  snippets('src/a.py', {
    'get in in Python': [
      [python('any(origin.startswith(site) for site in SITES)'), weak],
      [python('origin.startswith("http://localhost")'), weak],
      [python('origin.startswith("http://localhost:")'), ''],
      [python('any(origin == site for site in SITES)'), ''],
    ],
    'get in where the origin is a parameter that may be missing': [
      [
        'def headers(origin=None):\n    allowed = origin if origin and origin.endswith("shop.example") else HOME\n    return {"Access-Control-Allow-Origin": allowed}',
        weak,
      ],
      [
        'def headers(origin=None):\n    allowed = origin if origin in SITES else HOME\n    return {"Access-Control-Allow-Origin": allowed}',
        '',
      ],
    ],
  });
  snippets('a.go', {
    'get in in Go': [
      [go('strings.HasPrefix(origin, a)'), weak],
      [go('strings.HasPrefix(origin, "http://localhost")'), weak],
      [go('strings.Contains(origin, a)'), weak],
      [go('strings.HasPrefix(origin, a+"/")'), ''],
      [go('strings.EqualFold(origin, a)'), ''],
      [go('slices.Contains(a, origin)'), ''],
    ],
  });
  snippets('A.java', {
    'get in in Java': [
      [java('origin.startsWith(a)'), weak],
      [java('StringUtils.startsWith(origin, a)'), weak],
      [java('origin.startsWith(a + ":")'), ''],
      [java('a.equals(origin)'), ''],
    ],
  });
  snippets('a.kt', {
    'get in in Kotlin': [
      [kotlin('sites.any { origin.startsWith(it) }'), weak],
      [kotlin('sites.any { origin == it }'), ''],
      [kotlin('when { origin.startsWith(base) -> true\n else -> false }'), weak],
      [kotlin('when { origin in sites -> true\n else -> false }'), ''],
    ],
  });
  snippets('a.scala', {
    'get in in Scala': [
      [scala('sites.exists(s => origin.startsWith(s))'), weak],
      [scala('sites.exists(s => origin == s)'), ''],
    ],
  });
  snippets('A.cs', {
    'get in in C#': [
      [csharp('sites.Any(s => origin.StartsWith(s))'), weak],
      [csharp('origin.StartsWith("http://localhost")'), weak],
      [csharp('sites.Any(s => origin == s)'), ''],
      [csharp('origin.StartsWith("http://localhost:")'), ''],
    ],
  });
  snippets('a.php', {
    'get in in PHP': [
      [php('str_starts_with($origin, $a)'), weak],
      [php('strpos($origin, $a) === 0'), weak],
      [php('strpos($origin, $a) !== false'), weak],
      [php("str_starts_with($origin, $a . ':')"), ''],
      [php('$origin === $a'), ''],
    ],
  });
  snippets('a.rb', {
    'get in in Ruby': [
      [ruby('SITES.any? { |site| source.start_with?(site) }'), weak],
      [ruby("source.start_with?('http://localhost')"), weak],
      [ruby('SITES.any? { |site| source == site }'), ''],
    ],
    'get in by how they end': [
      [
        "before_action do\n  origin = request.origin.to_s\n  headers['Access-Control-Allow-Origin'] = origin if origin.end_with?('shop.example')\nend",
        weak,
      ],
      [
        "before_action do\n  origin = request.origin.to_s\n  headers['Access-Control-Allow-Origin'] = origin if origin.end_with?('.shop.example')\nend",
        '',
      ],
    ],
  });
  snippets('src/a.rs', {
    'get in in Rust': [
      [rust('origin.as_bytes().starts_with(b"http://localhost")'), weak],
      [rust('sites.iter().any(|s| origin.as_bytes().starts_with(s.as_bytes()))'), weak],
      [rust('origin.as_bytes().starts_with(b"http://localhost:")'), ''],
      [rust('sites.iter().any(|s| origin.as_bytes() == s.as_bytes())'), ''],
    ],
  });
});

describe('origins that end like one of a list', () => {
  snippets('src/a.ts', {
    'get in where an end is no domain': [
      [
        "const ends = ['shop.example', '.shop.test'];\n" + script('ends.some((end) => origin.endsWith(end))'),
        'weak-pattern',
      ],
      [
        "const ends = ['.shop.example', '.shop.test'];\n" +
          script('ends.some((end) => origin.endsWith(end))'),
        '',
      ],
      [script('ends.some((end) => origin.endsWith(end))'), ''],
    ],
  });
  snippets('src/a.py', {
    'get in where an end is no domain, in Python': [
      ['ENDS = ("shop.example", "shop.test")\n' + python('origin.endswith(ENDS)'), 'weak-pattern'],
      ['ENDS = (".shop.example", ".shop.test")\n' + python('origin.endswith(ENDS)'), ''],
      ['ENDS = ["shop.example"]\n' + python('any(origin.endswith(end) for end in ENDS)'), 'weak-pattern'],
      ['ENDS = [".shop.example"]\n' + python('any(origin.endswith(end) for end in ENDS)'), ''],
    ],
  });
  snippets('a.rb', {
    'get in where an end is no domain, in Ruby': [
      ["ENDS = ['shop.example']\n" + ruby('ENDS.any? { |one| source.end_with?(one) }'), 'weak-pattern'],
      ["ENDS = ['.shop.example']\n" + ruby('ENDS.any? { |one| source.end_with?(one) }'), ''],
    ],
  });
  snippets('a.kt', {
    'get in where an end is no domain, in Kotlin': [
      [`val ends = listOf("shop.example")\n${kotlin('ends.any { origin.endsWith(it) }')}`, 'weak-pattern'],
      [`val ends = listOf(".shop.example")\n${kotlin('ends.any { origin.endsWith(it) }')}`, ''],
    ],
  });
});

describe('patterns that are made of text', () => {
  snippets('src/a.ts', {
    'let strangers through': [
      ['app.use(cors({ origin: new RegExp("shop.example.com") }));', 'weak-pattern'],
      [
        "const host = 'shop.example';\napp.use(cors({ origin: [new RegExp(`^https://.*${host}$`)] }));",
        'weak-pattern',
      ],
      ['app.use(cors({ origin: new RegExp(`^https://${process.env.HOST}`) }));', 'weak-pattern'],
      [script('new RegExp(`${host}$`).test(origin)'), 'weak-pattern'],
      ['app.use(cors({ origin: new RegExp(".*") }));', 'wildcard-origin'],
    ],
    'are tight': [
      ['app.use(cors({ origin: new RegExp(`^https://[a-z]+\\\\.${process.env.HOST}$`) }));', ''],
      ['app.use(cors({ origin: new RegExp(process.env.ORIGINS) }));', ''],
      [script('new RegExp(`^${escaped}$`).test(origin)'), ''],
    ],
  });
  snippets('a.py', {
    'let strangers through in Python': [
      ['CORS(app, origins=[re.compile(f"https://.*{DOMAIN}")])', 'weak-pattern'],
      ['CORS(app, origins=[re.compile(rf"https://[a-z]+\\.{DOMAIN}$")])', ''],
      [python('re.match(f"https://{DOMAIN}", origin)'), 'weak-pattern'],
      [python('re.fullmatch(f"https://{DOMAIN}", origin)'), ''],
    ],
  });
  snippets('a.php', {
    'have both ends in CodeIgniter': [
      [
        "<?php\nuse CodeIgniter\\Config\\BaseConfig;\nclass Cors extends BaseConfig { public array $default = ['allowedOriginsPatterns' => ['https://\\w+\\.shop\\.example']]; }",
        '',
      ],
      [
        "<?php\nuse CodeIgniter\\Config\\BaseConfig;\nclass Cors extends BaseConfig { public array $default = ['allowedOriginsPatterns' => ['https://.*shop\\.example']]; }",
        'weak-pattern',
      ],
      ["<?php\nreturn ['allowed_origins_patterns' => ['#^https://\\w+\\.shop\\.example#']];", 'weak-pattern'],
    ],
  });
});

describe('answers to everybody else', () => {
  const picked = (pattern: string) =>
    `before_action do\n  origin = request.headers['Origin']\n  case origin\n  when ${pattern}\n    headers['Access-Control-Allow-Origin'] = origin\n  end\nend`;
  snippets('a.rb', {
    'are as good as the patterns of a case': [
      [picked('/shop\\.example/'), 'weak-pattern'],
      [picked('/\\Ahttps:\\/\\/shop\\.example\\z/'), ''],
      [picked("'https://shop.example'"), ''],
    ],
  });
  snippets('a.rb', {
    'are wildcards in blocks of Ruby': [
      [ruby("source.presence || '*'"), 'reflected-origin'],
      [ruby('source.presence'), 'reflected-origin'],
      [ruby("SITES.include?(source) ? source : '*'"), 'wildcard-origin'],
      [ruby('SITES.include?(source) ? source : nil'), ''],
    ],
  });
});

describe('origins that are matched with texts', () => {
  const rustMatch = (arm: string) =>
    `async fn f(req: Request) { let origin = req.headers().get(header::ORIGIN).cloned(); if let Some(o) = origin { match o.as_bytes() { ${arm} => { res.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, o); } _ => {} } } }`;
  snippets('src/a.rs', {
    'are compared': [
      [rustMatch('b"https://a.example" | b"https://b.example"'), ''],
      [rustMatch('b"https://a.example"'), ''],
      [rustMatch('_bytes'), 'reflected-origin'],
      [rustMatch('bytes if bytes.starts_with(b"https://a.example")'), 'weak-pattern'],
      [rustMatch('bytes if allowed.contains(bytes)'), ''],
    ],
  });
});
