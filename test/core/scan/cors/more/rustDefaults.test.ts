// What CORS settings of Rust are where nobody sets them, and what they go through.
import { snippets } from '../code.ts';

const fields = (attribute: string, field: string): string =>
  `use tower_http::cors::CorsLayer;\n#[derive(Parser)]\nstruct Args {\n    ${attribute}\n    ${field}\n}`;
const body = (code: string): string => `fn f() { ${code} }`;
const sender =
  'fn send(r: &mut Response, origin: &str) { r.headers_mut().insert("Access-Control-Allow-Origin", origin.parse().unwrap()); }\n';

describe('CORS defaults of Rust', () => {
  snippets('src/a.rs', {
    'stand in attributes': [
      [fields('#[arg(long, env = "CORS_ORIGIN", default_value = "*")]', 'site: String,'), 'wildcard-origin'],
      [fields('#[structopt(long, default_value = "*")]', 'allowed_origins: Vec<String>,'), 'wildcard-origin'],
      [fields('#[arg(default_values_t = ["*"])]', 'allowed_origins: Vec<String>,'), 'wildcard-origin'],
      [fields('#[arg(long, default_value = "https://acme.com")]', 'cors_origin: String,'), ''],
      [fields('#[arg(long, default_value = "*")]', 'allowed_headers: String,'), ''],
      [
        `fn any() -> Vec<String> { vec!["*".to_string()] }\n${fields('#[serde(default = "any")]', 'allowed_origins: Vec<String>,')}`,
        'wildcard-variable',
      ],
      [
        `fn home() -> Vec<String> { vec!["https://acme.com".to_string()] }\n${fields('#[serde(default = "home")]', 'allowed_origins: Vec<String>,')}`,
        '',
      ],
    ],
    'stand after what reads a variable': [
      [body('let o = env::var("ALLOWED_ORIGINS").unwrap_or_else(|_| "*".into());'), 'wildcard-variable'],
      [body('let o = env::var("ALLOWED_ORIGINS").ok().unwrap_or("*".to_string());'), 'wildcard-variable'],
      [body('let o = env::var("ALLOWED_ORIGINS").unwrap_or_else(|_| home());'), ''],
      [body('let o = env::var("ALLOWED_HEADERS").unwrap_or_else(|_| "*".into());'), ''],
    ],
    'go through parameters and texts': [
      [`${sender}${body('send(&mut r, "*");')}`, 'wildcard-variable'],
      [`${sender}${body('send(&mut r, "https://acme.com");')}`, ''],
      [
        body('Header::from_bytes(&b"Access-Control-Allow-Origin"[..], &b"*"[..]).unwrap();'),
        'wildcard-header',
      ],
      [body('Header::from_bytes(&b"Access-Control-Allow-Headers"[..], &b"*"[..]).unwrap();'), ''],
      [
        body('HashMap::from([("Access-Control-Allow-Origin".to_string(), "*".to_string())]);'),
        'wildcard-header',
      ],
    ],
  });
});
