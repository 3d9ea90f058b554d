// More ways in which CORS is permissive, or is not, in Scala.
import { snippets } from '../code.ts';

describe('more permissive CORS in Scala', () => {
  snippets('A.scala', {
    'is found': [
      [
        'class CorsFilter extends EssentialFilter {\n  def apply(next: EssentialAction) = new EssentialAction {\n    def apply(requestHeader: RequestHeader) = {\n      next(requestHeader).map { result =>\n        result.withHeaders("Access-Control-Allow-Origin" -> "*",\n          "Access-Control-Allow-Methods" -> "POST")\n      }\n    }\n  }\n}',
        'wildcard-header',
      ],
      [
        'trait CORSHandler {\n  private val corsResponseHeaders = List(\n    `Access-Control-Allow-Origin`.*,\n    `Access-Control-Allow-Credentials`(true))\n}',
        'allow-all',
      ],
      ['val httpApp = CORS(routes)\nimport org.http4s.server.middleware.CORS', 'permissive-default!'],
      [
        'val methodConfig = CORSConfig(anyOrigin = true, anyMethod = false, maxAge = 1.day.toSeconds)',
        'allow-all',
      ],
      ['val app = CORS.policy.withAllowOriginAll.withAllowCredentials(false)(routes)', 'allow-all'],
      ['val s = CorsSettings.defaultSettings.copy(allowedOrigins = HttpOriginRange.*)', 'allow-all!'],
      [
        'val settings = CorsSettings(system).withAllowedOrigins(HttpOriginMatcher.*).withAllowCredentials(true)',
        'allow-all!',
      ],
      ['respondWithHeaders(RawHeader("Access-Control-Allow-Origin", "*")) { route }', 'wildcard-header'],
      [
        'respondWithHeaders(List(HttpHeaders.`Access-Control-Allow-Origin`(AllOrigins))) { route }',
        'allow-all',
      ],
      [
        'def options(path: String) = Action { Ok("").withHeaders(ACCESS_CONTROL_ALLOW_ORIGIN -> "*") }',
        'wildcard-header',
      ],
      ['response.headers += ("Access-Control-Allow-Origin" -> "*")', 'wildcard-header'],
      ['response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"))', 'reflected-origin'],
      [
        'val policy = Cors.Policy(allowsOrigin = _ => Some("*"), allowsMethods = _ => None, allowsHeaders = _ => None)',
        'wildcard-origin',
      ],
      [
        'val policy = Cors.Policy(allowsOrigin = origin => Some(origin), allowsMethods = _ => None)',
        'reflected-origin',
      ],
      [
        'val config: CorsConfig = CorsConfig(allowedOrigin = { case _ => Some(AccessControlAllowOrigin.All) })',
        'allow-all',
      ],
      [
        'val headers = Seq("Access-Control-Allow-Origin" -> request.headers.get("Origin").getOrElse("*"))',
        'reflected-origin',
      ],
      [
        'val origin = sys.env.getOrElse("ORIGIN", "*")\nresponse.setHeader("Access-Control-Allow-Origin", origin)',
        'wildcard-variable',
      ],
      ['resp.putHeaders(Header.Raw(ci"Access-Control-Allow-Origin", "*"))', 'wildcard-header'],
      ['@CrossOrigin(origins = Array("*"))\nclass A', 'wildcard-origin'],
      ['config.setAllowedOrigins(List("*").asJava)', 'wildcard-origin'],
      ['CORSConfig.default.allowAllOrigins', 'allow-all'],
      [
        'object CorsSupport { def corsHandler(r: Route) = respondWithHeaders(`Access-Control-Allow-Origin`.*, `Access-Control-Allow-Credentials`(true)) { r } }',
        'allow-all',
      ],
      [
        'val corsSettings = CorsSettings.defaultSettings.withAllowGenericHttpRequests(true).withAllowedOrigins(HttpOriginRange.`*`)',
        'allow-all!',
      ],
      [
        'val route = cors(settings) { get { complete("") } }\nval settings = CorsSettings.defaultSettings.withAllowedOrigins(HttpOriginMatcher.*)',
        'allow-all!',
      ],
      [
        'class F extends Filter { def apply(f: RequestHeader => Future[Result])(rh: RequestHeader) = f(rh).map(_.withHeaders("Access-Control-Allow-Origin" -> rh.headers.get("Origin").getOrElse("*"), "Access-Control-Allow-Credentials" -> "true")) }',
        'reflected-origin!',
      ],
      [
        'import org.http4s.server.middleware._\nval svc = CORS(routes, CORSConfig(anyOrigin = true, allowCredentials = true, maxAge = 1.day.toSeconds))',
        'allow-all!',
      ],
      ['val corsConfig = CORSConfig.default.withAnyOrigin(true).withAllowCredentials(true)', 'allow-all!'],
      ['val svc = CORS.policy.withAllowOriginHostCi(_ => true)(routes)', 'reflected-origin'],
      [
        'val interceptor = CORSInterceptor.customOrThrow[Future](CORSConfig.default.allowAllOrigins)',
        'allow-all',
      ],
      ['def f = Ok("x").withHeaders("Access-Control-Allow-Origin" -> "null")', 'null-origin'],
      [
        'val headers = List(RawHeader("Access-Control-Allow-Origin", "*"), RawHeader("Access-Control-Allow-Methods", "GET"))',
        'wildcard-header',
      ],
      [
        'val allowed = config.getOptional[String]("origin").getOrElse("*")\nresult.withHeaders("Access-Control-Allow-Origin" -> allowed)',
        'wildcard-variable',
      ],
      ['app.config(CorsConfig(allowedOrigin = _ => Some(AccessControlAllowOrigin.All)))', 'allow-all'],
    ],
    'is not found in careful code': [
      [
        'val app = CORS.policy.withAllowOriginHost(Set(Origin.Host(Uri.Scheme.https, Uri.RegName("a.com"), None)))(routes)',
        '',
      ],
      ['f(request).map { _.withHeaders("Access-Control-Allow-Origin" -> Config.corsAllowedDomain) }', ''],
      [
        'class Filters @Inject() (corsFilter: CORSFilter) extends HttpFilters { def filters = Seq(corsFilter) }',
        '',
      ],
      [
        'val s = CorsSettings.defaultSettings.withAllowedOrigins(HttpOriginMatcher(HttpOrigin("https://a.com")))',
        '',
      ],
      [
        'val origin = request.headers.get("Origin")\norigin.filter(allowed.contains).foreach(o => response.setHeader("Access-Control-Allow-Origin", o))',
        '',
      ],
      ['response.header("Access-Control-Allow-Origin") shouldBe Some("*")', ''],
      ['header("Access-Control-Allow-Origin").get should equal ("*")', ''],
      ['Ok.withHeaders("Access-Control-Allow-Methods" -> "*", "Access-Control-Allow-Headers" -> "*")', ''],
      ['// withAllowOriginAll\nval x = "withAllowOriginAll"', ''],
      ['val svc = CORS.policy.withAllowOriginHeader(Set("https://a.com"))(routes)', ''],
      [
        'val o = rh.headers.get("Origin")\nif (o.exists(allowed.contains)) result.withHeaders("Access-Control-Allow-Origin" -> o.get) else result',
        '',
      ],
      [
        'o match { case Some(x) if allowed.contains(x) => result.withHeaders("Access-Control-Allow-Origin" -> x) case _ => result }\nval o = rh.headers.get("Origin")',
        '',
      ],
      [
        'val allowedMethods = "*"; Ok.withHeaders("Access-Control-Allow-Methods" -> allowedMethods) // cors',
        '',
      ],
      ['respondWithHeader(`Access-Control-Allow-Origin`(HttpOrigin("https://a.com")))', ''],
      ['"cors" should { "reject *" in { header("Access-Control-Allow-Origin") must beNone } }', ''],
    ],
  });
});
