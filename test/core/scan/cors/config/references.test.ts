// Values of CORS settings that are written elsewhere in the file, or decided by a condition of another kind.
import { check } from './flagged.ts';

describe('CORS settings that refer to other values', () => {
  it('are followed in Serverless', () => {
    const file = (origin: string): string =>
      `service: a\ncustom:\n  home: ${origin}\n  sites: \${self:custom.home}\nresources:\n  Resources:\n    Bad:\n      Type: AWS::ApiGateway::GatewayResponse\n      Properties:\n        ResponseParameters:\n          gatewayresponse.header.Access-Control-Allow-Origin: "'\${self:custom.sites}'"`;
    check(['serverless.yml', file('"*"')], 'W header *');
    check(['serverless.yml', file('https://acme.com')], '');
  });

  it('are followed in Terraform', () => {
    const file = (origins: string): string =>
      `locals {\n  sites = ${origins}\n  headers = ["*"]\n}\nresource "aws_apigatewayv2_api" "a" {\n  cors_configuration {\n    allow_origins = local.sites\n    allow_headers = local.headers\n  }\n}`;
    check(['main.tf', file('["*"]')], 'W origin *');
    check(['main.tf', file('["https://acme.com"]')], '');
    const variable = (name: string): string =>
      `variable "${name}" {\n  default = ["*"]\n}\nresource "aws_apigatewayv2_api" "a" {\n  cors_configuration {\n    allow_origins = var.${name}\n  }\n}`;
    check(['main.tf', variable('sites')], 'W variable *');
    check(['main.tf', variable('cors_allowed_origins')], 'W variable *');
    check(['main.tf', 'locals {\n  a = local.b\n  b = local.a\n  allowed_origins = local.a\n}'], '');
  });

  it('are followed in CloudFormation', () => {
    const file = (preset: string, origin: string): string =>
      `Parameters:\n  Site:\n    Type: String\n    Default: '${preset}'\n  Header:\n    Type: String\n    Default: '*'\nResources:\n  Api:\n    Type: AWS::Serverless::HttpApi\n    Properties:\n      CorsConfiguration:\n        AllowOrigins:\n          - ${origin}\n        AllowHeaders:\n          - !Ref Header`;
    check(['template.yaml', file('*', '!Ref Site')], 'W variable *');
    check(['template.yaml', file('*', '!Sub "${Site}"')], 'W variable *');
    check(['template.yaml', file('https://acme.com', '!Ref Site')], '');
  });

  it('are followed to the imports of a snippet of Caddy', () => {
    const snippet =
      '(cors) {\n  @asked header Origin {args[0]}\n  header @asked Access-Control-Allow-Origin {args[0]}\n}\n';
    check(['Caddyfile', `${snippet}acme.com {\n  import cors *\n}`], 'W header *');
    check(['Caddyfile', `${snippet}acme.com {\n  import cors https://app.acme.com\n  import other *\n}`], '');
  });
});

describe('CORS settings of other kinds', () => {
  it('are what a HAProxy condition in braces compares', () => {
    const file = (condition: string): [string, string] => [
      'haproxy.cfg',
      `frontend a\n  http-response add-header Access-Control-Allow-Origin %[capture.req.hdr(0)] if { capture.req.hdr(0) ${condition} }`,
    ];
    check(file('-m found'), 'W reflected-origin %[capture.req.hdr(0)]');
    check(file('-m end acme.com'), 'W weak-pattern acme.com');
    check(file('-m end .acme.com'), '');
    check(file('-i -f /etc/haproxy/origins.lst'), '');
    check(file('-i https://acme.com'), '');
  });

  it('are those of an IIS site but for what is refused', () => {
    const file = (rule: string): [string, string] => [
      'web.config',
      `<configuration><system.webServer><cors enabled="true">${rule}</cors></system.webServer></configuration>`,
    ];
    check(file('<add origin="*" />'), 'W origin *');
    check(file('<add origin="*" allowed="true" />'), 'W origin *');
    check(file('<add origin="*" allowed="false" /><add origin="https://acme.com" />'), '');
  });

  it('are any origin for the HTTP APIs of SAM without a list, and for Envoy with an escaped *', () => {
    const api = (value: string): [string, string] => [
      'template.yaml',
      `Resources:\n  Api:\n    Type: AWS::Serverless::HttpApi\n    Properties:\n      CorsConfiguration: ${value}`,
    ];
    check(api('true'), 'W permissive-default true');
    check(api('false'), '');
    const envoy = (pattern: string): [string, string] => [
      'envoy.yaml',
      `cors:\n  allow_origin_string_match:\n    - safe_regex:\n        regex: '${pattern}'`,
    ];
    check(envoy('\\*'), 'W reflected-origin \\*');
    check(envoy('https://acme\\.com'), '');
  });
});
