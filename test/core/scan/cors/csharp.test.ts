// Permissive CORS in C#.
import { snippets } from './code.ts';

const policy = (body: string) =>
  `builder.Services.AddCors(options => { options.AddPolicy("open", policy => { ${body} }); });`;

describe('permissive CORS in C#', () => {
  snippets('Program.cs', {
    'is found in ASP.NET Core': [
      [policy('policy.AllowAnyOrigin().AllowAnyHeader().AllowAnyMethod();'), 'allow-all'],
      [policy('policy.WithOrigins("*").AllowAnyHeader();'), 'wildcard-origin'],
      [policy('policy.SetIsOriginAllowed(origin => true).AllowCredentials();'), 'reflected-origin!'],
      [policy('policy.SetIsOriginAllowed(_ => true);'), 'reflected-origin'],
      [policy('policy.SetIsOriginAllowed((host) => true).AllowCredentials();'), 'reflected-origin!'],
      ['app.UseCors(x => x.AllowAnyMethod().AllowAnyHeader().AllowAnyOrigin());', 'allow-all'],
      [
        'app.UseCors(x => x\n  .AllowAnyHeader()\n  .SetIsOriginAllowed(o => o.EndsWith("example.com")));',
        'weak-pattern',
      ],
      ['services.AddCors(o => o.AddDefaultPolicy(new CorsPolicyBuilder("*").Build()));', 'wildcard-origin'],
      ['var policy = new CorsPolicy(); policy.Origins.Add("*");', 'wildcard-origin'],
      ['if (app.Environment.IsDevelopment()) { app.UseCors(p => p.AllowAnyOrigin()); }', 'allow-all?'],
      ['string[] origins = new[] { "*" }; app.UseCors(p => p.WithOrigins(origins));', 'wildcard-variable'],
    ],
    'is not found in careful uses of it': [
      [
        policy(
          'policy.WithOrigins("https://example.com").AllowAnyHeader().AllowAnyMethod().AllowCredentials();',
        ),
        '',
      ],
      ['app.UseCors("*");', ''],
      ['options.AddPolicy("*", p => p.WithOrigins("https://a.com"));', ''],
      ['[EnableCors("*")] class A {}', ''],
      ['[EnableCors("AllowAll")] class A {}', ''],
      [policy('policy.WithOrigins(Configuration["Origins"]);'), ''],
      [policy('policy.SetIsOriginAllowed(o => allowed.Contains(o));'), ''],
      ['// policy.AllowAnyOrigin()\n/// <summary>Access-Control-Allow-Origin: *</summary>\nvar a = 1;', ''],
    ],
    'is found in Web API, OWIN and headers': [
      ['[EnableCors(origins: "*", headers: "*", methods: "*")] class A {}', 'wildcard-origin'],
      ['[EnableCors("*", "*", "*")] class A {}', 'wildcard-origin'],
      ['var cors = new EnableCorsAttribute("*", "*", "*"); config.EnableCors(cors);', 'wildcard-origin'],
      ['app.UseCors(Microsoft.Owin.Cors.CorsOptions.AllowAll);', 'allow-all!'],
      ['var p = new CorsPolicy { AllowAnyOrigin = true, SupportsCredentials = true };', 'allow-all'],
      ['context.Response.Headers.Add("Access-Control-Allow-Origin", "*");', 'wildcard-header'],
      ['context.Response.Headers.Append("Access-Control-Allow-Origin", "*");', 'wildcard-header'],
      ['Response.Headers["Access-Control-Allow-Origin"] = "*";', 'wildcard-header'],
      ['Response.AddHeader("Access-Control-Allow-Origin", "*");', 'wildcard-header'],
      ['context.Response.Headers.AccessControlAllowOrigin = "*";', 'wildcard-header'],
      ['context.Response.Headers[HeaderNames.AccessControlAllowOrigin] = "*";', 'wildcard-header'],
      [
        'context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers["Origin"];',
        'reflected-origin',
      ],
      [
        'var origin = Request.Headers["Origin"].ToString(); Response.Headers["Access-Control-Allow-Origin"] = origin; Response.Headers["Access-Control-Allow-Credentials"] = "true";',
        'reflected-origin!',
      ],
      [
        'context.Response.Headers.AccessControlAllowOrigin = context.Request.Headers.Origin;',
        'reflected-origin',
      ],
      [
        'var h = new Dictionary<string, string> { { "Access-Control-Allow-Origin", "*" } };',
        'wildcard-header',
      ],
      [
        'var h = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" };',
        'wildcard-header',
      ],
    ],
    'is not found in careful headers': [
      ['Response.Headers["Access-Control-Allow-Origin"] = "https://example.com";', ''],
      [
        'var origin = Request.Headers["Origin"]; if (allowed.Contains(origin)) { Response.Headers["Access-Control-Allow-Origin"] = origin; }',
        '',
      ],
      ['Response.Headers.Add("Access-Control-Allow-Headers", "*");', ''],
      ['Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").First());', ''],
    ],
  });
});
