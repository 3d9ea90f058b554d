// Frameworks that let every origin in where nobody says which, in each way that they are switched on.
import { snippets } from './code.ts';

const inClass = (body: string) => `class A { void f() { ${body} } }`;

describe('CORS defaults of Java', () => {
  snippets('src/main/java/A.java', {
    'are constants, however they are imported': [
      [
        `import static org.springframework.web.cors.CorsConfiguration.ALL;\n${inClass('r.addMapping("/**").allowedOrigins(ALL);')}`,
        'allow-all',
      ],
      [
        `import static org.springframework.web.cors.CorsConfiguration.*;\n${inClass('c.setAllowedOrigins(List.of(ALL));')}`,
        'allow-all',
      ],
      [inClass('c.addAllowedOrigin(org.springframework.web.cors.CorsConfiguration.ALL);'), 'allow-all'],
      [inClass('c.addAllowedOriginPattern(CorsConfiguration.ALL);'), 'allow-all'],
      [`import static com.acme.Sites.ALL;\n${inClass('r.addMapping("/**").allowedOrigins(ALL);')}`, ''],
      [
        `import static org.springframework.web.cors.CorsConfiguration.ALL;\n${inClass('r.addMapping("/**").allowedOrigins(home).allowedHeaders(ALL);')}`,
        '',
      ],
    ],
    'are methods that are handed on': [
      [
        inClass(
          'config.bundledPlugins.enableCors(cors -> cors.addRule(CorsPluginConfig.CorsRule::anyHost));',
        ),
        'allow-all',
      ],
      [inClass('plugins.enableCors(cors -> cors.add(CorsPluginConfig::anyHost));'), 'allow-all'],
      [inClass('cors.addRule(it -> it.allowHost("https://acme.com"));'), ''],
      [inClass('rules.forEach(CorsRule::close);'), ''],
    ],
  });
});

describe('CORS defaults of Kotlin', () => {
  snippets('src/A.kt', {
    'are constants and methods too': [
      [
        'import org.springframework.web.cors.CorsConfiguration.ALL\nval c = registry.addMapping("/**").allowedOrigins(ALL)',
        'allow-all',
      ],
      [
        'import org.springframework.web.cors.CorsConfiguration.ALL as EVERYONE\nval c = registry.addMapping("/**").allowedOrigins(EVERYONE)',
        'allow-all',
      ],
      ['config.bundledPlugins.enableCors { cors -> cors.addRule(CorsRule::anyHost) }', 'allow-all'],
      ['import com.acme.Sites.ALL\nval c = registry.addMapping("/**").allowedOrigins(ALL)', ''],
    ],
  });
});

const http4s = (code: string) => `import org.http4s.server.middleware.CORS\n${code}`;
const akka = (code: string) => `import ch.megard.akka.http.cors.scaladsl.settings.CorsSettings\n${code}`;

describe('CORS defaults of Scala', () => {
  snippets('app/A.scala', {
    'are those of http4s': [
      [http4s('val app = CORS.policy(routes)'), 'permissive-default'],
      [http4s('val app = CORS.policy.apply(routes)'), 'permissive-default'],
      [http4s('val app = CORS.policy.httpRoutes(routes)'), 'permissive-default'],
      [http4s('val app = CORS.policy.withMaxAge(1.day)(routes)'), 'permissive-default'],
      [
        http4s('val server = builder.withHttpApp(CORS.policy(routes.orNotFound)).build'),
        'permissive-default',
      ],
      [http4s('val app = CORS.policy\n  .withAllowOriginAll\n  .apply(routes)'), 'allow-all'],
      [http4s('val app = CORS.policy.withAllowOriginHost(Set(home))(routes)'), ''],
      [
        http4s('val app = CORS.policy\n  .withAllowMethodsAll\n  .withAllowOriginHeader(Set(home))(routes)'),
        '',
      ],
      [http4s('val policy = CORS.policy\nval app = policy.withAllowOriginHost(Set(home))(routes)'), ''],
    ],
    'are those of Akka and Pekko': [
      [akka('val settings = CorsSettings.defaultSettings'), 'permissive-default!'],
      [akka('val route = cors(CorsSettings.defaultSettings.withMaxAge(1)) { a }'), 'permissive-default!'],
      [akka('val s = CorsSettings.defaultSettings.withAllowedOrigins(HttpOriginMatcher(home))'), ''],
      [akka('val s = CorsSettings.defaultSettings.copy(allowedOrigins = HttpOriginRange(home))'), ''],
    ],
  });
});

const embedIo = (code: string) => `using EmbedIO;\n${inClass(code)}`;

describe('CORS defaults of C#', () => {
  snippets('src/A.cs', {
    'are those of EmbedIO': [
      [
        embedIo('server.WithLocalSessionManager().WithCors().WithWebApi("/api", m => m);'),
        'permissive-default',
      ],
      [embedIo('server.EnableCors();'), 'permissive-default'],
      [embedIo('server.WithModule(new CorsModule("/"));'), 'permissive-default'],
      [embedIo('server.WithCors("https://acme.com");'), ''],
      [embedIo('server.WithModule(new CorsModule("/", "https://acme.com"));'), ''],
      [inClass('builder.WithCors();'), ''],
      [inClass('config.EnableCors();'), ''],
    ],
  });
});

const yii = (filters: string) => `<?php\nuse yii\\filters\\Cors;\nreturn [${filters}];`;

describe('CORS defaults of PHP', () => {
  snippets('src/A.php', {
    'are those of Yii': [
      [yii("'corsFilter' => ['class' => Cors::class]"), 'permissive-default'],
      [yii("'corsFilter' => ['class' => Cors::className()]"), 'permissive-default'],
      [yii("'corsFilter' => ['class' => Cors::class, 'except' => ['index']]"), 'permissive-default'],
      ["<?php return ['corsFilter' => ['class' => 'yii\\filters\\Cors']];", 'permissive-default'],
      ["<?php return ['corsFilter' => ['class' => \\yii\\filters\\Cors::class]];", 'permissive-default'],
      ["<?php $behaviors['corsFilter'] = ['class' => \\yii\\filters\\Cors::class];", 'permissive-default'],
      [yii("'corsFilter' => Cors::class"), 'permissive-default'],
      [yii("'corsFilter' => ['class' => Cors::class, 'cors' => ['Origin' => ['*']]]"), 'wildcard-origin'],
      [yii("'corsFilter' => ['class' => Cors::class, 'cors' => ['Origin' => ['https://acme.com']]]"), ''],
      [yii("'auth' => ['class' => HttpBearerAuth::class]"), ''],
      ["<?php use app\\filters\\Cors; return ['corsFilter' => ['class' => Cors::class]];", ''],
    ],
    'are those of middleware': [
      ['<?php $app->add(new \\Tuupola\\Middleware\\CorsMiddleware);', 'permissive-default'],
      [
        "<?php use Tuupola\\Middleware\\CorsMiddleware;\n$app->add(new CorsMiddleware(['methods' => ['GET']]));",
        'permissive-default',
      ],
      ['<?php $app->add(new \\CorsSlim\\CorsSlim());', 'permissive-default'],
      [
        "<?php use Tuupola\\Middleware\\CorsMiddleware;\n$app->add(new CorsMiddleware(['origin' => ['https://acme.com']]));",
        '',
      ],
      ["<?php $app->add(new \\CorsSlim\\CorsSlim(['origin' => 'https://acme.com']));", ''],
      ['<?php $app->add(new CorsMiddleware());', ''],
    ],
  });
});

const sinatra = (body: string) => `require 'sinatra/cross_origin'\n${body}`;

describe('CORS defaults of Ruby', () => {
  snippets('app.rb', {
    'are those of sinatra-cross_origin': [
      [sinatra("get '/a' do\n  cross_origin\n  'a'\nend"), 'permissive-default!'],
      [sinatra('before do\n  cross_origin if api?\nend'), 'permissive-default!'],
      [sinatra("get('/a') { cross_origin(); 'a' }"), 'permissive-default!'],
      [sinatra("get '/a' do\n  cross_origin allow_methods: [:get]\nend"), 'permissive-default!'],
      [sinatra('configure do\n  enable :cross_origin\nend'), 'permissive-default!'],
      [sinatra('set :cross_origin, true'), 'permissive-default!'],
      [sinatra("get '/a' do\n  cross_origin allow_origin: 'https://acme.com'\nend"), ''],
      [sinatra("set :allow_origin, 'https://acme.com'\nget '/a' do\n  cross_origin\nend"), ''],
      [sinatra("set :allow_origin, 'https://acme.com'\nset :cross_origin, true"), ''],
      [sinatra('set :cross_origin, false'), ''],
      ["get '/a' do\n  cross_origin\nend", ''],
    ],
  });
});

const pekko = (checks: string) => `"the server" should {\n  "answer" in {\n    ${checks}\n  }\n}`;

describe('permissive CORS in what tests expect', () => {
  snippets('app/Suite.scala', {
    'is not found': [
      [
        pekko('header[`Access-Control-Allow-Origin`] should not be Some(`Access-Control-Allow-Origin`.*)'),
        '',
      ],
      [pekko('header[`Access-Control-Allow-Origin`] shouldBe Some(`Access-Control-Allow-Origin`.*)'), ''],
      [pekko('headers must contain(`Access-Control-Allow-Origin`(HttpOriginRange.*))'), ''],
      [pekko('header("x").get mustBe `Access-Control-Allow-Origin`.*'), ''],
      [pekko('assertEquals(header, Some(`Access-Control-Allow-Origin`.*))'), ''],
    ],
    'is found in what they start': [
      [pekko('val routes = respondWithHeaders(`Access-Control-Allow-Origin`.*)'), 'allow-all'],
    ],
  });
});
