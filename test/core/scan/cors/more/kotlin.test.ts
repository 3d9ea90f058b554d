// More ways in which CORS is permissive, or is not, in Kotlin.
import { snippets } from '../code.ts';

describe('more permissive CORS in Kotlin', () => {
  snippets('A.kt', {
    'is found': [
      [
        "fun Application.configureHTTP() {\n    install(CORS) {\n        allowMethod(HttpMethod.Options)\n        anyHost() // @TODO: Don't do this in production\n    }\n}",
        'allow-all',
      ],
      [
        'class C : WebMvcConfigurer {\n    override fun addCorsMappings(registry: CorsRegistry) {\n        registry.addMapping("/**")\n            .allowedOrigins("*")\n            .allowedMethods("GET", "POST")\n    }\n}',
        'wildcard-origin',
      ],
      [
        '@Bean\nfun corsConfigurationSource(): CorsConfigurationSource {\n    val configuration = CorsConfiguration()\n    configuration.allowedOrigins = listOf("*")\n    configuration.allowedMethods = listOf("GET")\n    return source\n}',
        'wildcard-origin',
      ],
      [
        '@Bean\nfun cors() = CorsConfiguration().apply {\n    allowedOriginPatterns = listOf("*")\n    allowCredentials = true\n}',
        'wildcard-origin!',
      ],
      [
        'val config = CorsConfiguration()\nconfig.setAllowedOriginPatterns(mutableListOf("*"))',
        'wildcard-origin',
      ],
      [
        '@RestController\n@CrossOrigin(origins = ["*"], maxAge = 3600)\nclass A {\n    @GetMapping("/")\n    fun x() = 1\n}',
        'wildcard-origin',
      ],
      ['@CrossOrigin\n@GetMapping\nfun x(): String = ""', 'permissive-default'],
      [
        'class F : Filter {\n    override fun doFilter(req: ServletRequest, res: ServletResponse, chain: FilterChain) {\n        val response = res as HttpServletResponse\n        response.setHeader("Access-Control-Allow-Origin", "*")\n        chain.doFilter(req, res)\n    }\n}',
        'wildcard-header',
      ],
      ['call.response.headers.append(HttpHeaders.AccessControlAllowOrigin, "*")', 'wildcard-header'],
      [
        'val app = Javalin.create { config ->\n    config.plugins.enableCors { cors ->\n        cors.add { it.anyHost() }\n    }\n}',
        'allow-all',
      ],
      ['app.before { ctx -> ctx.header("Access-Control-Allow-Origin", "*") }', 'wildcard-header'],
      ['router.route().handler(CorsHandler.create("*").allowedMethod(HttpMethod.GET))', 'wildcard-origin'],
      ['val corsPolicy = CorsPolicy(OriginPolicy.AllowAll(), listOf("*"), listOf(GET))', 'allow-all'],
      ['val app = ServerFilters.Cors(CorsPolicy.UnsafeGlobalPermissive).then(routes)', 'allow-all'],
      [
        'val origin = call.request.headers["Origin"]\nif (origin != null) {\n    call.response.header("Access-Control-Allow-Origin", origin)\n}',
        'reflected-origin',
      ],
      ['install(CORS) {\n    allowOrigins { origin -> origin.endsWith("example.com") }\n}', 'weak-pattern'],
      [
        'val allowedOrigins = System.getenv("ALLOWED_ORIGINS") ?: "*"\nconfig.allowedOrigins = allowedOrigins.split(",")',
        'wildcard-variable wildcard-variable',
      ],
      [
        'companion object { const val ALLOW = "*" }\nfun f() { response.addHeader("Access-Control-Allow-Origin", ALLOW) }',
        'wildcard-variable',
      ],
      ['return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").body(x)', 'wildcard-header'],
      ['headers.accessControlAllowOrigin = "*"', 'wildcard-header'],
      ['MockResponse().setHeader("Access-Control-Allow-Origin", "*")', 'wildcard-header'],
      ['install(CORS) { hosts += "*" }', 'wildcard-origin'],
      ['install(CORS) {\n  allowOrigins { _ -> true }\n}', 'reflected-origin'],
      [
        '@Configuration\nclass C {\n  @Bean\n  fun f(): CorsWebFilter {\n    val c = CorsConfiguration()\n    c.addAllowedOriginPattern("*")\n    return CorsWebFilter(s)\n  }\n}',
        'wildcard-origin',
      ],
      [
        'fun Application.cors() = install(CORS) { anyHost(); allowNonSimpleContentTypes = true }',
        'allow-all',
      ],
      ['val c = CorsConfiguration().applyPermitDefaultValues()', 'permissive-default'],
      [
        'fun f() {\n  http {\n    cors { configurationSource = CorsConfigurationSource { CorsConfiguration().apply { allowedOrigins = listOf("*") } } }\n  }\n}',
        'wildcard-origin',
      ],
      [
        'call.response.header("Access-Control-Allow-Origin", call.request.header("Origin")!!)',
        'reflected-origin',
      ],
      [
        'val origin = request.headers.getFirst("Origin")\nresponse.headers.add("Access-Control-Allow-Origin", origin)\nresponse.headers.add("Access-Control-Allow-Credentials", "true")',
        'reflected-origin!',
      ],
      ['val headers = HttpHeaders()\nheaders.accessControlAllowOrigin = "*"', 'wildcard-header'],
      ['@CrossOrigin(originPatterns = ["*"], allowCredentials = "true")\nclass A', 'wildcard-origin!'],
      ['registry.addEndpoint("/ws").setAllowedOrigins("*")', 'wildcard-origin'],
      ['registry.addMapping("/**").allowedOriginPatterns("*").allowCredentials(true)', 'wildcard-origin!'],
      ['val response = mapOf("headers" to mapOf("Access-Control-Allow-Origin" to "*"))', 'wildcard-header'],
      [
        'APIGatewayProxyResponseEvent().apply { headers = mapOf("Access-Control-Allow-Origin" to "*") }',
        'wildcard-header',
      ],
      [
        'private fun origin() = "*"\nfun f() = res.setHeader("Access-Control-Allow-Origin", origin())',
        'wildcard-variable',
      ],
    ],
    'is not found in careful code': [
      [
        'install(CORS) {\n    allowHost("example.com", subDomains = listOf("en"))\n    allowHeader("*")\n    anyMethod()\n}',
        '',
      ],
      ['registry.addMapping("/**")\n    .allowedOrigins(*allowedOrigins)\n    .allowedMethods("*")', ''],
      [
        'configuration.allowedOrigins = properties.origins\nconfiguration.allowedHeaders = listOf("*")\nconfiguration.allowedMethods = listOf("*")',
        '',
      ],
      [
        'val origin = request.getHeader("Origin")\nif (origin in allowedOrigins) response.setHeader("Access-Control-Allow-Origin", origin)',
        '',
      ],
      [
        'when (origin) {\n  "https://a.com" -> response.setHeader("Access-Control-Allow-Origin", origin)\n}\nval origin = request.getHeader("Origin")',
        '',
      ],
      ['assertThat(response.headers["Access-Control-Allow-Origin"]).isEqualTo("*")', ''],
      ['// anyHost()\nval x = "anyHost()"', ''],
      ['@CrossOrigin(origins = ["\\${app.origin}"])\nclass A', ''],
      ['install(CORS) { allowOrigins { it in allowed } }', ''],
      ['install(CORS) {\n  allowOrigins { it == "https://a.com" }\n  anyMethod()\n}', ''],
      [
        'val origin = call.request.headers["Origin"]\nif (origin != null && allowed.contains(origin)) {\n  call.response.header("Access-Control-Allow-Origin", origin)\n}',
        '',
      ],
      ['require("*" !in origins) { "CORS wildcard" }', ''],
      [
        'allowed.firstOrNull { it == origin }?.let { response.setHeader("Access-Control-Allow-Origin", it) }\nval origin = request.getHeader("Origin")',
        '',
      ],
      ['headers[HttpHeaders.AccessControlAllowOrigin] shouldBe "*"', ''],
      ['install(CORS) {\n  System.getenv("ORIGINS").split(",").forEach { allowHost(it) }\n}', ''],
    ],
  });
});
