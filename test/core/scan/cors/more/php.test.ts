// More ways in which CORS is permissive, or is not, in PHP.
import { snippets } from '../code.ts';

describe('more permissive CORS in PHP', () => {
  snippets('a.php', {
    'is found': [
      [
        '<?php header("Access-Control-Allow-Origin: *"); header("Content-Type: application/json; charset=UTF-8"); ?>',
        'wildcard-header',
      ],
      [
        "<?php header('Access-Control-Allow-Origin: '.$_SERVER['HTTP_ORIGIN']); header('Access-Control-Allow-Credentials: true');",
        'reflected-origin!',
      ],
      [
        "<?php\nif (isset($_SERVER['HTTP_ORIGIN'])) {\n    header(\"Access-Control-Allow-Origin: {$_SERVER['HTTP_ORIGIN']}\");\n    header('Access-Control-Allow-Credentials: true');\n}",
        'reflected-origin!',
      ],
      [
        "<?php\nclass Cors { public function handle($request, Closure $next) { return $next($request)->header('Access-Control-Allow-Origin', '*')->header('Access-Control-Allow-Methods', 'GET'); } }",
        'wildcard-header',
      ],
      [
        "<?php\nclass Cors { public function handle($request, Closure $next) { $response = $next($request); $response->headers->set('Access-Control-Allow-Origin', $request->header('Origin')); return $response; } }",
        'reflected-origin',
      ],
      [
        "<?php\n$headers = ['Access-Control-Allow-Origin' => '*', 'Access-Control-Allow-Methods' => 'POST'];\nforeach ($headers as $k => $v) { $response->header($k, $v); }",
        'wildcard-header',
      ],
      [
        "<?php\n$app->add(function ($request, $handler) { $response = $handler->handle($request); return $response->withHeader('Access-Control-Allow-Origin', '*'); });",
        'wildcard-header',
      ],
      [
        '<?php\nadd_action(\'rest_api_init\', function() { header("Access-Control-Allow-Origin: *"); });',
        'wildcard-header',
      ],
      [
        "<?php\nreturn [ 'paths' => ['api/*'], 'allowed_origins' => explode(',', env('CORS_ALLOWED_ORIGINS', '*')) ];",
        'wildcard-variable',
      ],
      [
        "<?php\nreturn [ 'supportsCredentials' => true, 'allowedOrigins' => ['*'], 'allowedHeaders' => ['*'] ];",
        'wildcard-origin!',
      ],
      [
        "<?php\nuse yii\\filters\\Cors;\nclass A { function behaviors() { return ['cors' => ['class' => Cors::class, 'cors' => ['Origin' => ['*'], 'Access-Control-Request-Method' => ['GET']]]]; } }",
        'wildcard-origin',
      ],
      [
        "<?php\n$origin = $_SERVER['HTTP_ORIGIN'];\nif (strpos($origin, 'example.com') !== false) { header(\"Access-Control-Allow-Origin: $origin\"); }",
        'weak-pattern',
      ],
      [
        "<?php\n$origin = $_SERVER['HTTP_ORIGIN'];\nif (preg_match('/^https:\\/\\/.*example\\.com/', $origin)) { header(\"Access-Control-Allow-Origin: \" . $origin); }",
        'weak-pattern',
      ],
      ['<?php\n$allowed = \'*\';\nheader("Access-Control-Allow-Origin: $allowed");', 'wildcard-variable'],
      [
        "<?php\n$allowed = getenv('ORIGIN') ?: '*';\nheader(\"Access-Control-Allow-Origin: \" . $allowed);",
        'wildcard-variable',
      ],
      ["<?php\n$response->setHeader('Access-Control-Allow-Origin', '*');\n", 'wildcard-header'],
      [
        "<?php\nclass A { const ORIGIN = '*'; function f() { header('Access-Control-Allow-Origin: ' . self::ORIGIN); } }",
        'wildcard-variable',
      ],
      ["<?php\n$this->response->header('Access-Control-Allow-Origin', '*');", 'wildcard-header'],
      [
        "<?php\nreturn new JsonResponse($data, 200, ['Access-Control-Allow-Origin' => '*']);",
        'wildcard-header',
      ],
      [
        "<?php\nheader(sprintf('Access-Control-Allow-Origin: %s', $_SERVER['HTTP_ORIGIN']));",
        'reflected-origin',
      ],
      [
        "<?php\nheader('Access-Control-Allow-Origin: ' . ($_SERVER['HTTP_ORIGIN'] ?? '*'));",
        'reflected-origin',
      ],
      [
        '<?php\n$http_origin = $_SERVER[\'HTTP_ORIGIN\'];\nheader("Access-Control-Allow-Origin: $http_origin");',
        'reflected-origin',
      ],
      ["<html><?php header('Access-Control-Allow-Origin: *') ?><body>", 'wildcard-header'],
      ["<?php\nconfig(['cors.allowed_origins' => ['*']]);", 'wildcard-origin'],
      ["<?php\n$this->response->cors($this->request)->allowOrigin(['*'])->build();", 'wildcard-origin'],
      ["<?php\nadd_filter('allowed_http_origin', '__return_true');", 'wildcard-origin'],
      ["<?php\n@header('Access-Control-Allow-Origin: *');", 'wildcard-header'],
      ['<?php\nheader("access-control-allow-origin: *", true);', 'wildcard-header'],
      [
        "<?php\nclass Cors implements FilterInterface { public function before(RequestInterface $request, $arguments = null) { header('Access-Control-Allow-Origin: *'); } }",
        'wildcard-header',
      ],
      [
        "<?php\nfunction cors() { $origin = isset($_SERVER['HTTP_ORIGIN']) ? $_SERVER['HTTP_ORIGIN'] : '*'; header('Access-Control-Allow-Origin: ' . $origin); }",
        'wildcard-origin reflected-origin',
      ],
      [
        "<?php\n$origin = $request->getHeaderLine('Origin');\nreturn $response->withHeader('Access-Control-Allow-Origin', $origin)->withHeader('Access-Control-Allow-Credentials', 'true');",
        'reflected-origin!',
      ],
      ["<?php\n$response->headers->add(['Access-Control-Allow-Origin' => '*']);", 'wildcard-header'],
      [
        '<?php\n$origin = filter_input(INPUT_SERVER, \'HTTP_ORIGIN\');\nheader("Access-Control-Allow-Origin: {$origin}");',
        'reflected-origin',
      ],
      [
        "<?php\nif (substr($_SERVER['HTTP_ORIGIN'], -11) == 'example.com') header(\"Access-Control-Allow-Origin: \" . $_SERVER['HTTP_ORIGIN']);",
        'weak-pattern',
      ],
      [
        "<?php\nif (str_ends_with($o, 'example.com')) { header(\"Access-Control-Allow-Origin: $o\"); } $o = $_SERVER['HTTP_ORIGIN'];",
        'weak-pattern',
      ],
      ['<?php\nheader(\'Access-Control-Allow-Origin:\' . $_SERVER["HTTP_ORIGIN"]);', 'reflected-origin'],
      [
        "<?php\n$cors = new \\Asm89\\Stack\\CorsService(['allowedOrigins' => ['*'], 'allowedMethods' => ['GET']]);",
        'wildcard-origin',
      ],
    ],
    'is not found in careful code': [
      [
        "<?php\n$origin = $_SERVER['HTTP_ORIGIN'] ?? '';\n$allowed = ['https://a.com'];\nif (in_array($origin, $allowed)) { header('Access-Control-Allow-Origin: ' . $origin); }",
        '',
      ],
      [
        "<?php\nif ($_SERVER['HTTP_ORIGIN'] == 'https://a.com') { header('Access-Control-Allow-Origin: https://a.com'); }",
        '',
      ],
      [
        "<?php\nswitch ($_SERVER['HTTP_ORIGIN']) { case 'https://a.com': header('Access-Control-Allow-Origin: '.$_SERVER['HTTP_ORIGIN']); break; }",
        '',
      ],
      [
        "<?php\nif (isset($allowed[$origin])) { header('Access-Control-Allow-Origin: ' . $origin); } $origin = $_SERVER['HTTP_ORIGIN'];",
        '',
      ],
      [
        "<?php\nreturn ['paths' => ['api/*', '*'], 'allowed_methods' => ['*'], 'allowed_origins' => [env('FRONTEND_URL')], 'allowed_origins_patterns' => [], 'allowed_headers' => ['*']];",
        '',
      ],
      ['<?php\n// header("Access-Control-Allow-Origin: *");\necho "Access-Control-Allow-Origin: *";', ''],
      ["<?php\n$this->assertEquals('*', $response->getHeaderLine('Access-Control-Allow-Origin'));", ''],
      ["<?php\n$response->assertHeader('Access-Control-Allow-Origin', '*');", ''],
      [
        "<?php\nif (preg_match('#^https://([a-z0-9-]+\\.)?example\\.com$#', $origin)) { header(\"Access-Control-Allow-Origin: $origin\"); } $origin = $_SERVER['HTTP_ORIGIN'];",
        '',
      ],
      ['<?php\nheader("Access-Control-Allow-Headers: *"); header("Access-Control-Allow-Methods: *");', ''],
      [
        "<?php\n$origin = $_SERVER['HTTP_ORIGIN'] ?? '';\nif (in_array($origin, self::ALLOWED, true)) { return $response->withHeader('Access-Control-Allow-Origin', $origin); }",
        '',
      ],
      [
        "<?php\n$parsed = parse_url($_SERVER['HTTP_ORIGIN'], PHP_URL_HOST);\nif ($parsed === 'a.com') header('Access-Control-Allow-Origin: ' . $_SERVER['HTTP_ORIGIN']);",
        '',
      ],
      [
        "<?php\n$allowed = array_filter($list, fn($o) => $o === $_SERVER['HTTP_ORIGIN']); if ($allowed) header('Access-Control-Allow-Origin: ' . $_SERVER['HTTP_ORIGIN']);",
        '',
      ],
      ["<?php\nif ($config['allowed_origins'] === ['*']) { throw new Exception('cors'); }", ''],
      ["<?php\n/** header('Access-Control-Allow-Origin: *') */\n$a = 'Access-Control-Allow-Origin: *';", ''],
      ["<?php\nheader('Access-Control-Allow-Origin: ' . $_ENV['FRONTEND_URL']);", ''],
      ["<?php\nheader('Access-Control-Allow-Origin: ' . config('app.frontend'));", ''],
    ],
  });
});
