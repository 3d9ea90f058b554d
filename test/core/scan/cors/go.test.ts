// Permissive CORS in Go.
import { snippets } from './code.ts';

const main = (body: string, imports = '"github.com/rs/cors"') =>
  `package main\nimport (${imports})\nfunc main() {\n${body}\n}`;
const gin = '"github.com/gin-contrib/cors"';
const fiber = '"github.com/gofiber/fiber/v2/middleware/cors"';
const echo = '"github.com/labstack/echo/v4/middleware"';
const gorilla = '"github.com/gorilla/handlers"';

describe('permissive CORS in Go', () => {
  snippets('main.go', {
    'is found in rs/cors and chi': [
      [main('handler := cors.Default().Handler(mux)'), 'permissive-default'],
      [main('handler := cors.AllowAll().Handler(mux)'), 'permissive-default'],
      [main('c := cors.New(cors.Options{AllowedOrigins: []string{"*"}})'), 'wildcard-origin'],
      [
        main('c := cors.New(cors.Options{AllowedOrigins: []string{"*"}, AllowCredentials: true})'),
        'wildcard-origin',
      ],
      [main('c := cors.New(cors.Options{AllowedMethods: []string{"GET"}})'), 'permissive-default'],
      [main('c := cors.New(cors.Options{AllowedOrigins: []string{}})'), 'permissive-default'],
      [
        main(
          'c := cors.New(cors.Options{AllowOriginFunc: func(origin string) bool { return true }, AllowCredentials: true})',
        ),
        'reflected-origin!',
      ],
      [
        main(
          'r.Use(cors.Handler(cors.Options{AllowedOrigins: []string{"https://*", "http://*"}}))',
          '"github.com/go-chi/cors"',
        ),
        'wildcard-origin',
      ],
      [
        main('opts := cors.Options{\nAllowedOrigins: origins,\n}\n_ = cors.New(opts)') +
          '\nvar origins = []string{"*"}',
        'wildcard-variable',
      ],
    ],
    'is found in gin, echo, fiber and gorilla': [
      [main('r.Use(cors.Default())', gin), 'permissive-default'],
      [main('r.Use(cors.New(cors.Config{AllowAllOrigins: true}))', gin), 'allow-all'],
      [
        main('config := cors.DefaultConfig()\nconfig.AllowAllOrigins = true\nr.Use(cors.New(config))', gin),
        'allow-all',
      ],
      [
        main(
          'config := cors.DefaultConfig()\nconfig.AllowOrigins = []string{"*"}\nr.Use(cors.New(config))',
          gin,
        ),
        'wildcard-origin',
      ],
      [main('e.Use(middleware.CORS())', echo), 'permissive-default'],
      [
        main('e.Use(middleware.CORSWithConfig(middleware.CORSConfig{AllowOrigins: []string{"*"}}))', echo),
        'wildcard-origin',
      ],
      [
        main(
          'e.Use(middleware.CORSWithConfig(middleware.CORSConfig{AllowOrigins: []string{"*"}, AllowCredentials: true, UnsafeWildcardOriginWithAllowCredentials: true}))',
          echo,
        ),
        'wildcard-origin! allow-all!',
      ],
      [main('app.Use(cors.New())', fiber), 'permissive-default'],
      [main('app.Use(cors.New(cors.Config{AllowOrigins: "*"}))', fiber), 'wildcard-origin'],
      [
        main(
          'app.Use(cors.New(cors.Config{AllowOriginsFunc: func(origin string) bool { return true }}))',
          fiber,
        ),
        'reflected-origin',
      ],
      [main('http.ListenAndServe(":1", handlers.CORS()(r))', gorilla), 'permissive-default'],
      [
        main('http.ListenAndServe(":1", handlers.CORS(handlers.AllowedOrigins([]string{"*"}))(r))', gorilla),
        'wildcard-origin',
      ],
      [
        main(
          'http.ListenAndServe(":1", handlers.CORS(handlers.AllowedMethods([]string{"GET"}))(r))',
          gorilla,
        ),
        'permissive-default',
      ],
    ],
    'is not found in careful uses of them': [
      [
        main(
          'c := cors.New(cors.Options{AllowedOrigins: []string{"https://example.com"}, AllowedHeaders: []string{"*"}})',
        ),
        '',
      ],
      [main('c := cors.New(cors.Options{AllowedOrigins: cfg.Origins})'), ''],
      [main('c := cors.New(opts)'), ''],
      [
        main(
          'r.Use(cors.New(cors.Config{AllowOrigins: []string{"https://a.com"}, AllowHeaders: []string{"*"}}))',
          gin,
        ),
        '',
      ],
      [
        main(
          'r.Use(cors.New(cors.Config{AllowOriginFunc: func(o string) bool { return o == "https://a.com" }}))',
          gin,
        ),
        '',
      ],
      [
        main(
          'config := cors.DefaultConfig()\nconfig.AllowOrigins = []string{"https://a.com"}\nr.Use(cors.New(config))',
          gin,
        ),
        '',
      ],
      [main('http.ListenAndServe(":1", handlers.CORS(handlers.AllowedOrigins(origins))(r))', gorilla), ''],
      [main('app.Use(cors.New(cors.Config{AllowOrigins: "https://a.com"}))', fiber), ''],
    ],
    'is found in headers': [
      [main('w.Header().Set("Access-Control-Allow-Origin", "*")'), 'wildcard-header'],
      [main('w.Header().Add("Access-Control-Allow-Origin", "*")'), 'wildcard-header'],
      [main('c.Header("Access-Control-Allow-Origin", "*")'), 'wildcard-header'],
      [
        main(
          'c.Writer.Header().Set("Access-Control-Allow-Origin", "*")\nc.Writer.Header().Set("Access-Control-Allow-Credentials", "true")',
        ),
        'wildcard-header',
      ],
      [main('c.Set(fiber.HeaderAccessControlAllowOrigin, "*")'), 'wildcard-header'],
      [main('w.Header()["Access-Control-Allow-Origin"] = []string{"*"}'), 'wildcard-header'],
      [
        main(
          'return events.APIGatewayProxyResponse{Headers: map[string]string{"Access-Control-Allow-Origin": "*"}}',
        ),
        'wildcard-header',
      ],
      [main('w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))'), 'reflected-origin'],
      [
        main(
          'origin := r.Header.Get("Origin")\nif origin != "" {\nw.Header().Set("Access-Control-Allow-Origin", origin)\nw.Header().Set("Access-Control-Allow-Credentials", "true")\n}',
        ),
        'reflected-origin!',
      ],
      [
        main(
          'if o := r.Header.Get("Origin"); o != "" {\nw.Header().Set("Access-Control-Allow-Origin", o)\n}',
        ),
        'reflected-origin',
      ],
      [
        main(
          'o := r.Header.Get("Origin")\nif strings.HasSuffix(o, "example.com") {\nw.Header().Set("Access-Control-Allow-Origin", o)\n}',
        ),
        'weak-pattern',
      ],
      [
        'package main\nconst any = "*"\nfunc f(w W) { w.Header().Set("Access-Control-Allow-Origin", any) }',
        'wildcard-variable',
      ],
    ],
    'is not found in careful headers': [
      [main('w.Header().Set("Access-Control-Allow-Origin", "https://example.com")'), ''],
      [
        main(
          'o := r.Header.Get("Origin")\nif allowed[o] {\nw.Header().Set("Access-Control-Allow-Origin", o)\n}',
        ),
        '',
      ],
      [
        main(
          'o := r.Header.Get("Origin")\nif slices.Contains(allowed, o) {\nw.Header().Set("Access-Control-Allow-Origin", o)\n}',
        ),
        '',
      ],
      [
        main(
          'o := r.Header.Get("Origin")\nfor _, a := range allowed {\nif a == o {\nw.Header().Set("Access-Control-Allow-Origin", o)\n}\n}',
        ),
        '',
      ],
      [main('w.Header().Set("Access-Control-Allow-Headers", "*")'), ''],
      [main('log.Println("Access-Control-Allow-Origin", "*")'), ''],
      [main('if rec.Header().Get("Access-Control-Allow-Origin") != "*" { t.Fatal() }'), ''],
    ],
  });
});
