// Frameworks that let every origin in where nobody says which, under whatever name they are imported.
import { snippets } from '../code.ts';

const inClass = (body: string) => `class A { void f() { ${body} } }`;
const inJetty = (body: string) => `import org.eclipse.jetty.servlets.CrossOriginFilter;\n${inClass(body)}`;
const nest = (options: string) =>
  `import { NestFactory } from '@nestjs/core';\nawait NestFactory.create(AppModule, ${options});`;
const yoga = (options: string) =>
  `import { createYoga } from 'graphql-yoga';\nconst yoga = createYoga(${options});`;
const socket = (options: string) =>
  `import { Server } from 'socket.io';\nconst io = new Server(server, ${options});`;
const apollo = (options: string) =>
  `const { ApolloServer } = require('apollo-server');\nnew ApolloServer(${options}).listen();`;
const inGo = (imported: string, code: string) => `package a\nimport ${imported}\nfunc f() {\n  ${code}\n}`;

describe('more CORS defaults', () => {
  snippets('src/a.ts', {
    'are found in servers of JavaScript': [
      [nest('{ cors: { credentials: true } }'), 'permissive-default'],
      [nest("{ cors: { origin: 'https://acme.com' } }"), ''],
      [nest('{ cors: { ...site } }'), ''],
      [nest('{ cors: false }'), ''],
      [socket('{ cors: {} }'), 'permissive-default'],
      [socket("{ cors: { origin: 'https://acme.com', credentials: true } }"), ''],
      [yoga('{ schema }'), 'permissive-default!'],
      [yoga('{ schema, cors: false }'), ''],
      [yoga('{ schema, ...options }'), ''],
      [yoga('options'), ''],
      [apollo('{ typeDefs }'), 'permissive-default'],
      [apollo("{ typeDefs, cors: { origin: 'https://acme.com' } }"), ''],
      [
        "import { startStandaloneServer } from '@apollo/server/standalone';\nawait startStandaloneServer(server);",
        'permissive-default',
      ],
      ["import { startStandaloneServer } from './own';\nawait startStandaloneServer(server);", ''],
      ["export default defineNuxtConfig({ routeRules: { '/a/**': { cors: true } } });", 'permissive-default'],
      ["export default defineNuxtConfig({ routeRules: { '/a/**': { cors: false } } });", ''],
    ],
    'are found in plug-ins of JavaScript': [
      ["import { useCORS } from '@whatwg-node/server';\nconst p = [useCORS()];", 'permissive-default!'],
      [
        "import { useCORS } from '@whatwg-node/server';\nconst p = [useCORS({ origin: 'https://acme.com' })];",
        '',
      ],
      [
        "import { CORSPlugin } from '@orpc/server/plugins';\nconst p = [new CORSPlugin()];",
        'permissive-default',
      ],
      [
        "import { CORSPlugin } from '@orpc/server/plugins';\nconst p = [new CORSPlugin({ origin: 'https://acme.com' })];",
        '',
      ],
      ["import { CORSPlugin } from './own';\nconst p = [new CORSPlugin()];", ''],
      ["import { cors } from '@feathersjs/koa';\napp.use(cors());", 'permissive-default'],
      ["import { cors } from 'remix-utils/cors';\nawait cors(request, response);", 'permissive-default'],
      ["import { cors } from 'remix-utils/cors';\nawait cors(request, response, { origin: home });", ''],
      [
        "const make = require('restify-cors-middleware2');\nconst c = make({ preflightMaxAge: 5 });",
        'permissive-default',
      ],
      ["const make = require('restify-cors-middleware2');\nconst c = make({ origins: [home] });", ''],
      [
        "import { corsHeaders } from '@supabase/supabase-js/cors';\nconst h = { ...corsHeaders };",
        'permissive-default',
      ],
      ["import { createClient } from '@supabase/supabase-js';\nimport { corsHeaders } from '../cors';", ''],
    ],
  });
  snippets('src/a.py', {
    'are found in Python': [
      ['from flask_cors import CORS as Cross\nCross(app)', 'permissive-default'],
      ['from flask_cors import (\n    CORS as Cross,\n    cross_origin,\n)\nCross(app, origins=home)', ''],
      [
        'from falcon import App, CORSMiddleware\napp = App(middleware=[CORSMiddleware()])',
        'permissive-default',
      ],
      ['from falcon import CORSMiddleware\nm = CORSMiddleware(allow_origins="https://acme.com")', ''],
      ['from quart_cors import route_cors\n@route_cors()\nasync def f(): pass', 'permissive-default'],
      ['from quart_cors import route_cors\n@route_cors(allow_origin=home)\nasync def f(): pass', ''],
      ['from chalice import Chalice\napp.api.cors = True', 'permissive-default'],
      ['from chalice import Chalice\napp.api.cors = False', ''],
      ["c.ServerApp.allow_origin_pat = '.*'", 'wildcard-origin'],
      [String.raw`c.ServerApp.allow_origin_pat = r'^https://acme\.com$'`, ''],
    ],
  });
  snippets('src/A.java', {
    'are found in Java': [
      [inJetty('context.addFilter(CrossOriginFilter.class, "/*", null);'), 'permissive-default!'],
      [inJetty('new FilterHolder(CrossOriginFilter.class);'), 'permissive-default!'],
      [inClass('new FilterHolder(new CrossOriginFilter());'), ''],
      [inJetty('LoggerFactory.getLogger(CrossOriginFilter.class);'), ''],
      [inJetty('new FilterHolder(new CrossOriginFilter());'), 'permissive-default!'],
      [
        inJetty(
          'var h = context.addFilter(CrossOriginFilter.class, "/*", null); h.setInitParameter("allowedOrigins", home);',
        ),
        '',
      ],
      [
        `import io.helidon.webserver.cors.CorsSupport;\n${inClass('r.register(CorsSupport.create());')}`,
        'permissive-default',
      ],
      [
        `import io.helidon.webserver.cors.CorsSupport;\n${inClass('r.register(CorsSupport.create(config));')}`,
        '',
      ],
      [`import io.jooby.handler.CorsHandler;\n${inClass('use(new CorsHandler());')}`, 'permissive-default!'],
      [
        `import io.jooby.handler.CorsHandler;\n${inClass('use(new CorsHandler(new Cors().setOrigin(home)));')}`,
        '',
      ],
      [inClass('restConfiguration().component("jetty").enableCORS(true);'), 'permissive-default'],
      [inClass('restConfiguration().enableCORS(false);'), ''],
      [inClass('settings.enableCORS(true);'), ''],
      [
        inClass(
          'restConfiguration().enableCORS(true).corsHeaderProperty("Access-Control-Allow-Origin", home);',
        ),
        '',
      ],
    ],
  });
  snippets('src/a.kt', {
    'are found in Kotlin': [
      ['fun Application.m() { install(CORS) { hosts.add("*") } }', 'wildcard-origin'],
      ['fun Application.m() { install(CORS) { hosts.add("https://acme.com") } }', ''],
      ['fun m() { hosts.add("*") }\n// CORS', ''],
      ['val a = ServerFilters.Cors(UnsafeGlobalPermissive)', 'allow-all'],
    ],
  });
  snippets('src/a.scala', {
    'are found in Scala': [
      ['val c = CORSConfig(allowedOrigins = CORSConfig.Origins.All)', 'allow-all'],
      ['val c = CORSConfig(allowedOrigins = Origins.Matching(Set(home)))', ''],
      ['import org.http4s._\nval s = CORS(routes, CORS.DefaultCORSConfig)', 'permissive-default!'],
      [
        'import org.http4s._\nval c = CORS.DefaultCORSConfig.copy(anyOrigin = false, allowedOrigins = Set(home))',
        '',
      ],
      [
        'import sttp.tapir.server._\nval i = CORSInterceptor.customOrThrow(CORSConfig.default)',
        'permissive-default',
      ],
      [
        'import sttp.tapir.server._\nval c = CORSConfig.default.allowMatchingOrigins(_ => true)',
        'reflected-origin',
      ],
      ['import sttp.tapir.server._\nval c = CORSConfig.default.allowMatchingOrigins(sites.contains)', ''],
      ['import sttp.tapir.server._\nval c = CORSConfig.default.allowOrigin(home)', ''],
    ],
  });
  snippets('src/a.go', {
    'are found in Go': [
      [inGo('c "github.com/rs/cors"', 'h := c.Default()'), 'permissive-default'],
      [inGo('(\n  rs "github.com/rs/cors"\n)', 'h := rs.AllowAll()'), 'permissive-default'],
      [inGo('m "github.com/labstack/echo/v4/middleware"', 'e.Use(m.CORS())'), 'permissive-default'],
      [inGo('m "acme.com/own/v2/policy"', 'e.Use(m.CORS())'), ''],
      [
        inGo('"github.com/emicklei/go-restful/v3"', 'c := restful.CrossOriginResourceSharing{Container: x}'),
        'permissive-default',
      ],
      [
        inGo(
          '"github.com/emicklei/go-restful/v3"',
          'c := restful.CrossOriginResourceSharing{AllowedDomains: []string{home}}',
        ),
        '',
      ],
    ],
  });
  snippets('src/a.rs', {
    'are found in Rust': [
      [
        'use tower_http::cors::{Any as Anyone, CorsLayer};\nfn f() { CorsLayer::new().allow_origin(Anyone) }',
        'allow-all',
      ],
      ['use acme::Home as Anyone;\nfn f() { CorsLayer::new().allow_origin(Anyone) }', ''],
      ['use actix_cors::Cors as Policy;\nfn f() { app.wrap(Policy::permissive()) }', 'allow-all!'],
      ['fn f() { layer.unwrap_or_else(CorsLayer::permissive) }', 'allow-all'],
      ['fn f() { layer.unwrap_or_else(CorsLayer::new) }', ''],
      ['use poem::middleware::Cors;\nfn f() { r.with(Cors::default()) }', 'permissive-default'],
      ['use poem::middleware::Cors;\nfn f() { r.with(Cors::default().allow_origin(home)) }', ''],
      [
        'use tide::security::CorsMiddleware;\nfn f() { app.with(CorsMiddleware::new()) }',
        'permissive-default',
      ],
      [
        'use tide::security::CorsMiddleware;\nfn f() { app.with(CorsMiddleware::new().allow_origin(home)) }',
        '',
      ],
      [
        'use rocket_cors::CorsOptions;\nfn f() { CorsOptions { allow_credentials: false, ..Default::default() } }',
        'permissive-default',
      ],
      [
        'use rocket_cors::CorsOptions;\nfn f() { CorsOptions { allowed_origins: home, ..Default::default() } }',
        '',
      ],
    ],
  });
  snippets('src/a.cs', {
    'are found in C#': [
      [
        `using static System.Web.Cors.CorsConstants;\n${inClass('policy.WithOrigins(AnyOrigin);')}`,
        'allow-all',
      ],
      [`using static Acme.Sites;\n${inClass('policy.WithOrigins(AnyOrigin);')}`, ''],
      [`using GenHTTP.Modules.Security;\n${inClass('app.Add(CorsPolicy.Permissive());')}`, 'allow-all!'],
      [`using GenHTTP.Modules.Security;\n${inClass('app.Add(CorsPolicy.Restrictive());')}`, ''],
    ],
  });
  snippets('src/a.php', {
    'are found in PHP': [
      [
        '<?php use Neomerx\\Cors\\Strategies\\Settings;\n$s = (new Settings())->enableAllOriginsAllowed();',
        'allow-all',
      ],
      [
        '<?php use Neomerx\\Cors\\Strategies\\Settings;\n$s = (new Settings())->setAllowedOrigins([$home]);',
        '',
      ],
    ],
  });
  snippets('config/application.rb', {
    'are found in Ruby': [
      ['Jets.application.configure do\n  config.cors = true\nend', 'permissive-default'],
      ['Jets.application.configure do\n  config.cors = false\nend', ''],
      ['Acme.configure do |config|\n  config.cors = true\nend', ''],
    ],
  });
});
