// Whether an origin is compared before it is sent, in Go, Rust and Ruby.
import { snippets } from '../code.ts';

const go = (body: string) =>
  `package m\nfunc f(w http.ResponseWriter, r *http.Request) {\n\torigin := r.Header.Get("Origin")\n\t${body}\n}`;
const send = 'w.Header().Set("Access-Control-Allow-Origin", origin)';

describe('origins that are compared in Go', () => {
  snippets('a.go', {
    'are let be': [
      [
        go(
          `if origin == "" { origin = "*" }\n\tfor _, a := range list { if a == "*" || a == origin { ${send} } }`,
        ),
        '',
      ],
      [go(`if origin != "" && OriginAllowed(r, list) { ${send} }`), ''],
      [go(`if s.isTrustedOrigin(r) { ${send} }`), ''],
    ],
    'are not taken for others': [
      [go(`if origin == "" { origin = "*" }\n\t${send}`), 'reflected-origin'],
      [
        go(
          `o := "*"\n\tif allowed(origin) { o = origin }\n\tw.Header().Set("Access-Control-Allow-Origin", o)`,
        ),
        'wildcard-variable',
      ],
      [
        `func isAllowedOrigin(r *http.Request) bool { return true }\n${go(`if isAllowedOrigin(r) { ${send} }`)}`,
        'reflected-origin',
      ],
      [go(`if hasOrigin(r) { ${send} }`), 'reflected-origin'],
    ],
  });
});

describe('options of Go that are set one by one', () => {
  snippets('a.go', {
    'are functions too': [
      [
        'package m\nfunc f() { c := cors.Config{}; c.AllowOriginFunc = func(origin string) bool { return true } }',
        'reflected-origin',
      ],
      ['package m\nfunc f() { c.AllowOriginFunc = func(origin string) bool { return origin == home } }', ''],
    ],
    'are defaults of fields': [
      [
        'package m\ntype C struct {\n\tOrigins []string `env:"CORS_ALLOWED_ORIGINS" envDefault:"*"`\n}',
        'wildcard-origin',
      ],
      [
        'package m\ntype C struct {\n\tAllowedOrigins string `json:"allowed_origins" default:"*"`\n}',
        'wildcard-origin',
      ],
      [
        'package m\ntype C struct {\n\tAllowedOrigins string `env:"CORS_ORIGINS" envDefault:"https://a.com"`\n\tAllowedHeaders string `env:"CORS_HEADERS" default:"*"`\n}',
        '',
      ],
      [
        'package m\nfunc f() { flag.StringVar(&origins, "cors-allowed-origins", "*", "which, or * for all") }',
        'wildcard-variable',
      ],
      [
        'package m\nfunc f() { flag.StringVar(&origins, "cors-allowed-origins", "", "which, or * for all") }',
        '',
      ],
    ],
    'are not those of what was made with others': [
      [
        'package m\nfunc f() { policy := cors.New(cors.Options{AllowedOrigins: cfg.Origins}); http.ListenAndServe(a, policyCors.Handler(mux)) }',
        '',
      ],
      [
        'package m\nimport "github.com/go-chi/cors"\nfunc f() { r.Use(cors.Handler(cors.Options{AllowedMethods: []string{"GET"}})) }',
        'permissive-default',
      ],
      ['package m\nfunc f(r *ghttp.Request) { r.Response.CORSDefault() }', 'reflected-origin!'],
      ['package m\nfunc f() { s.Use(ghttp.MiddlewareCORS) }', 'allow-all'],
      ['package m\nfunc f() { s.Use(middleware.MiddlewareCORS) }', ''],
    ],
    'are headers in whole answers': [
      [
        'package m\nfunc f() { fmt.Fprintf(c, "HTTP/1.1 200 OK\\r\\nAccess-Control-Allow-Origin: *\\r\\n\\r\\n") }',
        'wildcard-header',
      ],
      [
        'package m\nfunc f() { s := "HTTP/1.1 200 OK\\r\\n" + "Access-Control-Allow-Origin: *\\r\\n" }',
        'wildcard-header',
      ],
      ['package m\nfunc f() { strings.Contains(s, "Access-Control-Allow-Origin: *\\r\\n") }', ''],
      [
        'package m\nfunc f() { s := "HTTP/1.1 200 OK\\r\\nAccess-Control-Allow-Origin: https://a.com\\r\\n" }',
        '',
      ],
    ],
  });
});

const rust = (body: string) => `use actix_cors::Cors;\nfn f() { ${body} }`;

describe('more middleware of Rust', () => {
  snippets('src/a.rs', {
    'allows all': [
      [rust('let c = ::rocket_cors::Cors::default();'), 'permissive-default'],
      ['fn f() { let c = poem::middleware::Cors::new(); }', 'permissive-default'],
      ['fn f() { let c = salvo::cors::Cors::new().allow_origin(salvo::cors::Any); }', 'allow-all'],
      ['fn f() { headers.set(AccessControlAllowOrigin::Any); }', 'allow-all'],
      ['fn f() { let s = ServerBuilder::new(io).cors(DomainsValidation::Disabled); }', 'allow-all'],
      ['fn f() { let c = worker::Cors::default().with_origins(vec!["*"]); }', 'wildcard-origin'],
      [
        'fn f() { SetResponseHeaderLayer::overriding(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")); }',
        'wildcard-header',
      ],
      [
        rust(
          'let c = Cors::default().allowed_origin_fn(|origin, _| { if let Some(o) = origin.to_str().ok() { o.contains("example.com") } else { false } });',
        ),
        'weak-pattern',
      ],
    ],
    'does not': [
      [
        'fn f() { CorsLayer::new().allow_origin(AllowOrigin::list(o)).allow_headers(AllowHeaders::mirror_request()).allow_methods(AllowMethods::mirror_request()); }',
        '',
      ],
      [
        'use rocket_cors::Cors;\nfn f() { Cors { allowed_origins: some(&["https://a.com"]), ..Default::default() } }',
        '',
      ],
      ['fn f() { let c = worker::Cors::default().with_origins(vec!["https://a.com"]); }', ''],
      [
        'fn f() { headers.set(AccessControlAllowMethods::Any); headers.set(AccessControlAllowOrigin::Value(o)); }',
        '',
      ],
      [
        rust(
          'let c = Cors::default().allowed_origin_fn(|origin, _| { if let Some(o) = origin.to_str().ok() { o.ends_with(".example.com") } else { false } });',
        ),
        '',
      ],
    ],
  });
});

describe('blocks and patterns of Ruby', () => {
  const block = (body: string): string =>
    `use Rack::Cors do\n  allow do\n    origins { |source, _env| ${body} }\n    resource '*'\n  end\nend`;
  snippets('a.rb', {
    'let strangers through': [
      [block("source.include?(ENV.fetch('DOMAIN'))"), 'weak-pattern'],
      ["use Rack::Cors do |c|\n  c.allow do |allow|\n    allow.origins '*'\n  end\nend", 'wildcard-origin'],
      ['config.action_cable.allowed_request_origins = [/http:\\/\\/*/]', 'wildcard-origin'],
    ],
    'do not': [
      [block('Sites.all.include?(source)'), ''],
      [block("source.end_with?(ENV.fetch('DOMAIN'))"), ''],
      ['config.action_cable.allowed_request_origins = [/\\Ahttp:\\/\\/localhost:\\d+\\z/]', ''],
    ],
  });
});
