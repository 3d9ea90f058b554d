// Permissive CORS in Groovy: what Grails sends, and what Spring is told.
import { snippets } from './code.ts';

const before = (body: string) =>
  `class CorsInterceptor {\n  boolean before() {\n    def origin = request.getHeader('Origin')\n    ${body}\n    true\n  }\n}`;

describe('permissive CORS in Groovy', () => {
  snippets('grails-app/controllers/CorsInterceptor.groovy', {
    'is found in headers': [
      [before('header( "Access-Control-Allow-Origin", "*" )'), 'wildcard-header'],
      [before("response.headers['Access-Control-Allow-Origin'] = '*'"), 'wildcard-header'],
      [
        before(
          "response.setHeader('Access-Control-Allow-Origin', origin)\n    response.setHeader('Access-Control-Allow-Credentials', 'true')",
        ),
        'reflected-origin!',
      ],
      [
        'class CorsFilters { def filters = { cors(controller:"*") { before = { response.setHeader("Access-Control-Allow-Origin", "*") } } } }',
        'wildcard-header',
      ],
      [
        'class CorsFilter implements Filter {\n  void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {\n    String origin = request.getHeader("Origin")\n    response.setHeader("Access-Control-Allow-Origin", origin)\n    chain.doFilter(request, response)\n  }\n}',
        'reflected-origin',
      ],
    ],
    'is found in Spring': [
      ["void addCorsMappings(CorsRegistry r) { r.addMapping('/**').allowedOrigins('*') }", 'wildcard-origin'],
      [
        'import org.springframework.web.bind.annotation.*\n@CrossOrigin\n@RestController\nclass A { }',
        'permissive-default',
      ],
      ["config.setAllowCredentials(true)\nconfig.addAllowedOriginPattern('*')", 'wildcard-origin!'],
    ],
    'is not found in careful code': [
      [before("if (origin in ALLOWED) response.setHeader('Access-Control-Allow-Origin', origin)"), ''],
      [before("if (!allowed(origin)) return false\n    header('Access-Control-Allow-Origin', origin)"), ''],
      [
        before("response.setHeader('Access-Control-Allow-Origin', allowed.contains(origin) ? origin : '')"),
        '',
      ],
      [
        before(
          "if (!(origin ==~ /https:\\/\\/[a-z]+\\.acme\\.com/)) return false\n    header('Access-Control-Allow-Origin', origin)",
        ),
        '',
      ],
      [before("header('Access-Control-Allow-Origin', 'https://acme.com')"), ''],
      [before("log.info \"don't send '*' as Access-Control-Allow-Origin\""), ''],
      [before("log.info(\"sent 'Access-Control-Allow-Origin', '*'\")"), ''],
      ["config.setAllowedOrigins(['https://acme.com', 'http://localhost:3000'])", ''],
    ],
  });
  snippets('src/test/groovy/CorsSpec.groovy', {
    'is not found in what is expected': [
      [
        "def 'sends it'() {\n  expect:\n  response.headers.getFirst('Access-Control-Allow-Origin') == '*'\n}",
        '',
      ],
    ],
  });
});
