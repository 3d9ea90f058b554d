// Permissive CORS in PHP.
import { snippets } from './code.ts';

const php = (body: string) => `<?php\n${body}\n`;

describe('permissive CORS in PHP', () => {
  snippets('src/index.php', {
    'is found in headers': [
      [php("header('Access-Control-Allow-Origin: *');"), 'wildcard-header'],
      [php('header("Access-Control-Allow-Origin:*");'), 'wildcard-header'],
      [
        php('header("Access-Control-Allow-Origin: *");\nheader("Access-Control-Allow-Credentials: true");'),
        'wildcard-header',
      ],
      [php("header('Access-Control-Allow-Origin: ' . $_SERVER['HTTP_ORIGIN']);"), 'reflected-origin'],
      [
        php(
          'header("Access-Control-Allow-Origin: {$_SERVER[\'HTTP_ORIGIN\']}");\nheader("Access-Control-Allow-Credentials: true");',
        ),
        'reflected-origin!',
      ],
      [
        php('$origin = $_SERVER["HTTP_ORIGIN"] ?? "*";\nheader("Access-Control-Allow-Origin: $origin");'),
        'reflected-origin',
      ],
      [
        php(
          "if (isset($_SERVER['HTTP_ORIGIN'])) {\n header(\"Access-Control-Allow-Origin: {$_SERVER['HTTP_ORIGIN']}\");\n header('Access-Control-Allow-Credentials: true');\n}",
        ),
        'reflected-origin!',
      ],
      [php("$response->headers->set('Access-Control-Allow-Origin', '*');"), 'wildcard-header'],
      [php("return $response->withHeader('Access-Control-Allow-Origin', '*');"), 'wildcard-header'],
      [php("return response()->json($x)->header('Access-Control-Allow-Origin', '*');"), 'wildcard-header'],
      [
        php("$response->headers->set('Access-Control-Allow-Origin', $request->headers->get('Origin'));"),
        'reflected-origin',
      ],
      [php("$this->output->set_header('Access-Control-Allow-Origin: *');"), 'wildcard-header'],
      [
        php("const ANY = '*';\n$response->headers->set('Access-Control-Allow-Origin', ANY);"),
        'wildcard-variable',
      ],
      [php("header('Access-Control-Allow-Origin: ' . get_http_origin());"), 'reflected-origin'],
      [
        php(
          "if (preg_match('/example.com/', $_SERVER['HTTP_ORIGIN'])) { header('Access-Control-Allow-Origin: ' . $_SERVER['HTTP_ORIGIN']); }",
        ),
        'weak-pattern',
      ],
      [php("header('Access-Control-Allow-Origin: null');"), 'null-origin'],
      [
        php(
          "header('Access-Control-Allow-Origin: ' . htmlspecialchars($_SERVER['HTTP_ORIGIN'], ENT_QUOTES));",
        ),
        'reflected-origin',
      ],
      [
        php(
          "$o = esc_url_raw(get_http_origin());\nif (filter_var($o, FILTER_VALIDATE_URL)) header('Access-Control-Allow-Origin: ' . $o);",
        ),
        'reflected-origin',
      ],
    ],
    'is not found in careful headers': [
      [php("header('Access-Control-Allow-Origin: https://example.com');"), ''],
      [php("header('Access-Control-Allow-Headers: *');"), ''],
      [php("header('Access-Control-Allow-Origin: ' . esc_url_raw(site_url()));"), ''],
      [
        php(
          "$o = htmlspecialchars($_SERVER['HTTP_ORIGIN'] ?? '');\nif (in_array($o, $allowed, true)) header('Access-Control-Allow-Origin: ' . $o);",
        ),
        '',
      ],
      [
        php(
          '$o = $_SERVER[\'HTTP_ORIGIN\'];\nif (in_array($o, $allowed, true)) { header("Access-Control-Allow-Origin: $o"); }',
        ),
        '',
      ],
      [php("header('Access-Control-Allow-Origin: ' . getenv('ORIGIN'));"), ''],
      [
        php(
          "// header('Access-Control-Allow-Origin: *');\n/* header('Access-Control-Allow-Origin: *'); */\n# x",
        ),
        '',
      ],
      [php("error_log('Access-Control-Allow-Origin: *');"), ''],
      [php("$this->assertSame('*', $r->headers->get('Access-Control-Allow-Origin'));"), ''],
    ],
    'is found in frameworks': [
      [
        php(
          "return ['paths' => ['api/*'], 'allowed_methods' => ['*'], 'allowed_origins' => ['*'], 'allowed_headers' => ['*'], 'supports_credentials' => false];",
        ),
        'wildcard-origin',
      ],
      [php("return ['allowed_origins' => [env('ORIGIN', '*')]];"), 'wildcard-variable'],
      [php("return ['allowed_origins_patterns' => ['/.*/']];"), 'wildcard-origin'],
      [php("return ['allowed_origins_patterns' => ['#https://.*example.com#']];"), 'weak-pattern'],
      [
        php("$container->extension('nelmio_cors', ['defaults' => ['allow_origin' => ['*']]]);"),
        'wildcard-origin',
      ],
      [
        php('class Cors extends BaseConfig { public array $default = ["allowedOrigins" => ["*"]]; }'),
        'wildcard-origin',
      ],
      [php('$app->add(new Tuupola\\Middleware\\CorsMiddleware(["origin" => ["*"]]));'), 'wildcard-origin'],
      [
        php("return ['corsFilter' => ['class' => Cors::class, 'cors' => ['Origin' => ['*']]]];"),
        'wildcard-origin',
      ],
      [
        php("$cors = new CorsService(['allowedOrigins' => ['*'], 'supportsCredentials' => true]);"),
        'wildcard-origin!',
      ],
    ],
    'is not found in careful frameworks': [
      [
        php(
          "return ['paths' => ['*'], 'allowed_methods' => ['*'], 'allowed_origins' => ['https://example.com'], 'allowed_headers' => ['*']];",
        ),
        '',
      ],
      [php("return ['allowed_origins' => explode(',', env('ORIGINS', 'https://a.com'))];"), ''],
      [php("return ['allowed_origins_patterns' => ['#^https://\\w+\\.example\\.com$#']];"), ''],
    ],
  });
});
