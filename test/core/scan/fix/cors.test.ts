// Mending permissive CORS.
import { isOrigin, planOrigin, type AllowedOrigin } from '../../../../src/core/scan/fix/cors.ts';
import { applyEdits } from '../../../../src/core/scan/fix/edit.ts';
import { checker } from '../../../check.ts';

const one: AllowedOrigin = { kind: 'origin', origin: 'https://a.com' };
const variable: AllowedOrigin = { kind: 'variable', name: 'CORS_ORIGIN' };

describe('mending permissive CORS', () => {
  const check = checker(([path, text, allowed]: readonly [string, string, AllowedOrigin]) => {
    // What is marked stands between arrows.
    const from = text.indexOf('→');
    const to = text.indexOf('←') - 1;
    const plain = text.replace('→', '').replace('←', '');
    const edits = planOrigin({ path, text: plain, from, to }, allowed);
    return edits && applyEdits(plain, edits);
  });

  it('puts an origin in the place of a wildcard', () => {
    check(['a.ts', "cors({ origin: →'*'← })", one], "cors({ origin: 'https://a.com' })");
    check(['a.py', 'allow_origins=[→"*"←]', one], 'allow_origins=["https://a.com"]');
    check(['A.java', '@CrossOrigin(→"*"←)', one], '@CrossOrigin("https://a.com")');
    check(['.env', 'CORS_ORIGINS=→*←', one], 'CORS_ORIGINS=https://a.com');
    check(
      ['a.php', "header(→'Access-Control-Allow-Origin:*'←)", one],
      "header('Access-Control-Allow-Origin: https://a.com')",
    );
  });
  it('reads a variable in its place', () => {
    check(['a.ts', "cors({ origin: →'*'← })", variable], 'cors({ origin: process.env.CORS_ORIGIN })');
    check(
      ['a.py', 'import x\nallow_origins=[→"*"←]', variable],
      'import os\nimport x\nallow_origins=[os.environ["CORS_ORIGIN"]]',
    );
    check(['a.rb', "origins →'*'←", variable], "origins ENV.fetch('CORS_ORIGIN')");
    check(
      ['a.php', "header(→'Access-Control-Allow-Origin: *'←)", variable],
      "header('Access-Control-Allow-Origin: ' . getenv('CORS_ORIGIN'))",
    );
  });
  it('reads no variable where none can be read', () => {
    check(['A.java', '@CrossOrigin(→"*"←)', variable], undefined);
    check(['A.cs', '[EnableCors(→"*"←, "*", "*")]', variable], undefined);
    check(['a.go', 'const any = →"*"←', variable], undefined);
    check(['a.yaml', 'origin: →*←', variable], undefined);
    check(['a.rs', 'HeaderValue::from_static(→"*"←)', variable], undefined);
  });
  it('names an origin in calls that allow all', () => {
    check(['a.ts', 'app.use(→cors()←)', one], "app.use(cors({ origin: 'https://a.com' }))");
    check(['a.ts', 'app.use(→cors({})←)', variable], 'app.use(cors({ origin: process.env.CORS_ORIGIN }))');
    check(['a.ts', '→app.enableCors()←', one], "app.enableCors({ origin: 'https://a.com' })");
    check(['a.py', '→CORS(app)←', one], 'CORS(app, origins=["https://a.com"])');
    check(['a.py', '@→cross_origin()←', one], '@cross_origin(origins=["https://a.com"])');
    check(
      ['A.java', '→@CrossOrigin←\nclass A {}', one],
      '@CrossOrigin(origins = "https://a.com")\nclass A {}',
    );
    check(['A.kt', '→@CrossOrigin()←', variable], undefined);
    check(
      ['A.cs', 'p→.AllowAnyOrigin()←.AllowAnyHeader()', one],
      'p.WithOrigins("https://a.com").AllowAnyHeader()',
    );
    check(
      ['a.rs', 'Cors::default()→.allow_any_origin()←', one],
      'Cors::default().allowed_origin("https://a.com")',
    );
  });
  it('leaves alone what it does not understand', () => {
    check(['a.ts', 'origin: →true←', one], undefined);
    check(['a.ts', 'origin: →process.env.X || "*"←', one], undefined);
    check(['a.go', '→cors.New(cors.Options{})←', one], undefined);
  });

  const checkOrigin = checker(isOrigin);
  it('knows what an origin is', () => {
    for (const text of ['https://a.com', 'http://localhost:3000', 'https://a-b.example.com'])
      checkOrigin(text, true);
    for (const text of [
      '*',
      'a.com',
      'https://a.com/',
      'https://a.com/x',
      'https://*.a.com',
      "https://a'",
      '',
    ])
      checkOrigin(text, false);
  });
});
