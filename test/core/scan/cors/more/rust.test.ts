// More ways in which CORS is permissive, or is not, in Rust.
import { snippets } from '../code.ts';

describe('more permissive CORS in Rust', () => {
  snippets('src/a.rs', {
    'is found': [
      [
        'use tower_http::cors::{CorsLayer, Any};\nfn app() -> Router { let cors = CorsLayer::new()\n .allow_methods([Method::GET])\n .allow_origin(Any);\n Router::new().layer(cors) }',
        'allow-all',
      ],
      [
        'fn a() { HttpServer::new(|| { let cors = actix_cors::Cors::default().allow_any_origin().allow_any_method().allow_any_header().max_age(3600); App::new().wrap(cors) }) }',
        'allow-all',
      ],
      ['fn a() { App::new().wrap(actix_cors::Cors::permissive()) }', 'allow-all!'],
      [
        'impl Fairing for Cors { async fn on_response<\'r>(&self, _: &\'r Request<\'_>, response: &mut Response<\'r>) { response.set_header(Header::new("Access-Control-Allow-Origin", "*")); response.set_header(Header::new("Access-Control-Allow-Credentials", "true")); } }',
        'wildcard-header',
      ],
      [
        'fn f() { res.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")); }',
        'wildcard-header',
      ],
      ['fn f() { let cors = warp::cors().allow_any_origin().allow_methods(vec!["GET"]); }', 'allow-all'],
      [
        'fn f() { Response::builder().header(hyper::header::ACCESS_CONTROL_ALLOW_ORIGIN, "*").body(b).unwrap() }',
        'wildcard-header',
      ],
      [
        'fn f() { let cors = CorsLayer::new().allow_origin(AllowOrigin::predicate(|_origin: &HeaderValue, _parts: &Parts| true)); }',
        'reflected-origin',
      ],
      [
        'fn f() { let cors = CorsLayer::new().allow_origin(AllowOrigin::predicate(|origin, _| origin.as_bytes().ends_with(b"example.com"))); }',
        'weak-pattern',
      ],
      [
        'fn f() { let cors = Cors::default().allowed_origin_fn(|origin, _req_head| true); }',
        'reflected-origin',
      ],
      [
        'fn f() { let origin = std::env::var("ORIGIN").unwrap_or("*".to_string()); let cors = CorsLayer::new().allow_origin(origin.parse::<HeaderValue>().unwrap()); }',
        'wildcard-variable',
      ],
      [
        'fn f() { let origin = env::var("ORIGIN").unwrap_or_else(|_| "*".into()); headers.insert("Access-Control-Allow-Origin", origin.parse().unwrap()); }',
        'wildcard-variable',
      ],
      [
        'fn f() { let origin = req.headers().get("origin").and_then(|v| v.to_str().ok()).unwrap_or("*"); res.insert_header(("Access-Control-Allow-Origin", origin)); }',
        'reflected-origin',
      ],
      [
        'fn f() { match req.headers().get(header::ORIGIN) { Some(origin) => { res.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone()); } None => {} } }',
        'reflected-origin',
      ],
      ['use salvo::cors::Cors;\nfn f() { let cors = Cors::permissive().into_handler(); }', 'allow-all'],
      ['fn f() { let cors = Cors::new().allow_origin("*"); }', 'wildcard-origin'],
      [
        'use poem::middleware::Cors;\nfn f() { let app = Route::new().with(Cors::new()); }',
        'permissive-default',
      ],
      [
        'fn f() { let cors = rocket_cors::CorsOptions::default().allowed_origins(AllowedOrigins::all()).to_cors(); }',
        'allow-all',
      ],
      [
        'fn f() { let cors = CorsMiddleware::new().allow_origin(Origin::from("*")).allow_credentials(false); } // tide cors',
        'wildcard-origin',
      ],
      [
        'fn cors() -> CorsLayer { CorsLayer::new().allow_origin(tower_http::cors::AllowOrigin::any()) }',
        'allow-all',
      ],
      ['fn f() { let layer = CorsLayer::permissive(); }', 'allow-all'],
      ['fn f() { let cors = actix_cors::Cors::default().send_wildcard().allow_any_origin(); }', 'allow-all'],
      [
        'fn origin() -> &\'static str { "*" }\nfn f() { res.headers_mut().insert("Access-Control-Allow-Origin", HeaderValue::from_static(origin())); }',
        'wildcard-variable',
      ],
      ['fn f() { res.append_header(("Access-Control-Allow-Origin", "*")); }', 'wildcard-header'],
      ['fn f() { warp::reply::with_header(reply, "access-control-allow-origin", "*") }', 'wildcard-header'],
      [
        'fn f() { let o = request.headers().get_one("Origin").unwrap_or("*"); response.set_header(Header::new("Access-Control-Allow-Origin", o)); }',
        'reflected-origin',
      ],
      [
        'fn f() { Ok(Response::builder().status(200).header("Access-Control-Allow-Origin", "*").body(Body::Empty)?) }',
        'wildcard-header',
      ],
      [
        'fn f() { let c = CorsLayer::new().allow_origin(AllowOrigin::predicate(|o: &HeaderValue, _: &RequestParts| o.to_str().unwrap().contains("example.com"))); }',
        'weak-pattern',
      ],
      [
        'fn f() { let allowed = AllowedOrigins::some_regex(&["https://.*example.com"]); } // rocket_cors',
        'weak-pattern',
      ],
      [
        'fn f() { let c = Cors::default().allowed_origin_fn(|origin, _| { println!("{:?}", origin); true }); }',
        'reflected-origin',
      ],
    ],
    'is not found in careful code': [
      [
        'fn f() { let cors = CorsLayer::new().allow_origin(["https://a.com".parse().unwrap(), "https://b.com".parse().unwrap()]).allow_headers(Any); }',
        '',
      ],
      [
        'fn f() { let origins: Vec<HeaderValue> = cfg.origins.iter().map(|o| o.parse().unwrap()).collect(); let cors = CorsLayer::new().allow_origin(AllowOrigin::list(origins)); }',
        '',
      ],
      [
        'fn f() { if ALLOWED.contains(&origin) { res.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin); } let origin = req.headers().get("Origin").unwrap(); }',
        '',
      ],
      [
        'fn f() { match origin { "https://a.com" | "https://b.com" => { res.headers_mut().insert("Access-Control-Allow-Origin", origin); } _ => {} } }',
        '',
      ],
      [
        'fn f() { let cors = Cors::default().allowed_origin("https://a.com").allowed_methods(vec!["GET"]).allow_any_header(); }',
        '',
      ],
      ['fn f() { assert_eq!(res.headers()["access-control-allow-origin"], "*"); }', ''],
      [
        'fn f() { let cors = Cors::default().allowed_origin_fn(|origin, _| ALLOWED.iter().any(|a| a.as_bytes() == origin.as_bytes())); }',
        '',
      ],
      [
        'fn f() { let c = CorsLayer::new().allow_origin(AllowOrigin::predicate(|o: &HeaderValue, _| o.as_bytes().ends_with(b".example.com"))).allow_methods(Any).allow_headers(Any); }',
        '',
      ],
      ['fn f() { let c = CorsLayer::new().allow_origin(cfg.origin.parse::<HeaderValue>().unwrap()); }', ''],
      ['fn f() { if origin == "*" { return Err("cors"); } }', ''],
      [
        '#[test] fn t() { assert_eq!(r.headers().get(ACCESS_CONTROL_ALLOW_ORIGIN), Some(&HeaderValue::from_static("*"))); }',
        '',
      ],
      ['fn f() { let o = AllowedOrigins::some_exact(&["https://a.com"]); } // rocket_cors', ''],
    ],
  });
});
