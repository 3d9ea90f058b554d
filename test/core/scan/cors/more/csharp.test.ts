// More ways in which CORS is permissive, or is not, in C#.
import { snippets } from '../code.ts';

describe('more permissive CORS in C#', () => {
  snippets('A.cs', {
    'is found': [
      [
        'public class Startup { public void ConfigureServices(IServiceCollection services) { services.AddCors(options => { options.AddPolicy("CorsPolicy", builder => builder.AllowAnyOrigin().AllowAnyMethod().AllowAnyHeader()); }); } }',
        'allow-all',
      ],
      ['app.UseCors(builder => builder.WithOrigins("*").AllowAnyMethod());', 'wildcard-origin'],
      [
        'app.UseCors(builder => builder.SetIsOriginAllowed(x => { return true; }).AllowCredentials());',
        'reflected-origin!',
      ],
      [
        'options.AddDefaultPolicy(p => { p.SetIsOriginAllowed(IsAllowed); }); static bool IsAllowed(string o) => true;',
        'reflected-origin',
      ],
      ['context.Response.Headers.TryAdd("Access-Control-Allow-Origin", "*");', 'wildcard-header'],
      ['HttpContext.Current.Response.AppendHeader("Access-Control-Allow-Origin", "*");', 'wildcard-header'],
      ['context.Response.Headers["Access-Control-Allow-Origin"] = new[] { "*" };', 'wildcard-header'],
      [
        'context.Response.Headers.Add("Access-Control-Allow-Origin", new[] { (string)context.Request.Headers["Origin"] });',
        'reflected-origin',
      ],
      [
        'var response = req.CreateResponse(HttpStatusCode.OK); response.Headers.Add("Access-Control-Allow-Origin", "*");',
        'wildcard-header',
      ],
      [
        'context.OwinContext.Response.Headers.Add("Access-Control-Allow-Origin", new[] { "*" });',
        'wildcard-header',
      ],
      ['private const string Any = "*"; class A { void F() { b.WithOrigins(Any); } }', 'wildcard-variable'],
      [
        'var origins = Configuration.GetSection("Cors:Origins").Get<string[]>() ?? new[] { "*" }; app.UseCors(p => p.WithOrigins(origins));',
        'wildcard-variable',
      ],
      [
        'var origins = configuration["AllowedOrigins"] ?? "*"; policy.WithOrigins(origins);',
        'wildcard-variable',
      ],
      ['policy.SetIsOriginAllowed(origin => new Uri(origin).Host.EndsWith("example.com"));', 'weak-pattern'],
      ['policy.SetIsOriginAllowed(origin => origin.Contains("example.com"));', 'weak-pattern'],
      ['policy.SetIsOriginAllowed(o => Regex.IsMatch(o, "https://.*example.com"));', 'weak-pattern'],
      ['Plugins.Add(new CorsFeature());', 'permissive-default'],
      ['Plugins.Add(new CorsFeature(allowedOrigins: "*"));', 'wildcard-origin'],
      [
        'After.AddItemToEndOfPipeline(ctx => ctx.Response.WithHeader("Access-Control-Allow-Origin", "*"));',
        'wildcard-header',
      ],
      [
        'return new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { { "Access-Control-Allow-Origin", "*" } } };',
        'wildcard-header',
      ],
      [
        'services.AddCors(o => o.AddPolicy("A", b => { b.AllowAnyOrigin() .AllowAnyMethod() .AllowAnyHeader(); }));',
        'allow-all',
      ],
      [
        'builder.Services.AddCors(o => o.AddDefaultPolicy(b => b.AllowAnyHeader().AllowAnyMethod().SetIsOriginAllowed(origin => true).AllowCredentials()));',
        'reflected-origin!',
      ],
      [
        'services.AddCors(options => options.AddPolicy("x", p => p.WithOrigins(new string[] { "*" })));',
        'wildcard-origin',
      ],
      ['var p = new CorsPolicy(); p.AllowAnyOrigin = true;', 'allow-all'],
      [
        'class A { bool Check(string origin) { return true; } void F() { policy.SetIsOriginAllowed(Check); } }',
        'reflected-origin',
      ],
      ['class A { const string Star = "*"; void F() { policy.WithOrigins(Star); } }', 'wildcard-variable'],
      [
        'app.Use(async (context, next) => { context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"].FirstOrDefault() ?? "*"; await next(); });',
        'reflected-origin',
      ],
      [
        'protected void Application_BeginRequest() { HttpContext.Current.Response.AddHeader("Access-Control-Allow-Origin", "*"); }',
        'wildcard-header',
      ],
      [
        'filterContext.RequestContext.HttpContext.Response.AddHeader("Access-Control-Allow-Origin", "*");',
        'wildcard-header',
      ],
      [
        'public static readonly Dictionary<string,string> H = new() { ["Access-Control-Allow-Origin"] = "*" };',
        'wildcard-header',
      ],
      [
        'if (context.Request.Headers.TryGetValue("Origin", out var origin)) { context.Response.Headers["Access-Control-Allow-Origin"] = origin; }',
        'reflected-origin',
      ],
      ['policy.SetIsOriginAllowed(o => o.StartsWith("https://example"));', 'weak-pattern'],
      [
        'services.AddCors(options => { options.AddPolicy(name: MyAllow, builder => { builder.WithOrigins("http://localhost:3000", "*"); }); });',
        'wildcard-origin',
      ],
      ['var cors = new EnableCorsAttribute(origins: "*", headers: "*", methods: "*");', 'wildcard-origin'],
      ['policy.WithOrigins(Environment.GetEnvironmentVariable("ORIGIN") ?? "*");', 'wildcard-variable'],
    ],
    'is not found in careful code': [
      [
        'services.AddCors(o => o.AddPolicy("AllowAll", b => b.WithOrigins(allowedOrigins).AllowAnyMethod().AllowAnyHeader().AllowCredentials()));',
        '',
      ],
      ['policy.SetIsOriginAllowed(origin => new Uri(origin).Host == "localhost");', ''],
      ['policy.SetIsOriginAllowedToAllowWildcardSubdomains().WithOrigins("https://*.example.com");', ''],
      ['app.UseCors("AllowAnyOrigin");', ''],
      ['[EnableCors("*")] public class A {}', ''],
      ['app.MapGet("/x", () => 1).RequireCors("*");', ''],
      ['// builder.AllowAnyOrigin()\nvar s = "AllowAnyOrigin()";', ''],
      ['Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());', ''],
      ['policy.SetIsOriginAllowed(o => { if (allowed.Contains(o)) return true; return false; });', ''],
      [
        'services.AddCors(options => { options.AddPolicy("*", b => b.WithOrigins("https://a.com").AllowAnyHeader().AllowAnyMethod()); });',
        '',
      ],
      [
        'var origin = context.Request.Headers["Origin"].ToString(); if (Allowed.Contains(origin)) context.Response.Headers["Access-Control-Allow-Origin"] = origin;',
        '',
      ],
      ['policy.SetIsOriginAllowed(o => new Uri(o).Host.EndsWith(".example.com"));', ''],
      ['policy.SetIsOriginAllowed(IsAllowed); bool IsAllowed(string o) => _set.Contains(o);', ''],
      ['if (origins.Contains("*")) throw new InvalidOperationException("CORS wildcard");', ''],
      ['[DisableCors] public class A {}', ''],
      ['policy.WithHeaders("*").WithMethods("*").WithOrigins("https://a.com");', ''],
      [
        'var corsOrigins = config.GetSection("Cors:Origins").Get<string[]>(); policy.WithOrigins(corsOrigins);',
        '',
      ],
    ],
  });
});
