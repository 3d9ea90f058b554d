// What is said elsewhere than where it counts: of a variable, in a list that is filled later, as a default.
import { snippets } from './code.ts';

const inClass = (body: string) => `class A { void f() { ${body} } }`;
const vertx = 'import io.vertx.ext.web.handler.CorsHandler;\n';

describe('permissive CORS said elsewhere', () => {
  snippets('src/main/java/Cors.java', {
    'is found in Java': [
      [
        inClass('CorsConfiguration c = new CorsConfiguration(); c.applyPermitDefaultValues();'),
        'permissive-default',
      ],
      [
        '// Cors\n' + inClass('CorsRegistration r = registry.addMapping("/**"); r.allowedMethods("*");'),
        'permissive-default',
      ],
      [
        vertx + inClass('CorsHandler cors = CorsHandler.create(); router.route().handler(cors);'),
        'permissive-default',
      ],
      [
        inClass('List<String> all = new ArrayList<>(); all.add("*"); config.setAllowedOrigins(all);'),
        'wildcard-variable',
      ],
      [
        'class A { @ConfigProperty(name = "cors.origins", defaultValue = "*") String origins; }',
        'wildcard-variable',
      ],
      [
        inClass('r.withHeaders(Collections.singletonMap("Access-Control-Allow-Origin", "*"));'),
        'wildcard-header',
      ],
      [
        inClass(
          'Optional.ofNullable(q.getHeader("Origin")).ifPresent(o -> r.setHeader("Access-Control-Allow-Origin", o));',
        ),
        'reflected-origin',
      ],
      [
        inClass(
          'String o = q.getHeader("Origin"); if (StringUtils.hasLength(o)) r.setHeader("Access-Control-Allow-Origin", o);',
        ),
        'reflected-origin',
      ],
    ],
    'is not found in Java that says which origins': [
      ['// Cors\nclass A { void f() { registry.addMapping("/**").', ''],
      ['// Cors\nclass A { void f() { registry.addMapping("/**")allowedOrigins(origins); } }', ''],
      [inClass('c.setAllowedOrigins(List.of("https://a.example")); c.applyPermitDefaultValues();'), ''],
      [
        '// Cors\n' + inClass('CorsRegistration r = registry.addMapping("/**"); r.allowedOrigins(origins);'),
        '',
      ],
      [
        vertx +
          inClass(
            'CorsHandler cors = CorsHandler.create(); cors.addOrigins(origins); router.route().handler(cors);',
          ),
        '',
      ],
      [
        inClass('List<String> all = new ArrayList<>(); all.add(frontend); config.setAllowedOrigins(all);'),
        '',
      ],
      [
        'class A { @ConfigProperty(name = "cors.origins", defaultValue = "https://a.example") String origins; }',
        '',
      ],
      ['class A { @ConfigProperty(name = "glob.include", defaultValue = "*") String files; }', ''],
      [
        inClass(
          'Optional.ofNullable(q.getHeader("Origin")).filter(allowed::contains).ifPresent(o -> r.setHeader("Access-Control-Allow-Origin", o));',
        ),
        '',
      ],
    ],
  });

  snippets('src/main/kotlin/Cors.kt', {
    'is found in Kotlin': [
      ['val origins = System.getenv("CORS_ORIGINS") ?: "*"', 'wildcard-variable'],
      ['config.allowedOrigins = arrayListOf("*")', 'wildcard-origin'],
    ],
    'is not found in Kotlin that says which origins': [
      ['// Cors\nwith(registry.addMapping("/**")) { allowedOrigins(origins) }', ''],
      ['// Cors\nfun f() { registry.addMapping("/**")\n.', ''],
      ['val origins = System.getenv("CORS_ORIGINS") ?: "https://a.example"', ''],
      ['val pattern = System.getenv("FILES") ?: "*"', ''],
      ['// Cors\nregistry.addMapping("/**").apply { allowedOrigins(origins) }', ''],
      ['config.allowedOrigins = arrayListOf("https://a.example")', ''],
    ],
  });

  snippets('src/Startup.cs', {
    'is found in C#': [
      ['o.SetIsOriginAllowed(delegate { return true; });', 'reflected-origin'],
      ['o.SetIsOriginAllowed(origin => !string.IsNullOrEmpty(origin));', 'reflected-origin'],
      ['o.SetIsOriginAllowed(origin => origin != "");', 'reflected-origin'],
    ],
    'is not found in C# that says which origins': [
      ['o.SetIsOriginAllowed(delegate (string origin) { return allowed.Contains(origin); });', ''],
      ['o.SetIsOriginAllowed(origin => !string.IsNullOrEmpty(origin) && allowed.Contains(origin));', ''],
    ],
  });

  snippets('src/cors.php', {
    'is found in PHP': [
      [
        "<?php\n$origin = $request->header('origin') ?: $request->url();\nheader('Access-Control-Allow-Origin: ' . $origin);",
        'reflected-origin',
      ],
      [
        "<?php\nheader('Access-Control-Allow-Origin: ' . $request->getHeader('Origin')[0]);",
        'reflected-origin',
      ],
    ],
    'is not found in PHP that says which origins': [
      [
        "<?php\n$origin = find($allowed, $request->header('origin')) ?: 'https://a.example';\nheader('Access-Control-Allow-Origin: ' . $origin);",
        '',
      ],
      [
        "<?php\nadd_filter('allowed_http_origins', function ($origins) { $origins[] = 'https://a.example'; return $origins; });",
        '',
      ],
      ["<?php\nheader('Access-Control-Allow-Origin: ' . $config->get('origins')[0]);", ''],
    ],
  });

  snippets('src/main/scala/Cors.scala', {
    'is found in Scala': [
      ['val i = CORSInterceptor.default[IO]', 'allow-all'],
      ['import zio.http._\nval app = routes @@ Middleware.cors', 'permissive-default!'],
    ],
    'is not found in Scala that says which origins': [
      [
        'import zio.http._\nval app = routes @@ Middleware.cors(CorsConfig(allowedOrigin = { case o if o == mine => Some(AccessControlAllowOrigin.Specific(o)); case _ => None }))',
        '',
      ],
      [
        'CORSInterceptor.customOrThrow(CORSConfig.default.allowOrigin(Origin.Host("https", "a.example")))',
        '',
      ],
    ],
  });
});
