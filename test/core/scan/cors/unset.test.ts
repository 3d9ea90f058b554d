// Origins that are let in because none are configured, or because a check has failed.
import { snippets } from './code.ts';

const script = (body: string) => `app.use(cors({ origin: (origin, done) => { ${body} } }));`;
const go = (body: string) =>
  `package m\nfunc f() { c := cors.Config{}; c.AllowOriginFunc = func(origin string) bool { ${body} } }`;
const rust = (body: string) =>
  `fn f() { CorsLayer::new().allow_origin(AllowOrigin::predicate(move |origin, _| { ${body} })); }`;
const csharp = (body: string) =>
  `class A { void F() { o.AddPolicy("p", b => b.SetIsOriginAllowed(origin => { ${body} })); } }`;
const python = (body: string) =>
  `def view(request):\n    origin = request.headers.get("Origin")\n    ${body}`;
const send = 'response.headers["Access-Control-Allow-Origin"] = origin';
const php = (body: string) =>
  `<?php\n$allowed = explode(',', getenv('SITES'));\n$origin = $_SERVER['HTTP_ORIGIN'];\n${body}`;
const say = 'header("Access-Control-Allow-Origin: $origin");';
const java = (body: string) =>
  `class A { void f(HttpServletRequest q, HttpServletResponse s) { String origin = q.getHeader("Origin"); ${body} } }`;
const set = 's.setHeader("Access-Control-Allow-Origin", origin);';
const kotlin = (body: string) =>
  `fun f(call: ApplicationCall) { val origin = call.request.header("Origin")\n ${body} }`;
const put = 'call.response.header("Access-Control-Allow-Origin", origin)';
const ruby = (body: string) => `before_action do\n  origin = request.headers['Origin']\n  ${body}\nend`;
const give = "headers['Access-Control-Allow-Origin'] = origin";

const all = 'reflected-origin';

describe('origins where none are configured', () => {
  snippets('src/a.ts', {
    'are all let in': [
      [script('if (!allowed) return done(null, true); done(null, allowed.includes(origin));'), all],
      [
        script('if (allowed.length === 0) return done(null, true); done(null, allowed.includes(origin));'),
        all,
      ],
      [script('done(null, !allowed.length || allowed.includes(origin));'), all],
      [
        script(
          'if (!allowed.length || allowed.includes(origin)) done(null, true); else done(new Error("no"));',
        ),
        all,
      ],
      [
        "const origin = req.headers.origin;\nif (allowed.size === 0 || allowed.has(origin)) res.setHeader('Access-Control-Allow-Origin', origin);",
        all,
      ],
    ],
    'are not': [
      [
        "const f = (req, res) => { const origin = req.headers.origin; if (!allowed) return true; if (allowed.includes(origin)) res.setHeader('Access-Control-Allow-Origin', origin); };",
        '',
      ],
      [script('if (!allowed) return done(null, false); done(null, allowed.includes(origin));'), ''],
      [script('if (!allowed.length) { allowed = defaults; } done(null, allowed.includes(origin));'), ''],
      [script('if (!allowed.length) console.warn("none", true); done(null, allowed.includes(origin));'), ''],
      [script('if (!origin) return done(null, true); done(null, allowed.includes(origin));'), ''],
      [
        script('if (allowed.includes("*")) return done(null, true); done(null, allowed.includes(origin));'),
        '',
      ],
      [script('done(null, allowed.length > 0 && allowed.includes(origin));'), ''],
      [
        "const allowed = ['https://a.example'];\n" +
          script('if (!allowed.length) return done(null, true); done(null, allowed.includes(origin));'),
        '',
      ],
    ],
  });
  snippets('a.go', {
    'are all let in in Go': [
      [go('if len(allowed) == 0 { return true }; return slices.Contains(allowed, origin)'), all],
      [go('return len(allowed) == 0 || slices.Contains(allowed, origin)'), all],
      [go('if len(allowed) == 0 { return false }; return slices.Contains(allowed, origin)'), ''],
    ],
  });
  snippets('src/a.rs', {
    'are all let in in Rust': [
      [rust('if allowed.is_empty() { return true; } allowed.iter().any(|a| a == origin)'), all],
      [rust('allowed.is_empty() || allowed.iter().any(|a| a == origin)'), all],
      [rust('if allowed.is_empty() { return false; } allowed.iter().any(|a| a == origin)'), ''],
    ],
  });
  snippets('A.cs', {
    'are all let in in C#': [
      [csharp('if (allowed.Count == 0) return true; return allowed.Contains(origin);'), all],
      [csharp('return !allowed.Any() || allowed.Contains(origin);'), all],
      [csharp('if (allowed.Count == 0) return false; return allowed.Contains(origin);'), ''],
    ],
  });
  snippets('src/a.py', {
    'are all let in in Python': [
      [python(`if not ALLOWED or origin in ALLOWED:\n        ${send}`), all],
      [python(`if len(ALLOWED) == 0 or origin in ALLOWED:\n        ${send}`), all],
      [python(`if ALLOWED and origin in ALLOWED:\n        ${send}`), ''],
    ],
  });
  snippets('a.php', {
    'are all let in in PHP': [
      [php(`if (empty($allowed) || in_array($origin, $allowed)) { ${say} }`), all],
      [php(`if (!$allowed || in_array($origin, $allowed)) { ${say} }`), all],
      [php(`if (!empty($allowed) && in_array($origin, $allowed)) { ${say} }`), ''],
    ],
  });
  snippets('A.java', {
    'are all let in in Java': [
      [java(`if (allowed.isEmpty() || allowed.contains(origin)) { ${set} }`), all],
      [java(`if (!allowed.isEmpty() && allowed.contains(origin)) { ${set} }`), ''],
    ],
  });
  snippets('a.kt', {
    'are all let in in Kotlin': [
      [kotlin(`if (allowed.isNullOrEmpty() || origin in allowed) { ${put} }`), all],
      [kotlin(`if (allowed.isNotEmpty() && origin in allowed) { ${put} }`), ''],
    ],
  });
  snippets('a.rb', {
    'are all let in in Ruby': [
      [ruby(`${give} if allowed.empty? || allowed.include?(origin)`), all],
      [ruby(`${give} if allowed.present? && allowed.include?(origin)`), ''],
    ],
  });
});

describe('origins that are only looked at where some are configured', () => {
  const asked = (condition: string) =>
    `app.use((req, res, next) => { const origin = req.headers.origin; if (${condition}) { return res.status(403).end(); } res.setHeader('Access-Control-Allow-Origin', origin); next(); });`;
  snippets('src/a.ts', {
    'are all let in otherwise': [
      [asked('allowed.length > 0 && !allowed.includes(origin)'), all],
      [asked('allowedOrigins && !allowedOrigins.has(origin)'), all],
    ],
    'are not where the check is made anyway': [
      [asked('origin && !allowed.includes(origin)'), ''],
      [asked('checkOrigin && !allowed.includes(origin)'), ''],
      [asked('!allowed.length || !allowed.includes(origin)'), ''],
      [
        `const allowed = ['https://a.example'];\n${asked('allowed.length > 0 && !allowed.includes(origin)')}`,
        '',
      ],
    ],
  });
  snippets('a.php', {
    'are all let in otherwise, in PHP': [
      [php(`if (!empty($allowed) && !in_array($origin, $allowed)) { exit; }\n${say}`), all],
      [php(`if (!empty($origin) && !in_array($origin, $allowed)) { exit; }\n${say}`), ''],
    ],
  });
  snippets('a.go', {
    'are all let in otherwise, in Go': [
      [go('if len(allowed) > 0 && !slices.Contains(allowed, origin) { return false }; return true'), all],
      [go('if len(allowed) > 0 && slices.Contains(allowed, origin) { return true }; return false'), ''],
    ],
  });
});

describe('origins whose check has failed', () => {
  snippets('src/a.ts', {
    'are let in': [
      [
        "const origin = req.headers.origin;\nif (allowed.has(origin)) { res.setHeader('X-Known', '1'); } else { res.setHeader('Access-Control-Allow-Origin', origin); }",
        all,
      ],
      [
        "const origin = req.headers.origin;\nif (origin !== 'https://bad.example') { res.setHeader('Access-Control-Allow-Origin', origin); }",
        all,
      ],
      [
        "const origin = req.headers.origin;\nif (allowed.indexOf(origin) < 0) { res.setHeader('Access-Control-Allow-Origin', origin); }",
        all,
      ],
    ],
    'are sent away': [
      [
        "const origin = req.headers.origin;\nif (!allowed.has(origin)) { res.status(403); } else { res.setHeader('Access-Control-Allow-Origin', origin); }",
        '',
      ],
      [
        "const origin = req.headers.origin;\nif (!(allowed.indexOf(origin) === -1)) { res.setHeader('Access-Control-Allow-Origin', origin); }",
        '',
      ],
      [
        "const origin = req.headers.origin;\nif (allowed.indexOf(origin) !== -1) { res.setHeader('Access-Control-Allow-Origin', origin); }",
        '',
      ],
      [
        "const origin = req.headers.origin;\nif (isBlocked(origin)) { res.status(403); } else { res.setHeader('Access-Control-Allow-Origin', origin); }",
        '',
      ],
      [
        "const origin = req.headers.origin;\nif (allowed.has(origin) === false) { res.status(403); } else { res.setHeader('Access-Control-Allow-Origin', origin); }",
        '',
      ],
    ],
  });
  snippets('a.php', {
    'are let in in PHP': [
      [php(`if (in_array($origin, $allowed)) { ${say} } elseif (empty($allowed)) { ${say} }`), all],
      [php(`if (!in_array($origin, $allowed)) { exit; } else { ${say} }`), ''],
      [php(`if (in_array($origin, $allowed)) { ${say} } elseif (in_array($origin, $others)) { ${say} }`), ''],
      [php(`if (in_array($origin, $allowed)) { ${say} } elseif (in_array('*', $allowed)) { ${say} }`), ''],
      [php(`if (in_array($origin, $allowed)) { ${say} } elseif ($isDev) { ${say} }`), ''],
    ],
  });
  snippets('src/a.py', {
    'are let in in Python': [
      [python(`if origin in ALLOWED:\n        pass\n    else:\n        ${send}`), all],
      [python(`if origin not in ALLOWED:\n        return None\n    else:\n        ${send}`), ''],
    ],
  });
  snippets('a.rb', {
    'are let in in Ruby': [
      [ruby(`${give} unless allowed.include?(origin)`), all],
      [ruby(`unless allowed.include?(origin)\n    head :forbidden\n  else\n    ${give}\n  end`), ''],
      [ruby(`${give} unless !allowed.include?(origin)`), ''],
    ],
  });
  snippets('a.go', {
    'are sent away in Go': [
      [
        'package m\nfunc f(w http.ResponseWriter, r *http.Request) { if o := r.Header.Get("Origin"); slices.Contains(allowed, o) { w.Header().Set("Access-Control-Allow-Origin", o) } }',
        '',
      ],
      [
        'package m\nfunc f(w http.ResponseWriter, r *http.Request) { if o := r.Header.Get("Origin"); slices.Contains(allowed, o) { log.Print(o) } else { w.Header().Set("Access-Control-Allow-Origin", o) } }',
        all,
      ],
    ],
  });
  snippets('a.kt', {
    'are sent away in Kotlin': [
      [kotlin(`if (origin !in allowed) return\n ${put}`), ''],
      [kotlin(`if (origin !is String) return\n ${put}`), all],
      [kotlin(`if (origin !in allowed) { ${put} }`), all],
    ],
  });
  const scala = (condition: string) =>
    `object A { def f(request: Request) = { val origin = request.headers.get("Origin")\n origin match { case Some(o) if ${condition} => response.withHeaders("Access-Control-Allow-Origin" -> o)\n case _ => response } } }`;
  snippets('a.scala', {
    'are taken apart in Scala': [
      [scala('o.endsWith("shop.example")'), 'weak-pattern'],
      [scala('o.nonEmpty'), all],
      [scala('o.endsWith(".shop.example")'), ''],
      [scala('allowed.contains(o)'), ''],
    ],
  });
});

describe('headers that functions give back', () => {
  snippets('a.php', {
    'are looked at in PHP': [
      [
        "<?php\nfunction line(string $origin) { return preg_match('/^https:\\/\\/shop\\.example/', $origin) ? 'Access-Control-Allow-Origin: ' . $origin : null; }",
        'weak-pattern',
      ],
      [
        "<?php\nfunction line(string $origin) { return 'Access-Control-Allow-Origin: ' . $_SERVER['HTTP_ORIGIN']; }",
        all,
      ],
      [
        "<?php\nfunction line(string $origin) { return in_array($origin, SITES) ? 'Access-Control-Allow-Origin: ' . $origin : null; }",
        '',
      ],
    ],
  });
  snippets('A.cs', {
    'are looked at in C#': [
      [
        'class A { string Line(string origin) => origin.Contains("shop") ? "Access-Control-Allow-Origin: " + origin : null; }',
        'weak-pattern',
      ],
      [
        'class A { string Line(string origin) { if (origin.EndsWith("shop.example")) { return $"Access-Control-Allow-Origin: {origin}"; } return null; } }',
        'weak-pattern',
      ],
      [
        'class A { string Line(string origin) => sites.Contains(origin) ? "Access-Control-Allow-Origin: " + origin : null; }',
        '',
      ],
    ],
  });
  snippets('src/a.ts', {
    'are looked at in TypeScript': [
      ['export const line = (req: Request) => `Access-Control-Allow-Origin: ${req.headers.origin}`;', all],
      ['export const line = () => "Access-Control-Allow-Origin: *";', 'wildcard-header'],
      ['export const line = () => "Access-Control-Allow-Origin: https://a.example";', ''],
      ['export const why = () => "Access-Control-Allow-Origin: * is not allowed";', ''],
    ],
  });
});

describe('functions that give the origins of CORS', () => {
  const made = (body: string) => `export function getCorsOrigins() { ${body} }`;
  snippets('src/a.ts', {
    'are looked at': [
      [made('if (!env.SITES) return true; return env.SITES.split(",");'), all],
      [made('return env.SITES ? env.SITES.split(",") : "*";'), 'wildcard-origin'],
      [made('return (origin, done) => done(null, true);'), all],
      ['export const resolveCorsOrigin = () => { if (!env.SITES) { return true; } return false; };', all],
      [made('if (env.NODE_ENV !== "production") return true; return false;'), 'reflected-origin?'],
      [`${made('return "*";')}\napp.use(cors({ origin: getCorsOrigins() }));`, 'wildcard-variable'],
    ],
    'are fine': [
      [made('if (!env.SITES) return false; return env.SITES.split(",");'), ''],
      [made('if (env.SITES === "*") return true; return env.SITES.split(",");'), ''],
      ['export function checkCorsOrigin(origin) { if (!origin) return true; return sites.has(origin); }', ''],
      ['export function corsOrigin(origin) { if (!origin) return true; return sites.has(origin); }', ''],
    ],
  });
  snippets('src/a.py', {
    'are looked at in Python': [
      [
        'def get_cors_origins():\n    if not SITES:\n        return ["*"]\n    return SITES.split(",")',
        'wildcard-origin',
      ],
      ['def get_cors_origins():\n    if not SITES:\n        return []\n    return SITES.split(",")', ''],
    ],
  });
  snippets('a.go', {
    'are looked at in Go': [
      [
        'package m\nfunc corsOrigins() []string { if sites == "" { return []string{"*"} }; return strings.Split(sites, ",") }',
        'wildcard-origin',
      ],
      [
        'package m\nfunc corsOrigins() []string { if sites == "*" { return []string{"*"} }; return strings.Split(sites, ",") }',
        '',
      ],
    ],
  });
});
