// Permissive CORS in Scala.
import { snippets } from './code.ts';

describe('permissive CORS in Scala', () => {
  snippets('app/Server.scala', {
    'is found in http4s, Akka and others': [
      ['val service = CORS.policy.withAllowOriginAll(routes)', 'allow-all'],
      ['val service = CORS.policy.withAllowOriginHost(_ => true)(routes)', 'reflected-origin'],
      ['val config = CORSConfig(anyOrigin = true, allowCredentials = false)', 'allow-all'],
      ['val config = CORSConfig.default.withAnyOrigin(true)', 'allow-all'],
      [
        'import ch.megard.akka.http.cors.scaladsl.CorsDirectives._\nval route = cors() { complete("ok") }',
        'permissive-default!',
      ],
      ['val settings = CorsSettings.defaultSettings.withAllowedOrigins(HttpOriginRange.*)', 'allow-all!'],
      ['val settings = CorsSettings.defaultSettings.withAllowedOrigins(HttpOriginMatcher.*)', 'allow-all!'],
      ['respondWithHeaders(`Access-Control-Allow-Origin`.*)', 'allow-all'],
      ['respondWithHeader(`Access-Control-Allow-Origin`(HttpOriginRange.*))', 'allow-all'],
      ['val h = RawHeader("Access-Control-Allow-Origin", "*")', 'wildcard-header'],
      ['Ok("x").withHeaders("Access-Control-Allow-Origin" -> "*")', 'wildcard-header'],
      ['Ok("x").withHeaders(ACCESS_CONTROL_ALLOW_ORIGIN -> "*")', 'wildcard-header'],
      ['val headers = Map("Access-Control-Allow-Origin" -> "*")', 'wildcard-header'],
      [
        'Ok("x").withHeaders("Access-Control-Allow-Origin" -> request.headers.get("Origin").getOrElse("*"))',
        'reflected-origin',
      ],
      ['response.setHeader("Access-Control-Allow-Origin", "*")', 'wildcard-header'],
      ['context.initParameters("org.scalatra.cors.allowedOrigins") = "*"', 'wildcard-origin'],
      ['val Any = "*"\nresponse.setHeader("Access-Control-Allow-Origin", Any)', 'wildcard-variable'],
      ['val policy = Cors.UnsafePermissivePolicy', 'allow-all'],
    ],
    'is not found in careful code': [
      [
        'val service = CORS.policy.withAllowOriginHost(Set(Origin.Host(Uri.Scheme.https, Uri.RegName("example.com"), None)))(routes)',
        '',
      ],
      ['val service = CORS.policy.withAllowOriginHost(h => allowed.contains(h))(routes)', ''],
      ['Ok("x").withHeaders("Access-Control-Allow-Origin" -> "https://example.com")', ''],
      ['Ok("x").withHeaders("Access-Control-Allow-Headers" -> "*")', ''],
      ['// CORS.policy.withAllowOriginAll\nprintln("Access-Control-Allow-Origin: *")', ''],
      [
        'val o = request.headers.get("Origin").get\nif (allowed.contains(o)) response.setHeader("Access-Control-Allow-Origin", o)',
        '',
      ],
      ['header("Access-Control-Allow-Origin") shouldBe "*"', ''],
    ],
  });
});
