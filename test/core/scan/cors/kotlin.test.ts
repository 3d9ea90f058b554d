// Permissive CORS in Kotlin.
import { snippets } from './code.ts';

describe('permissive CORS in Kotlin', () => {
  snippets('src/main/kotlin/App.kt', {
    'is found in Ktor': [
      ['fun Application.module() {\n  install(CORS) {\n    anyHost()\n  }\n}', 'allow-all'],
      ['install(CORS) {\n  anyHost()\n  allowCredentials = true\n}', 'allow-all!'],
      ['install(CORS) {\n  allowHost("*")\n}', 'wildcard-origin'],
      ['install(CORS) {\n  host("*", schemes = listOf("https"))\n}', 'wildcard-origin'],
      ['install(CORS) {\n  allowOrigins { true }\n  allowCredentials = true\n}', 'reflected-origin!'],
      ['call.response.header(HttpHeaders.AccessControlAllowOrigin, "*")', 'wildcard-header'],
      ['call.response.headers.append("Access-Control-Allow-Origin", "*")', 'wildcard-header'],
      [
        'call.response.header("Access-Control-Allow-Origin", call.request.headers["Origin"] ?: "*")',
        'reflected-origin',
      ],
    ],
    'is found in Spring': [
      ['@CrossOrigin\n@RestController\nclass A', 'permissive-default'],
      ['@CrossOrigin(origins = ["*"])\nclass A', 'wildcard-origin'],
      ['@CrossOrigin("*")\nclass A', 'wildcard-origin'],
      [
        'class A : WebMvcConfigurer {\n  override fun addCorsMappings(registry: CorsRegistry) {\n    registry.addMapping("/**")\n      .allowedOrigins("*")\n  }\n}',
        'wildcard-origin',
      ],
      ['fun f(registry: CorsRegistry) {\n  registry.addMapping("/**")\n}', 'permissive-default'],
      [
        'val config = CorsConfiguration().apply {\n  allowedOrigins = listOf("*")\n  allowedHeaders = listOf("*")\n}',
        'wildcard-origin',
      ],
      ['config.allowedOriginPatterns = listOf("*")\nconfig.allowCredentials = true', 'wildcard-origin!'],
      ['config.addAllowedOrigin("*")', 'wildcard-origin'],
      ['const val ANY = "*"\nfun f() { config.addAllowedOrigin(ANY) }', 'wildcard-variable'],
      ['response.setHeader("Access-Control-Allow-Origin", "*")', 'wildcard-header'],
      [
        'val origin = request.getHeader("Origin")\nresponse.setHeader("Access-Control-Allow-Origin", origin)\nresponse.setHeader("Access-Control-Allow-Credentials", "true")',
        'reflected-origin!',
      ],
      [
        'request.getHeader("Origin")?.let { response.setHeader("Access-Control-Allow-Origin", it) }',
        'reflected-origin',
      ],
      ['val headers = mapOf("Access-Control-Allow-Origin" to "*")', 'wildcard-header'],
      [
        'val o = request.getHeader("Origin")\nif (o.endsWith("example.com")) response.setHeader("Access-Control-Allow-Origin", o)',
        'weak-pattern',
      ],
    ],
    'is not found in careful code': [
      ['install(CORS) {\n  allowHost("example.com", schemes = listOf("https"))\n  allowHeader("*")\n}', ''],
      ['@CrossOrigin(origins = ["https://example.com"])\nclass A', ''],
      ['registry.addMapping("/**")\n  .allowedOrigins("https://example.com")\n  .allowedMethods("*")', ''],
      ['config.allowedOrigins = listOf("https://example.com")\nconfig.allowedHeaders = listOf("*")', ''],
      [
        '// anyHost()\n/* install(CORS) { anyHost() } */\nval s = """install(CORS) { anyHost() }"""\nprintln("Access-Control-Allow-Origin: *")',
        '',
      ],
      [
        'val o = request.getHeader("Origin")\nif (o in allowed) {\n  response.setHeader("Access-Control-Allow-Origin", o)\n}',
        '',
      ],
      ['response.setHeader("Access-Control-Allow-Headers", "*")', ''],
      ['assertEquals("*", response.headers["Access-Control-Allow-Origin"])', ''],
      ['response.setHeader("Access-Control-Allow-Origin", "https://${domain}")', ''],
    ],
    'is found after text that is no ASCII': [
      ['val a = "häuser 😀"; config.addAllowedOrigin("*")', 'wildcard-origin'],
    ],
    'makes nothing of what is half typed': [
      ['install(CORS) { allowHost("', ''],
      ['fun f( { @CrossOrigin(', ''],
    ],
  });
});
