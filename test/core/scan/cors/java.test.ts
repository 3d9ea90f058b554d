// Permissive CORS in Java.
import { snippets } from './code.ts';

const inClass = (body: string) => `class A { void f() { ${body} } }`;

describe('permissive CORS in Java', () => {
  snippets('src/main/java/App.java', {
    'is found in Spring': [
      ['@CrossOrigin\n@RestController class A {}', 'permissive-default'],
      ['@CrossOrigin() class A {}', 'permissive-default'],
      ['@CrossOrigin(maxAge = 3600) class A {}', 'permissive-default'],
      ['@CrossOrigin("*") class A {}', 'wildcard-origin'],
      ['@CrossOrigin(origins = "*", allowCredentials = "true") class A {}', 'wildcard-origin'],
      ['@CrossOrigin(origins = {"*"}) class A {}', 'wildcard-origin'],
      ['@CrossOrigin(originPatterns = "*", allowCredentials = "true") class A {}', 'wildcard-origin!'],
      [
        'class A { static final String ANY = "*"; @CrossOrigin(origins = ANY) void f() {} }',
        'wildcard-variable',
      ],
      [inClass('registry.addMapping("/**").allowedOrigins("*").allowedMethods("*");'), 'wildcard-origin'],
      [
        inClass('registry.addMapping("/**").allowedOriginPatterns("*").allowCredentials(true);'),
        'wildcard-origin!',
      ],
      [
        'class A implements WebMvcConfigurer { void addCorsMappings(CorsRegistry registry) { registry.addMapping("/**"); } }',
        'permissive-default',
      ],
      [
        inClass(
          'CorsConfiguration config = new CorsConfiguration(); config.addAllowedOrigin("*"); config.addAllowedHeader("*");',
        ),
        'wildcard-origin',
      ],
      [inClass('config.setAllowedOrigins(List.of("*"));'), 'wildcard-origin'],
      [
        inClass('config.setAllowedOrigins(Arrays.asList("*")); config.setAllowCredentials(true);'),
        'wildcard-origin',
      ],
      [
        inClass(
          'config.setAllowedOriginPatterns(Collections.singletonList("*")); config.setAllowCredentials(true);',
        ),
        'wildcard-origin!',
      ],
      [inClass('config.addAllowedOriginPattern("*");'), 'wildcard-origin'],
      [inClass('config.addAllowedOrigin(CorsConfiguration.ALL);'), 'allow-all'],
      [
        inClass(
          'source.registerCorsConfiguration("/**", new CorsConfiguration().applyPermitDefaultValues());',
        ),
        'permissive-default',
      ],
      [inClass('registry.addEndpoint("/ws").setAllowedOrigins("*").withSockJS();'), 'wildcard-origin'],
      ['class A { @Value("${cors.origins:*}") private String[] allowedOrigins; }', 'wildcard-variable'],
    ],
    'is not found in careful uses of Spring': [
      ['@CrossOrigin(origins = "https://example.com") class A {}', ''],
      ['@CrossOrigin("https://example.com") class A {}', ''],
      [
        inClass(
          'registry.addMapping("/**").allowedOrigins("https://example.com").allowedHeaders("*").allowedMethods("*");',
        ),
        '',
      ],
      [
        inClass(
          'config.setAllowedOrigins(List.of("https://example.com")); config.setAllowedHeaders(List.of("*"));',
        ),
        '',
      ],
      [inClass('config.setAllowedOriginPatterns(List.of("https://*.example.com"));'), ''],
      [inClass('http.cors(Customizer.withDefaults()); source.registerCorsConfiguration("/**", config);'), ''],
      [inClass('// config.addAllowedOrigin("*");\nlog.info("Access-Control-Allow-Origin: *");'), ''],
      [inClass('config.setAllowedOrigins(properties.getOrigins());'), ''],
    ],
    'is found in headers': [
      [inClass('response.setHeader("Access-Control-Allow-Origin", "*");'), 'wildcard-header'],
      [inClass('response.addHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");'), 'wildcard-header'],
      [
        inClass('return Response.ok().header("Access-Control-Allow-Origin", "*").build();'),
        'wildcard-header',
      ],
      [inClass('ctx.getHeaders().add("Access-Control-Allow-Origin", "*");'), 'wildcard-header'],
      [inClass('ctx.getHeaders().putSingle("Access-Control-Allow-Origin", "*");'), 'wildcard-header'],
      [
        inClass('response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));'),
        'reflected-origin',
      ],
      [
        inClass(
          'String origin = request.getHeader("Origin"); response.setHeader("Access-Control-Allow-Origin", origin); response.setHeader("Access-Control-Allow-Credentials", "true");',
        ),
        'reflected-origin!',
      ],
      [
        inClass(
          'String o = request.getHeader(HttpHeaders.ORIGIN); if (o != null) { response.setHeader("Access-Control-Allow-Origin", o); }',
        ),
        'reflected-origin',
      ],
      [
        inClass(
          'String o = request.getHeader("Origin"); if (o.endsWith("example.com")) response.setHeader("Access-Control-Allow-Origin", o);',
        ),
        'weak-pattern',
      ],
      [inClass('return Map.of("Access-Control-Allow-Origin", "*");'), 'wildcard-header'],
    ],
    'is not found in careful headers': [
      [
        inClass(
          'String o = request.getHeader("Origin"); if (ALLOWED.contains(o)) { response.setHeader("Access-Control-Allow-Origin", o); }',
        ),
        '',
      ],
      [inClass('response.setHeader("Access-Control-Allow-Origin", allowedOrigin);'), ''],
      [inClass('response.setHeader("Access-Control-Allow-Headers", "*");'), ''],
      [inClass('assertEquals("*", response.getHeader("Access-Control-Allow-Origin"));'), ''],
      [inClass('mvc.perform(get("/")).andExpect(header().string("Access-Control-Allow-Origin", "*"));'), ''],
    ],
    'is found in other frameworks': [
      [inClass('router.route().handler(CorsHandler.create("*"));'), 'wildcard-origin'],
      [inClass('router.route().handler(CorsHandler.create().addRelativeOrigin(".*"));'), 'wildcard-origin'],
      [
        inClass(
          'Javalin.create(config -> config.bundledPlugins.enableCors(cors -> cors.addRule(it -> it.anyHost())));',
        ),
        'allow-all',
      ],
      [
        inClass(
          'Javalin.create(config -> config.plugins.enableCors(cors -> cors.add(it -> { it.reflectClientOrigin = true; it.allowCredentials = true; })));',
        ),
        'reflected-origin!',
      ],
      [inClass('cors.setInitParameter(CrossOriginFilter.ALLOWED_ORIGINS_PARAM, "*");'), 'wildcard-origin'],
      [inClass('filter.setInitParameter("cors.allowed.origins", "*");'), 'wildcard-origin'],
    ],
  });
});
