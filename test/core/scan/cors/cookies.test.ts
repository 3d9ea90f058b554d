// Cookies where every origin is allowed: what software does that sends the origin back, and what it does by default.
import { snippets } from './code.ts';

const inClass = (body: string) => `class A { void f() { ${body} } }`;
const vertx = (code: string) => `import io.vertx.ext.web.handler.CorsHandler;\n${inClass(code)}`;
const resteasy = (code: string) =>
  `import org.jboss.resteasy.plugins.interceptors.CorsFilter;\n${inClass(`CorsFilter f = new CorsFilter(); ${code}`)}`;
const micronaut = (annotation: string) =>
  `import io.micronaut.http.server.cors.CrossOrigin;\n@Controller class A { ${annotation} @Get String f() { return ""; } }`;
const netty = (chain: string) =>
  `import io.netty.handler.codec.http.cors.CorsConfigBuilder;\n${inClass(`CorsConfigBuilder.forAnyOrigin()${chain}.build();`)}`;
const laravel = (credentials: string) =>
  `<?php return ['allowed_origins' => ['*'], 'supports_credentials' => ${credentials}];`;
const koa = (name: string, options: string) => `const cors = require('${name}');\napp.use(cors(${options}));`;
const yoga = (cors: string) =>
  `import { createYoga } from 'graphql-yoga';\nconst yoga = createYoga({ schema, cors: ${cors} });`;
const strapi = (config: string) => `module.exports = [{ name: 'strapi::cors', config: { ${config} } }];`;
const adonis = (options: string) =>
  `import { defineConfig } from '@adonisjs/cors';\nexport default defineConfig({ ${options} });`;
const sails = (options: string) => `module.exports.security = { cors: { allowOrigins: '*', ${options} } };`;
const gin = (options: string) =>
  `package a\nimport "github.com/gin-contrib/cors"\nfunc f() { r.Use(cors.New(cors.Config{${options}})) }`;
const echo = (version: string, call: string) =>
  `package a\nimport "github.com/labstack/echo/${version}/middleware"\nfunc f() { e.Use(middleware.${call}) }`;
const iris = (chain: string) =>
  `package a\nimport "github.com/kataras/iris/v12/middleware/cors"\nfunc f() { app.UseRouter(cors.New()${chain}.Handler()) }`;
const webApi = (more: string) =>
  `using System.Web.Http.Cors;\n${inClass(`var c = new EnableCorsAttribute("*", "*", "*")${more};`)}`;
const akka = (settings: string) =>
  `import ch.megard.akka.http.cors.scaladsl.settings.CorsSettings\nval s = ${settings}`;
const warp = (chain: string) => `use warp::Filter;\nfn f() { warp::cors()${chain} }`;

describe('cookies from every origin', () => {
  snippets('src/a.ts', {
    'are errors where JavaScript software sends the origin back': [
      [koa('koa2-cors', ''), 'permissive-default'],
      [koa('koa2-cors', '{ credentials: true }'), 'permissive-default!'],
      [koa('koa2-cors', "{ credentials: true, origin: '*' }"), 'wildcard-origin'],
      [koa('kcors', '{ credentials: true }'), 'permissive-default!'],
      [koa('@koa/cors', "{ credentials: true, origin: '*' }"), 'wildcard-origin!'],
      [koa('cors', "{ credentials: true, origin: '*' }"), 'wildcard-origin'],
      [sails('allowCredentials: false'), 'wildcard-origin'],
      [sails('allowCredentials: true, allowAnyOriginWithCredentialsUnsafe: true'), 'wildcard-origin!'],
      [
        "import { CORSPlugin } from '@orpc/server/plugins';\nconst p = [new CORSPlugin({ credentials: true })];",
        'permissive-default!',
      ],
      [
        "import { cors } from 'remix-utils/cors';\nawait cors(request, response, { credentials: true });",
        'permissive-default!',
      ],
      [
        "import { cors } from 'itty-router';\nconst { preflight } = cors({ origin: '*', credentials: true });",
        'wildcard-origin!',
      ],
      [
        "const Hapi = require('@hapi/hapi');\nHapi.server({ routes: { cors: { origin: ['*'], credentials: true } } });",
        'wildcard-origin!',
      ],
    ],
    'are errors where a pattern lets every origin in': [
      [koa('cors', '{ credentials: true, origin: /.*/ }'), 'wildcard-origin!'],
      [koa('cors', '{ credentials: true, origin: [/^https?:/] }'), 'weak-pattern'],
      [koa('cors', '{ origin: /.*/ }'), 'wildcard-origin'],
      [koa('cors', "{ origin: ['https://acme.com', /^http/] }"), 'weak-pattern'],
      [koa('cors', "{ credentials: true, origin: 'https://*' }"), 'wildcard-origin'],
    ],
    'are on where JavaScript software has them so': [
      [yoga("{ origin: '*' }"), 'wildcard-origin!'],
      [yoga("{ origin: '*', credentials: false }"), 'wildcard-origin'],
      [yoga("{ origin: 'https://acme.com' }"), ''],
      [strapi("origin: ['*']"), 'wildcard-origin!'],
      [strapi("origin: ['*'], credentials: false"), 'wildcard-origin'],
      [strapi("methods: ['GET']"), 'permissive-default!'],
      [strapi("methods: ['GET'], credentials: false"), 'permissive-default'],
      [strapi("origin: ['https://acme.com']"), ''],
      [strapi("origin: env.array('ORIGINS')"), ''],
      [strapi('enabled: false'), ''],
      [strapi('...options'), ''],
      ["module.exports = [{ name: 'strapi::cors', config: options }];", ''],
      ["module.exports = ['strapi::errors', 'strapi::cors', 'strapi::query'];", 'permissive-default!'],
      ["const cors = middlewares.find((each) => each === 'strapi::cors');", ''],
      [
        "import { cors } from '@elysiajs/cors';\nnew Elysia().use(cors({ credentials: false }));",
        'permissive-default',
      ],
      [
        "import { cors } from '@elysiajs/cors';\nnew Elysia().use(cors({ origin: true }));",
        'reflected-origin!',
      ],
      // It sends a `*`, which browsers refuse.
      ["import { cors } from '@elysiajs/cors';\nnew Elysia().use(cors({ origin: '*' }));", 'wildcard-origin'],
    ],
  });
  snippets('config/cors.ts', {
    'are on in Adonis': [
      [adonis("origin: '*'"), 'wildcard-origin!'],
      [adonis("origin: '*', credentials: false"), 'wildcard-origin'],
      [adonis('origin: true'), 'reflected-origin!'],
      [adonis("origin: ['https://acme.com']"), ''],
    ],
  });
  snippets('src/a.py', {
    'are errors in Python, but where it refuses': [
      [
        "from litestar.config.cors import CORSConfig\nc = CORSConfig(allow_origins=['*'], allow_credentials=True)",
        'wildcard-origin!',
      ],
      [
        'import falcon\nm = falcon.CORSMiddleware(allow_origins="*", allow_credentials="*")',
        'wildcard-origin!',
      ],
      [
        'import falcon\nm = falcon.CORSMiddleware(allow_origins="*", allow_credentials="https://acme.com")',
        'wildcard-origin',
      ],
      [
        'from quart_cors import cors\napp = cors(app, allow_origin="*", allow_credentials=True)',
        'wildcard-origin',
      ],
    ],
  });
  snippets('src/A.java', {
    'are errors in Java': [
      [vertx('r.handler(CorsHandler.create("*").allowedHeader("a"));'), 'wildcard-origin'],
      [vertx('r.handler(CorsHandler.create("*").allowCredentials(true));'), 'wildcard-origin!'],
      [vertx('r.handler(CorsHandler.create().allowCredentials(true));'), 'permissive-default!'],
      [netty(''), 'allow-all'],
      [netty('.allowCredentials()'), 'allow-all!'],
      [resteasy('f.getAllowedOrigins().add("*");'), 'wildcard-origin!'],
      [resteasy('f.getAllowedOrigins().add("*"); f.setAllowCredentials(false);'), 'wildcard-origin'],
      [resteasy('f.getAllowedOrigins().add("https://acme.com");'), ''],
      [micronaut('@CrossOrigin'), 'permissive-default!'],
      [micronaut('@CrossOrigin(allowCredentials = false)'), 'permissive-default'],
      [micronaut('@CrossOrigin("https://acme.com")'), ''],
      [
        `import io.jooby.handler.*;\n${inClass('use(new CorsHandler(new Cors().setOrigin("*")));')}`,
        'wildcard-origin!',
      ],
      [
        `import io.jooby.handler.*;\n${inClass('use(new CorsHandler(new Cors().setOrigin("*").setUseCredentials(false)));')}`,
        'wildcard-origin',
      ],
    ],
  });
  snippets('src/a.go', {
    'are no question where Go panics': [
      [gin('AllowMethods: []string{"GET"}'), ''],
      [gin('AllowAllOrigins: true'), 'allow-all'],
      [iris(''), 'permissive-default!'],
      [iris('.DisallowCredentials()'), 'permissive-default'],
      [iris('.AllowOrigin("*")'), 'wildcard-origin!'],
      [iris('.AllowOriginFunc(cors.AllowAnyOrigin)'), 'allow-all!'],
      [iris('.AllowOrigin("https://acme.com")'), ''],
      [iris('.AllowOriginFunc(isOurs)'), ''],
      [
        'package a\nimport "github.com/go-chi/cors"\nfunc f() { r.Use(cors.Handler(cors.Options{AllowedOrigins: []string{"https://*", "http://*"}, AllowCredentials: true})) }',
        'wildcard-origin!',
      ],
      [echo('v4', 'CORS()'), 'permissive-default'],
      [echo('v5', 'CORS()'), ''],
      [echo('v5', 'CORS("*")'), 'wildcard-origin'],
      [echo('v5', 'CORS("https://acme.com")'), ''],
      [
        'package a\nimport "github.com/emicklei/go-restful/v3"\nfunc f() { c := restful.CrossOriginResourceSharing{CookiesAllowed: true} }',
        'permissive-default!',
      ],
    ],
  });
  snippets('src/A.cs', {
    'are errors in Web API and OWIN': [
      [webApi(''), 'wildcard-origin'],
      [webApi(' { SupportsCredentials = true }'), 'wildcard-origin!'],
      [
        `using Microsoft.AspNetCore.Builder;\n${inClass('p.AllowAnyOrigin().AllowCredentials();')}`,
        'allow-all',
      ],
    ],
  });
  snippets('config/cors.php', {
    'are errors in PHP': [
      [laravel('true'), 'wildcard-origin!'],
      [laravel('false'), 'wildcard-origin'],
      [
        "<?php namespace Config; use CodeIgniter\\Config\\BaseConfig; class Cors extends BaseConfig { public array $default = ['allowedOrigins' => ['*'], 'supportsCredentials' => true]; }",
        'wildcard-origin',
      ],
      [
        "<?php use Tuupola\\Middleware\\CorsMiddleware;\n$app->add(new CorsMiddleware(['credentials' => true]));",
        'permissive-default!',
      ],
    ],
  });
  snippets('src/a.rs', {
    'are errors in Rust': [
      [warp(''), 'permissive-default'],
      [warp('.allow_methods(vec!["GET"]).allow_credentials(true)'), 'permissive-default!'],
      [warp('.allow_any_origin().allow_credentials(true)'), 'allow-all!'],
      [warp('.allow_origin("https://acme.com").allow_credentials(true)'), ''],
      ['use acme::warp_drive;\nfn f() { drive::cors() }', ''],
      [
        'use poem::middleware::Cors;\nfn f() { r.with(Cors::new().allow_credentials(true)) }',
        'permissive-default!',
      ],
      [
        'use rocket_cors::{AllowedOrigins, CorsOptions};\nfn f() { CorsOptions::default().allowed_origins(AllowedOrigins::all()).allow_credentials(true) }',
        'allow-all!',
      ],
      // It panics.
      [
        'use tower_http::cors::{Any, CorsLayer};\nfn f() { CorsLayer::new().allow_origin(Any).allow_credentials(true) }',
        'allow-all',
      ],
    ],
  });
  snippets('src/a.scala', {
    'are on in Akka and Pekko': [
      ['import org.http4s.server.middleware._\nval s = CORS.httpRoutes(routes)', 'permissive-default!'],
      ['import org.http4s._\nval c = CORSConfig(anyOrigin = true, allowCredentials = true)', 'allow-all!'],
      ['import org.http4s._\nval c = CORSConfig(anyOrigin = true, allowCredentials = false)', 'allow-all'],
      [akka('CorsSettings.defaultSettings.withAllowCredentials(false)'), 'permissive-default'],
      [akka('CorsSettings.defaultSettings.withAllowedOrigins(HttpOriginMatcher(home)).withMaxAge(none)'), ''],
      ['val r = complete(HttpResponse().withHeaders(`Access-Control-Allow-Origin`.*))', 'allow-all'],
    ],
  });
  snippets('app.rb', {
    'are on in Sinatra, unless they are switched off': [
      ["require 'sinatra/cross_origin'\nenable :cross_origin", 'permissive-default!'],
      [
        "require 'sinatra/cross_origin'\nset :allow_credentials, false\nenable :cross_origin",
        'permissive-default',
      ],
    ],
  });
});
