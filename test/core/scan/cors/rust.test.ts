// Permissive CORS in Rust.
import { snippets } from './code.ts';

const f = (body: string) => `fn main() { ${body} }`;
const tower = 'use tower_http::cors::{Any, CorsLayer};\n';
const actix = 'use actix_cors::Cors;\n';

describe('permissive CORS in Rust', () => {
  snippets('src/main.rs', {
    'is found in tower-http': [
      [tower + f('let app = Router::new().layer(CorsLayer::permissive());'), 'allow-all'],
      [tower + f('let cors = CorsLayer::very_permissive();'), 'allow-all!'],
      [tower + f('let cors = CorsLayer::new().allow_origin(Any).allow_methods(Any);'), 'allow-all'],
      [tower + f('let cors = CorsLayer::new().allow_origin(tower_http::cors::Any);'), 'allow-all'],
      [tower + f('let cors = CorsLayer::new().allow_origin(AllowOrigin::any());'), 'allow-all'],
      [
        tower +
          f(
            'let cors = CorsLayer::new().allow_origin(AllowOrigin::mirror_request()).allow_credentials(true);',
          ),
        'reflected-origin!',
      ],
      [
        tower +
          f(
            'let cors = CorsLayer::new().allow_origin(AllowOrigin::predicate(|_, _| true)).allow_credentials(true);',
          ),
        'reflected-origin!',
      ],
      [
        tower + f('let cors = CorsLayer::new().allow_origin("*".parse::<HeaderValue>().unwrap());'),
        'wildcard-origin',
      ],
      [
        tower + f('let cors = CorsLayer::new().allow_origin(HeaderValue::from_static("*"));'),
        'wildcard-origin',
      ],
    ],
    'is found in actix-cors and others': [
      [actix + f('let cors = Cors::permissive();'), 'allow-all!'],
      [actix + f('let cors = Cors::default().allow_any_origin().allow_any_method();'), 'allow-all'],
      [actix + f('let cors = Cors::default().allow_any_origin().supports_credentials();'), 'allow-all!'],
      [
        actix + f('let cors = Cors::default().allowed_origin_fn(|_, _| true).supports_credentials();'),
        'reflected-origin!',
      ],
      [
        actix +
          f(
            'let cors = Cors::default().allowed_origin_fn(|origin, _req| { origin.as_bytes().ends_with(b"example.com") });',
          ),
        'weak-pattern',
      ],
      [f('let cors = warp::cors().allow_any_origin();'), 'allow-all'],
      [
        'use rocket_cors::{AllowedOrigins, CorsOptions};\n' +
          f('let cors = CorsOptions { allowed_origins: AllowedOrigins::all(), ..Default::default() };'),
        'allow-all',
      ],
      [
        'use rocket_cors::CorsOptions;\n' + f('let cors = CorsOptions::default().to_cors();'),
        'permissive-default',
      ],
    ],
    'has no effect where actix-cors refuses it': [
      [actix + f('let cors = Cors::default().allowed_origin("*");'), 'no-effect?'],
    ],
    'is not found in careful uses of them': [
      [
        tower +
          f(
            'let cors = CorsLayer::new().allow_origin("https://example.com".parse::<HeaderValue>().unwrap()).allow_methods(Any).allow_headers(Any);',
          ),
        '',
      ],
      [tower + f('let cors = CorsLayer::new().allow_origin(origins);'), ''],
      [
        tower +
          f('let cors = CorsLayer::new().allow_origin(AllowOrigin::predicate(|o, _| ALLOWED.contains(o)));'),
        '',
      ],
      [
        actix +
          f(
            'let cors = Cors::default().allowed_origin("https://example.com").allow_any_method().allow_any_header();',
          ),
        '',
      ],
      [
        actix +
          f(
            'let cors = Cors::default().allowed_origin_fn(|origin, _| origin.as_bytes().ends_with(b".example.com"));',
          ),
        '',
      ],
      [f('// CorsLayer::permissive()\nprintln!("Access-Control-Allow-Origin: *");'), ''],
    ],
    'is found in headers': [
      [
        f('headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));'),
        'wildcard-header',
      ],
      [
        f('HttpResponse::Ok().insert_header(("Access-Control-Allow-Origin", "*")).finish()'),
        'wildcard-header',
      ],
      [f('Response::builder().header("Access-Control-Allow-Origin", "*").body(b)'), 'wildcard-header'],
      [f('response.set_header(Header::new("Access-Control-Allow-Origin", "*"));'), 'wildcard-header'],
      [
        f('response.headers_mut().insert("access-control-allow-origin", "*".parse().unwrap());'),
        'wildcard-header',
      ],
      [f('([(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")], body)'), 'wildcard-header'],
      [
        f(
          'let origin = req.headers().get("Origin").unwrap().clone(); res.headers_mut().insert("Access-Control-Allow-Origin", origin);',
        ),
        'reflected-origin',
      ],
      [
        f(
          'if let Some(origin) = req.headers().get(header::ORIGIN) { res.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone()); res.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true")); }',
        ),
        'reflected-origin!',
      ],
      [
        'const ANY: &str = "*";\n' +
          f('headers.insert("Access-Control-Allow-Origin", HeaderValue::from_static(ANY));'),
        'wildcard-variable',
      ],
    ],
    'is not found in careful headers': [
      [
        f(
          'headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("https://example.com"));',
        ),
        '',
      ],
      [f('headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("*"));'), ''],
      [
        f(
          'if let Some(origin) = req.headers().get("Origin") { if ALLOWED.contains(origin) { res.headers_mut().insert("Access-Control-Allow-Origin", origin.clone()); } }',
        ),
        '',
      ],
      [f('assert_eq!(res.headers().get("access-control-allow-origin").unwrap(), "*");'), ''],
    ],
  });
});
