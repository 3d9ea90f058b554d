// More ways in which CORS is permissive, or is not, in Java.
import { snippets } from '../code.ts';

describe('more permissive CORS in Java', () => {
  snippets('src/A.java', {
    'is found': [
      [
        'class F implements Filter { public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain) { HttpServletResponse response = (HttpServletResponse) res; response.setHeader("Access-Control-Allow-Origin", "*"); chain.doFilter(req, res); } }',
        'wildcard-header',
      ],
      [
        'class F { void doFilter(HttpServletRequest request, HttpServletResponse response) { response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin")); response.setHeader("Access-Control-Allow-Credentials", "true"); } }',
        'reflected-origin!',
      ],
      [
        '@Bean public class C { CorsConfigurationSource c() { CorsConfiguration configuration = new CorsConfiguration(); configuration.setAllowedOrigins(Arrays.asList("*")); configuration.setAllowedMethods(Arrays.asList("GET","POST")); return null; } }',
        'wildcard-origin',
      ],
      [
        'class C { WebMvcConfigurer w() { return new WebMvcConfigurer() { @Override public void addCorsMappings(CorsRegistry registry) { registry.addMapping("/**").allowedMethods("*").allowedOrigins("*").allowedHeaders("*"); } }; } }',
        'wildcard-origin',
      ],
      [
        'class C { void f() { CorsConfiguration config = new CorsConfiguration(); config.setAllowedOrigins(Collections.singletonList(CorsConfiguration.ALL)); } }',
        'allow-all',
      ],
      [
        'class C { void f() { http.cors(cors -> cors.configurationSource(request -> { var c = new CorsConfiguration(); c.setAllowedOriginPatterns(List.of("*")); c.setAllowCredentials(true); return c; })); } }',
        'wildcard-origin!',
      ],
      [
        'class C { void f() { http.cors().configurationSource(request -> new CorsConfiguration().applyPermitDefaultValues()); } }',
        'permissive-default',
      ],
      [
        '@RestController @CrossOrigin(origins = "*", maxAge = 3600) @RequestMapping("/api") public class A { }',
        'wildcard-origin',
      ],
      [
        '@RestController public class A { @CrossOrigin(origins = "*") @GetMapping("/x") public String x() { return ""; } }',
        'wildcard-origin',
      ],
      [
        '@RestController public class A { @CrossOrigin @GetMapping("/x") public String x() { return ""; } }',
        'permissive-default',
      ],
      [
        'class A { private static final String[] ORIGINS = {"*"}; void f(CorsRegistry r) { r.addMapping("/**").allowedOrigins(ORIGINS); } }',
        'wildcard-variable',
      ],
      [
        '@Provider public class CorsFilter implements ContainerResponseFilter { public void filter(ContainerRequestContext req, ContainerResponseContext res) { res.getHeaders().add("Access-Control-Allow-Origin", "*"); } }',
        'wildcard-header',
      ],
      [
        'class A { void f() { staticFiles.header("Access-Control-Allow-Origin", "*"); before((request, response) -> response.header("Access-Control-Allow-Origin", "*")); } }',
        'wildcard-header wildcard-header',
      ],
      [
        'class A { void f() { options.addAllowedOrigin("*"); CorsHandler h = CorsHandler.create(".*."); router.route().handler(CorsHandler.create(".*")); } }',
        'wildcard-origin wildcard-origin',
      ],
      [
        'class A { void f(HttpExchange t) { t.getResponseHeaders().set("Access-Control-Allow-Origin", "*"); } }',
        'wildcard-header',
      ],
      [
        'class A { void f(HttpExchange exchange) { exchange.getResponseHeaders().put("Access-Control-Allow-Origin", Collections.singletonList("*")); } }',
        'wildcard-header',
      ],
      [
        'class A { ResponseEntity<?> f() { HttpHeaders headers = new HttpHeaders(); headers.setAccessControlAllowOrigin("*"); return null; } }',
        'wildcard-origin',
      ],
      [
        'class A { ResponseEntity<?> f() { HttpHeaders headers = new HttpHeaders(); headers.add("Access-Control-Allow-Origin", "*"); return null; } }',
        'wildcard-header',
      ],
      [
        'class A { Map<String,String> h() { Map<String, String> headers = new HashMap<>(); headers.put("Access-Control-Allow-Origin", "*"); return headers; } }',
        'wildcard-header',
      ],
      [
        '@EnableWebSocketMessageBroker class A { public void registerStompEndpoints(StompEndpointRegistry r) { r.addEndpoint("/ws").setAllowedOriginPatterns("*").withSockJS(); } }',
        'wildcard-origin',
      ],
      [
        'class A { void f() { String origin = request.getHeader("Origin"); if (origin != null && origin.contains("example.com")) { response.setHeader("Access-Control-Allow-Origin", origin); } } }',
        'weak-pattern',
      ],
      [
        'class A { void f() { String origin = request.getHeader("Origin"); if (origin.matches("https://.*example.com")) { response.setHeader("Access-Control-Allow-Origin", origin); } } }',
        'weak-pattern',
      ],
      [
        'class A { void f() { String origin = request.getHeader("Origin"); response.setHeader("Access-Control-Allow-Origin", origin != null ? origin : "*"); } }',
        'reflected-origin',
      ],
      [
        'class A { void f() { String origin = Optional.ofNullable(request.getHeader("Origin")).orElse("*"); response.setHeader("Access-Control-Allow-Origin", origin); } }',
        'reflected-origin',
      ],
      [
        'class A { @Value("${app.cors.allowed-origins:*}") private List<String> allowedOrigins; }',
        'wildcard-variable',
      ],
      ['class A { void f() { cors.setInitParameter("allowedOrigins", "*"); } }', 'wildcard-origin'],
      [
        'class A { void f() { FilterHolder h = new FilterHolder(CrossOriginFilter.class); h.setInitParameter(CrossOriginFilter.ALLOWED_ORIGINS_PARAM, "*"); } }',
        'wildcard-origin',
      ],
      [
        'class A { void f() { CorsConfig c = CorsConfigBuilder.forAnyOrigin().allowNullOrigin().build(); } }',
        'allow-all null-origin',
      ],
      ['@CrossOriginResourceSharing(allowAllOrigins = true) class A {}', 'allow-all'],
      [
        'class A { void f() { CorsFilter corsFilter = new CorsFilter(); corsFilter.getAllowedOrigins().add("*"); } }',
        'wildcard-origin',
      ],
      [
        'class A { void f() { exchange.getResponseHeaders().put(new HttpString("Access-Control-Allow-Origin"), "*"); } }',
        'wildcard-header',
      ],
      [
        'class A { Result f() { return ok("x").withHeader("Access-Control-Allow-Origin", "*"); } }',
        'wildcard-header',
      ],
      [
        'class A { void f() { rc.response().putHeader("Access-Control-Allow-Origin", "*"); } }',
        'wildcard-header',
      ],
      [
        'class A { void f() { rc.response().putHeader("Access-Control-Allow-Origin", rc.request().getHeader("Origin")); } }',
        'reflected-origin',
      ],
      [
        'class A { void f() { res.headers().set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*"); } }',
        'wildcard-header',
      ],
      [
        'class A { void f() { http.cors(c -> c.configurationSource(r -> { CorsConfiguration cfg = new CorsConfiguration(); cfg.setAllowedOrigins(List.of("*")); return cfg; })); } }',
        'wildcard-origin',
      ],
      [
        'class A { private String allowed = "*"; void f() { response.setHeader("Access-Control-Allow-Origin", allowed); } }',
        'wildcard-variable',
      ],
      [
        'class A { String[] origins = System.getenv().getOrDefault("ORIGINS", "*").split(","); void f(CorsRegistry r) { r.addMapping("/**").allowedOrigins(origins); } }',
        'wildcard-variable',
      ],
      [
        'class A { void f() { String o = request.getHeader("Origin"); if (Pattern.matches("https://.*example.com", o)) response.setHeader("Access-Control-Allow-Origin", o); } }',
        'weak-pattern',
      ],
      [
        'class A { void f() { if (request.getHeader("Origin") != null) { response.addHeader("Access-Control-Allow-Origin", request.getHeader("Origin")); response.addHeader("Access-Control-Allow-Credentials", "true"); } } }',
        'reflected-origin!',
      ],
      [
        'class A implements WebMvcConfigurer { @Override public void addCorsMappings(CorsRegistry registry) { registry.addMapping("/**").allowCredentials(true).allowedMethods("*"); } }',
        'permissive-default',
      ],
      [
        'class A { Response f() { return Response.status(200).header("Access-Control-Allow-Origin", "*").header("Access-Control-Allow-Methods", "GET").entity(x).build(); } }',
        'wildcard-header',
      ],
      [
        'class A { APIGatewayProxyResponseEvent f() { return new APIGatewayProxyResponseEvent().withHeaders(Map.of("Access-Control-Allow-Origin", "*")); } }',
        'wildcard-header',
      ],
      ['@CrossOrigin(value = "*") class A {}', 'wildcard-origin'],
      ['@CrossOrigin(allowedHeaders = "*", methods = {RequestMethod.GET}) class A {}', 'permissive-default'],
      [
        'class A { void f() { CorsConfiguration c = new CorsConfiguration().setAllowedOriginPatterns(Arrays.asList("*")); } }',
        'wildcard-origin',
      ],
      [
        'class A { void f() { response.setHeader(CorsHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "null"); } }',
        'null-origin',
      ],
    ],
    'is not found in careful code': [
      [
        'class C { void f() { config.setAllowedOrigins(Arrays.asList("https://a.com")); config.setAllowedHeaders(Arrays.asList("*")); config.addAllowedMethod("*"); config.addExposedHeader("*"); } }',
        '',
      ],
      [
        'class C { @Value("${cors.origins}") String[] origins; void f(CorsRegistry registry) { registry.addMapping("/**").allowedOrigins(origins).allowedMethods("*"); } }',
        '',
      ],
      [
        'class F { void f() { String origin = request.getHeader("Origin"); if (allowedOrigins.contains(origin)) { response.setHeader("Access-Control-Allow-Origin", origin); } } }',
        '',
      ],
      [
        'class F { void f() { String origin = request.getHeader("Origin"); if (!isAllowed(origin)) return; response.setHeader("Access-Control-Allow-Origin", origin); } boolean isAllowed(String o) { return ALLOWED.contains(o); } }',
        '',
      ],
      [
        'class F { void f() { String origin = request.getHeader("Origin"); for (String a : allowed) { if (a.equalsIgnoreCase(origin)) { response.setHeader("Access-Control-Allow-Origin", origin); } } } }',
        '',
      ],
      [
        'class T { @Test void t() { assertThat(response.getHeader("Access-Control-Allow-Origin")).isEqualTo("*"); } }',
        '',
      ],
      [
        'class T { void t() { if (config.getAllowedOrigins().contains("*")) throw new IllegalStateException("no wildcard"); } }',
        '',
      ],
      [
        'class T { void f() { http.csrf().disable().cors().and().authorizeRequests().antMatchers("/**").permitAll(); } }',
        '',
      ],
      [
        'class T { void f() { registry.addMapping("/api/**").allowedOrigins("https://a.com", "https://b.com"); registry.addViewController("/*"); } }',
        '',
      ],
      ['@CrossOrigin(origins = {"http://localhost:3000", "https://a.com"}) class T {}', ''],
      ['@CrossOrigin(origins = "${app.origin}") class T {}', ''],
      [
        'class T { /** Use {@code @CrossOrigin("*")} */ void f() { log.warn("Access-Control-Allow-Origin: *"); } }',
        '',
      ],
      ['class A { void f() { if ("*".equals(origin)) { throw new X("cors"); } } }', ''],
      [
        'class A { void f() { String o = request.getHeader("Origin"); if (allowed.stream().anyMatch(a -> a.equals(o))) response.setHeader("Access-Control-Allow-Origin", o); } }',
        '',
      ],
      [
        'class A { void f() { Optional.ofNullable(request.getHeader("Origin")).filter(allowed::contains).ifPresent(o -> response.setHeader("Access-Control-Allow-Origin", o)); } }',
        '',
      ],
      [
        'class A { @CrossOrigin(origins = ALLOWED) void f() {} static final String ALLOWED = "https://a.com"; }',
        '',
      ],
      [
        'class A { void f() { config.setAllowedOrigins(env.getProperty("origins", List.class)); config.setAllowedMethods(List.of("*")); } }',
        '',
      ],
      [
        'class A { void f() { String o = request.getHeader("Origin"); if (o.matches("^https://[a-z]+\\\\.example\\\\.com$")) response.setHeader("Access-Control-Allow-Origin", o); } }',
        '',
      ],
      ['class A { void f() { http.cors(AbstractHttpConfigurer::disable); } }', ''],
      [
        'class A { List<String> allowedOrigins = List.of("https://a.com"); List<String> allowedHeaders = List.of("*"); }',
        '',
      ],
      [
        'class A { @Override public void addCorsMappings(CorsRegistry registry) { registry.addMapping("/**").allowedOrigins(props.getOrigins()).allowedMethods("*").allowedHeaders("*"); } }',
        '',
      ],
    ],
  });
});
