// The request's own origin, sent back: the ways in which it is read, and what counts as a look at it.
import { snippets } from './code.ts';

const inClass = (body: string) => `class A { void f() { ${body} } }`;

describe('reflected origins', () => {
  snippets('src/main/java/Cors.java', {
    'are found however Java reads them': [
      [
        inClass(
          'headers.add("Access-Control-Allow-Origin", exchange.getRequest().getHeaders().getOrigin());',
        ),
        'reflected-origin',
      ],
      [inClass('headers.setAccessControlAllowOrigin(request.getHeaders().getOrigin());'), 'reflected-origin'],
      [
        inClass('response.setHeader("Access-Control-Allow-Origin", HttpContextUtils.getOrigin());'),
        'reflected-origin',
      ],
      [
        inClass('response.setHeader("Access-Control-Allow-Origin", WebUtils.getOrigin(request));'),
        'reflected-origin',
      ],
      [
        'class A { void f() { put(request.getHeader("Origin")); } void put(String origin) { response.setHeader("Access-Control-Allow-Origin", origin); } }',
        'reflected-origin',
      ],
      [
        'class A { void f() { applyTo(request.getHeader("Origin")); } void applyTo(String origin) { response.setHeader("Access-Control-Allow-Origin", origin); } }',
        'reflected-origin',
      ],
    ],
    'are fine where Java looks at them': [
      [inClass('response.setHeader("Access-Control-Allow-Origin", corsProperties.getOrigin());'), ''],
      [
        inClass(
          'if (!checkOrigin(request)) return; r.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));',
        ),
        '',
      ],
      [
        'class A { void f() { String o = request.getHeader("Origin"); if (!allowed.contains(o)) return; put(o); } void put(String o) { response.setHeader("Access-Control-Allow-Origin", o); } }',
        '',
      ],
    ],
  });
  snippets('src/cors.php', {
    'are found in PHP': [
      ['<?php header("Access-Control-Allow-Origin: " . $_SERVER["HTTP_ORIGIN"] . "");', 'reflected-origin'],
    ],
    'are fine in PHP where something else is sent': [
      [
        '<?php $o = in_array($origin, $allowed) ? $origin : ($allowed[0] ?? "*"); header("Access-Control-Allow-Origin: " . $o);',
        '',
      ],
      [
        '<?php if (($no = $this->checkHostOrigin($r)) !== null) return $no; return new Response(204, ["Access-Control-Allow-Origin" => $r->getHeaderLine("Origin")]);',
        '',
      ],
    ],
  });
  snippets('src/Startup.cs', {
    'are found in C#': [
      [
        inClass('app.UseCors(o => o.SetIsOriginAllowed(x => _ = true).AllowCredentials());'),
        'reflected-origin!',
      ],
    ],
  });
  snippets('web/data.jsp', {
    'are found in pages': [
      [
        '<%@ page import="java.util.*" %>\n<% response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin")); %>\n<p>x</p>',
        'reflected-origin',
      ],
      [
        '<% if (ok) { %><b>x</b><% response.addHeader("Access-Control-Allow-Origin", "*"); } %>',
        'wildcard-header',
      ],
    ],
    'are fine in the text of pages': [
      ['<p>response.setHeader("Access-Control-Allow-Origin", "*");</p><%= name %>', ''],
      ['<%-- response.setHeader("Access-Control-Allow-Origin", "*"); --%>', ''],
      ['<% response.setHeader("Access-Control-Allow-Origin", "https://example.com"); %>', ''],
    ],
  });
  snippets('app/Cors.scala', {
    'are found in cases of Scala': [
      [
        'request.headers.get("Origin") match {\n  case Some(o) => Ok.withHeaders("Access-Control-Allow-Origin" -> o)\n  case None => Ok\n}',
        'reflected-origin',
      ],
      [
        'val h = `Access-Control-Allow-Origin`(request.header[Origin] match {\n  case Some(o) => HttpOriginRange.Default(o)\n  case _ => HttpOriginRange.*\n})',
        'allow-all',
      ],
    ],
    'are fine in cases that compare': [
      [
        'request.headers.get("Origin") match {\n  case Some(o) if allowed(o) => Ok.withHeaders("Access-Control-Allow-Origin" -> o)\n  case _ => Ok\n}',
        '',
      ],
      [
        'def one(origin: String) = origin match {\n  case "*" => HttpOriginMatcher.*\n  case s => HttpOriginMatcher.Default(HttpOrigin(s) :: Nil)\n}',
        '',
      ],
    ],
  });
  snippets('src/main/java/Verticle.java', {
    'and defaults are found in Vert.x': [
      [
        'import io.vertx.ext.web.*; class A { Object f() { return CorsHandler.create(); } }',
        'permissive-default',
      ],
      [
        'import io.vertx.ext.web.*; class A { Object f() { return CorsHandler.create().addOriginWithRegex(".*"); } }',
        'wildcard-origin',
      ],
    ],
    'but not where Vert.x is given origins': [
      [
        'import io.vertx.ext.web.*; class A { Object f() { return CorsHandler.create().addOrigin("https://a.example"); } }',
        '',
      ],
      [
        'import io.vertx.ext.web.*; class A { void f() { CorsHandler cors = CorsHandler.create(); cors.addOrigins(origins); } }',
        '',
      ],
    ],
  });
  snippets('src/main/scala/Api.scala', {
    'and defaults are found in ZIO': [
      ['import zio.http._\nval app = routes @@ Middleware.cors(CorsConfig())', 'permissive-default!'],
    ],
    'but not where ZIO is given origins': [
      ['import zio.http._\nval config = CorsConfig(allowedOrigin = onlyOurs)', ''],
    ],
  });
});
