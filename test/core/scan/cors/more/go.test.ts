// More ways in which CORS is permissive, or is not, in Go.
import { snippets } from '../code.ts';

describe('more permissive CORS in Go', () => {
  snippets('a.go', {
    'is found': [
      [
        'package m\nfunc enableCors(w *http.ResponseWriter) {\n\t(*w).Header().Set("Access-Control-Allow-Origin", "*")\n}',
        'wildcard-header',
      ],
      [
        'package m\nfunc CORSMiddleware() gin.HandlerFunc {\n\treturn func(c *gin.Context) {\n\t\tc.Writer.Header().Set("Access-Control-Allow-Origin", "*")\n\t\tc.Writer.Header().Set("Access-Control-Allow-Credentials", "true")\n\t\tif c.Request.Method == "OPTIONS" {\n\t\t\tc.AbortWithStatus(204)\n\t\t\treturn\n\t\t}\n\t\tc.Next()\n\t}\n}',
        'wildcard-header',
      ],
      [
        'package m\nfunc originFromEnv() string {\n\tif o := os.Getenv("WEB_ORIGIN"); o != "" {\n\t\treturn o\n\t}\n\treturn "*"\n}\nfunc wrap(h http.HandlerFunc) http.HandlerFunc {\n\tallowed := originFromEnv()\n\treturn func(w http.ResponseWriter, r *http.Request) {\n\t\tw.Header().Set("Access-Control-Allow-Origin", allowed)\n\t\th(w, r)\n\t}\n}',
        'wildcard-variable',
      ],
      [
        'package m\nfunc f(w http.ResponseWriter, r *http.Request) {\n\tvar o string\n\tif o = string(r.Header.Get("Origin")); o == "" {\n\t\to = "null"\n\t}\n\tw.Header().Set("Access-Control-Allow-Origin", o)\n}',
        'reflected-origin',
      ],
      [
        'package m\nfunc f() {\n\tr.Use(cors.New(cors.Config{\n\t\tAllowOriginFunc: func(origin string) bool {\n\t\t\treturn true\n\t\t},\n\t\tAllowCredentials: true,\n\t}))\n}',
        'reflected-origin!',
      ],
      [
        'package m\nfunc f() {\n\thandlers.CORS(\n\t\thandlers.AllowedOrigins([]string{"*"}),\n\t\thandlers.AllowCredentials(),\n\t)(r)\n}',
        'wildcard-origin',
      ],
      [
        'package m\nimport "github.com/gorilla/handlers"\nfunc f() {\n\toriginsOk := handlers.AllowedOrigins([]string{"*"})\n\thttp.ListenAndServe(":1", handlers.CORS(originsOk)(r))\n}',
        'wildcard-origin',
      ],
      [
        'package m\nimport "github.com/gorilla/handlers"\nfunc f() {\n\thandlers.CORS(handlers.AllowedOriginValidator(func(o string) bool { return true }))(r)\n}',
        'reflected-origin',
      ],
      [
        'package m\nfunc f() { c := cors.New(cors.Options{ AllowOriginRequestFunc: func(r *http.Request, origin string) bool { return true } }) }',
        'reflected-origin',
      ],
      [
        'package m\nfunc f() { e.Use(middleware.CORSWithConfig(middleware.CORSConfig{ AllowOriginFunc: func(origin string) (bool, error) { return true, nil }, AllowCredentials: true })) }',
        'reflected-origin!',
      ],
      [
        'package m\nvar corsHeaders = map[string]string{\n\t"Access-Control-Allow-Origin": "*",\n}',
        'wildcard-header',
      ],
      [
        'package m\nfunc f() { ctx.Response.Header.Set("Access-Control-Allow-Origin", "*") }',
        'wildcard-header',
      ],
      [
        'package m\nfunc f() { ctx.Response().Header().Set(echo.HeaderAccessControlAllowOrigin, "*") }',
        'wildcard-header',
      ],
      [
        'package m\nfunc f() { if strings.Contains(origin, "example.com") { w.Header().Set("Access-Control-Allow-Origin", origin) } ; origin := r.Header.Get("Origin") }',
        'weak-pattern',
      ],
      [
        'package m\nvar re = regexp.MustCompile(`https://.*example.com`)\nfunc f() { o := r.Header.Get("Origin"); if re.MatchString(o) { w.Header().Set("Access-Control-Allow-Origin", o) } }',
        'weak-pattern',
      ],
      [
        'package m\nfunc f() { beego.InsertFilter("*", beego.BeforeRouter, cors.Allow(&cors.Options{ AllowAllOrigins: true, AllowMethods: []string{"GET"} })) }',
        'allow-all',
      ],
      [
        'package m\nfunc f() { app.Use(cors.New(cors.Config{ AllowOrigins: "*", AllowHeaders: "Origin, Content-Type" })) }',
        'wildcard-origin',
      ],
      [
        'package m\nfunc f() { config.AllowOrigins = append(config.AllowOrigins, "*") } // cors',
        'wildcard-origin',
      ],
      [
        'package m\nfunc f() { cfg := cors.DefaultConfig(); cfg.AllowAllOrigins = true; r.Use(cors.New(cfg)) }',
        'allow-all',
      ],
      [
        'package m\nfunc f() { server := rest.MustNewServer(c.RestConf, rest.WithCors()) }',
        'permissive-default',
      ],
      [
        'package m\nfunc f() { server := rest.MustNewServer(c.RestConf, rest.WithCors("*")) }',
        'wildcard-origin',
      ],
      [
        'package m\nfunc f() { wrapped := grpcweb.WrapServer(s, grpcweb.WithOriginFunc(func(origin string) bool { return true })) }',
        'reflected-origin',
      ],
      [
        'package m\nfunc f() { h := http.Header{"Access-Control-Allow-Origin": []string{"*"}} }',
        'wildcard-header',
      ],
      ['package m\nfunc f() { h := http.Header{"Access-Control-Allow-Origin": {"*"}} }', 'wildcard-header'],
      [
        'package m\nfunc isOK(o string) bool { return true }\nfunc f() { o := r.Header.Get("Origin"); if isOK(o) { w.Header().Set("Access-Control-Allow-Origin", o) } }',
        'reflected-origin',
      ],
      [
        'package m\nimport "github.com/gin-contrib/cors"\nfunc f() { r.Use(cors.New(cors.Config{ AllowOrigins: []string{"http://*", "https://*"}, AllowWildcard: true })) }',
        'wildcard-origin',
      ],
      [
        'package m\ntype Config struct { Origins []string }\nvar Default = Config{ AllowedOrigins: []string{"*"} } // cors',
        'wildcard-origin',
      ],
      [
        'package m\nconst (\n\tallowOrigin = "*"\n)\nfunc f() { w.Header().Set("Access-Control-Allow-Origin", allowOrigin) }',
        'wildcard-origin wildcard-variable',
      ],
      [
        'package m\nfunc f() { origin := os.Getenv("ORIGIN"); if origin == "" { origin = "*" }; w.Header().Set("Access-Control-Allow-Origin", origin) }',
        'wildcard-variable',
      ],
      [
        'package m\nfunc f() { matched, _ := regexp.MatchString("https://.*example.com", o); if matched { w.Header().Set("Access-Control-Allow-Origin", o) }; o := r.Header.Get("Origin") }',
        'weak-pattern',
      ],
      [
        'package m\nfunc f() { if strings.HasPrefix(o, "https://example.com") { w.Header().Set("Access-Control-Allow-Origin", o) }; o := r.Header.Get("Origin") }',
        'weak-pattern',
      ],
      [
        'package m\nfunc f() { for k, v := range map[string]string{"Access-Control-Allow-Origin": "*"} { w.Header().Set(k, v) } }',
        'wildcard-header',
      ],
      [
        'package m\nfunc (s *S) setCORS(w http.ResponseWriter, r *http.Request) { w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("origin")); w.Header().Set("Vary", "Origin") }',
        'reflected-origin',
      ],
      [
        'package m\nimport "github.com/rs/cors"\nfunc f() { c := cors.New(cors.Options{ AllowedOrigins: nil, AllowCredentials: true }) }',
        'permissive-default',
      ],
    ],
    'is found where nobody sets a variable': [
      ['package m\nvar o = flag.String("cors-origins", "*", "who")', 'wildcard-variable'],
    ],
    'is not found where variables are careful': [
      ['package m\nvar o = flag.String("cors-origins", "", "use * for any")', ''],
    ],
    'is not found in careful code': [
      [
        'package m\nfunc f() { origin := r.Header.Get("Origin"); for _, o := range allowed { if o == origin { w.Header().Set("Access-Control-Allow-Origin", origin); break } } }',
        '',
      ],
      [
        'package m\nfunc f() { origin := r.Header.Get("Origin"); if _, ok := allowed[origin]; ok { w.Header().Set("Access-Control-Allow-Origin", origin) } }',
        '',
      ],
      [
        'package m\nfunc f() { origin := r.Header.Get("Origin"); if isAllowedOrigin(origin) { w.Header().Set("Access-Control-Allow-Origin", origin) } }',
        '',
      ],
      [
        'package m\nfunc f() { origin := r.Header.Get("Origin"); switch origin { case "https://a.com": w.Header().Set("Access-Control-Allow-Origin", origin) } }',
        '',
      ],
      [
        'package m\nfunc f() { c := cors.New(cors.Options{ AllowedOrigins: strings.Split(os.Getenv("ORIGINS"), ","), AllowedHeaders: []string{"*"} }) }',
        '',
      ],
      ['package m\nfunc f() { if o == "*" { log.Fatal("cors wildcard") } }', ''],
      [
        'package m\nfunc f() { r.Use(cors.New(cors.Config{ AllowOrigins: cfg.AllowOrigins, AllowMethods: []string{"*"} })) }',
        '',
      ],
      [
        'package m\nfunc TestX(t *testing.T) { if got := rr.Header().Get("Access-Control-Allow-Origin"); got != "*" { t.Errorf("x") } }',
        '',
      ],
      ['package m\nfunc f() { w.Header().Set("Access-Control-Allow-Origin", os.Getenv("FRONTEND")) }', ''],
      [
        'package m\nfunc f() { if len(cfg.AllowedOrigins) == 1 && cfg.AllowedOrigins[0] == "*" { return errors.New("cors") } }',
        '',
      ],
      [
        'package m\nvar allowed = map[string]bool{"https://a.com": true}\nfunc f() { o := r.Header.Get("Origin"); if allowed[o] { w.Header().Set("Access-Control-Allow-Origin", o) } }',
        '',
      ],
      [
        'package m\nfunc f() { c := cors.New(cors.Options{ AllowedOrigins: []string{"https://a.com"}, AllowedMethods: []string{"*"}, AllowedHeaders: []string{"*"} }) }',
        '',
      ],
      ['package m\nfunc f() { c := cors.New(cors.Options{ AllowOriginFunc: s.allowOrigin }) }', ''],
      [
        'package m\nfunc f() { u, err := url.Parse(o); if err == nil && u.Host == "a.com" { w.Header().Set("Access-Control-Allow-Origin", o) }; o := r.Header.Get("Origin") }',
        '',
      ],
      [
        'package m\n// w.Header().Set("Access-Control-Allow-Origin", "*")\nfunc f() { fmt.Println("Access-Control-Allow-Origin: *") }',
        '',
      ],
      [
        'package m\nvar allowed = regexp.MustCompile(`^https://[a-z]+\\.example\\.com$`)\nfunc f() { o := r.Header.Get("Origin"); if allowed.MatchString(o) { w.Header().Set("Access-Control-Allow-Origin", o) } }',
        '',
      ],
      ['package m\nfunc f() { flag.String("cors", "", "origin, or * for any") }', ''],
    ],
  });
});
