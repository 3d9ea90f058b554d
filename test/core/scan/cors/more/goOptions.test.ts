// Options, helpers and conversions of Go that CORS settings go through.
import { snippets } from '../code.ts';

const body = (code: string): string => `package m\nfunc f() { ${code} }`;
const sender =
  'package m\nfunc send(w http.ResponseWriter, origin string) { w.Header().Set("Access-Control-Allow-Origin", origin) }\n';

describe('CORS options of Go', () => {
  snippets('a.go', {
    'are known when they are defaults': [
      [body('e.Use(middleware.CORSWithConfig(middleware.DefaultCORSConfig))'), 'permissive-default'],
      [body('app.Use(cors.New(cors.ConfigDefault))'), 'permissive-default'],
      [body('config := middleware.DefaultCORSConfig; config.AllowOrigins = list'), ''],
      [
        body('c := restful.CrossOriginResourceSharing{AllowedDomains: []string{}, CookiesAllowed: true}'),
        'permissive-default!',
      ],
      [body('c := restful.CrossOriginResourceSharing{AllowedDomains: []string{"acme.com"}}'), ''],
      [body('c := restful.CrossOriginResourceSharing{AllowedDomains: []string{"*"}}'), 'wildcard-origin'],
    ],
    'are known through conversions': [
      [body('x := s3.Rule{AllowedOrigins: pulumi.StringArray{pulumi.String("*")}}'), 'wildcard-origin'],
      [body('x := s3.CORSRule{AllowedOrigins: aws.StringSlice([]string{"*"})}'), 'wildcard-origin'],
      [body('x := s3.CORSRule{AllowedOrigins: aws.StringSlice([]string{"https://acme.com"})}'), ''],
      [body('x := awsapigateway.CorsOptions{AllowOrigins: awsapigateway.Cors_ALL_ORIGINS()}'), 'allow-all'],
      [body('x := awsapigateway.CorsOptions{AllowMethods: awsapigateway.Cors_ALL_METHODS()}'), ''],
      [body('h.Set("Access-Control-Allow-Origin", []byte("*"))'), 'wildcard-header'],
      [
        body(
          'ctx.Response.Header.SetBytesV("Access-Control-Allow-Origin", ctx.Request.Header.Peek("Origin"))',
        ),
        'reflected-origin',
      ],
    ],
    'are known as flags': [
      [
        body('c.Flags().StringSliceVar(&o.AllowedOrigins, "allowed-origins", []string{"*"}, "which")'),
        'wildcard-variable',
      ],
      [body('c.Flags().StringSliceVar(&o.AllowedOrigins, "allowed-origins", nil, "which, or *")'), ''],
      [body('c.Flags().StringSliceVar(&o.AllowedHeaders, "allowed-headers", []string{"*"}, "which")'), ''],
    ],
    'are known through methods': [
      [
        'package m\nfunc (s *S) check(origin string) bool { return true }\nfunc (s *S) f() { c := cors.Options{AllowOriginFunc: s.check} }',
        'reflected-origin',
      ],
      [
        'package m\nfunc (s *S) check(origin string) bool { return origin == s.home }\nfunc (s *S) f() { c := cors.Options{AllowOriginFunc: s.check} }',
        '',
      ],
    ],
    'are known through parameters': [
      [`${sender}${body('send(w, "*")').slice(10)}`, 'wildcard-variable'],
      [`${sender}${body('send(w, "https://acme.com")').slice(10)}`, ''],
      [`${sender}${body('other(w, "*")').slice(10)}`, ''],
    ],
  });
});
