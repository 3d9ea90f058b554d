// Clouds and hosting.
import { check } from './flagged.ts';

describe('CORS settings of clouds', () => {
  it('are found in storage rules, where reading alone matters less', () => {
    check(
      ['cors.json', '[{"AllowedHeaders": ["*"], "AllowedMethods": ["PUT"], "AllowedOrigins": ["*"]}]'],
      'W origin *',
    );
    check(['cors.json', '[{"AllowedMethods": ["GET", "HEAD"], "AllowedOrigins": ["*"]}]'], 'I origin *');
    check(
      ['cors.json', '{"CORSRules": [{"AllowedMethods": ["GET"], "AllowedOrigins": ["*"]}]}'],
      'I origin *',
    );
    check(
      [
        'cors.xml',
        '<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>PUT</AllowedMethod></CORSRule></CORSConfiguration>',
      ],
      'W origin *',
    );
    const methods = (...names: readonly string[]): [string, string] => [
      'cors.xml',
      `<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin>${names.map((name) => `<AllowedMethod>${name}</AllowedMethod>`).join('')}</CORSRule></CORSConfiguration>`,
    ];
    check(methods('HEAD', 'GET', 'PUT'), 'W origin *');
    check(methods('HEAD', 'GET'), 'I origin *');
    check(
      ['cors.json', '[{"origin": ["*"], "method": ["GET", "POST"], "maxAgeSeconds": 3600}]'],
      'W origin *',
    );
    check(
      ['cors.json', '[{"origin": ["*"], "method": ["GET"], "responseHeader": ["*"], "maxAgeSeconds": 3600}]'],
      'I origin *',
    );
    check(['cors.json', '[{"origin": ["https://a.com"], "method": ["*"], "maxAgeSeconds": 3600}]'], '');
    check(
      [
        's3.tf',
        'resource "aws_s3_bucket_cors_configuration" "b" {\n  cors_rule {\n    allowed_headers = ["*"]\n    allowed_methods = ["GET"]\n    allowed_origins = ["*"]\n  }\n}',
      ],
      'I origin *',
    );
    check(
      [
        's3.tf',
        'resource "aws_s3_bucket" "b" {\n  cors_rule {\n    allowed_methods = ["PUT", "POST"]\n    allowed_origins = ["*"]\n  }\n}',
      ],
      'W origin *',
    );
    check(
      [
        'gcs.tf',
        'resource "google_storage_bucket" "b" {\n  cors {\n    origin = ["*"]\n    method = ["GET", "PUT"]\n  }\n}',
      ],
      'W origin *',
    );
    check(
      [
        'az.tf',
        'resource "azurerm_storage_account" "a" {\n  blob_properties {\n    cors_rule {\n      allowed_headers = ["*"]\n      allowed_origins = ["*"]\n      allowed_methods = ["PUT"]\n    }\n  }\n}',
      ],
      'W origin *',
    );
    check(
      [
        't.yaml',
        'Resources:\n  B:\n    Properties:\n      CorsConfiguration:\n        CorsRules:\n          - AllowedHeaders: ["*"]\n            AllowedMethods: [GET]\n            AllowedOrigins:\n              - "*"',
      ],
      'I origin *',
    );
  });
  it('are found in templates of CloudFormation and SAM', () => {
    check(['template.yaml', 'Globals:\n  Api:\n    Cors: "\'*\'"'], 'W origin *');
    check(
      [
        'template.yaml',
        'Properties:\n  Cors:\n    AllowMethods: "\'*\'"\n    AllowHeaders: "\'*\'"\n    AllowOrigin: "\'*\'"',
      ],
      'W origin *',
    );
    check(
      [
        'template.yaml',
        'Properties:\n  CorsConfiguration:\n    AllowOrigins:\n      - "*"\n    AllowHeaders: ["*"]',
      ],
      'W origin *',
    );
    check(
      [
        'template.yaml',
        'FunctionUrlConfig:\n  AuthType: NONE\n  Cors:\n    AllowOrigins: ["*"]\n    AllowCredentials: true',
      ],
      'W origin *',
    );
    check(
      [
        'template.yaml',
        'ResponseParameters:\n  method.response.header.Access-Control-Allow-Origin: "\'*\'"\n  method.response.header.Access-Control-Allow-Headers: "\'*\'"',
      ],
      'W header *',
    );
    check(
      ['template.yaml', 'ResponseParameters:\n  method.response.header.Access-Control-Allow-Origin: true'],
      '',
    );
    check(['template.yaml', 'Cors: "\'https://a.com\'"'], '');
    check(['api.yaml', 'x-amazon-apigateway-cors:\n  allowOrigins:\n    - "*"'], 'W origin *');
    check(['template.json', '{"CorsConfiguration": {"AllowOrigins": ["*"]}}'], 'W origin *');
    check(['t.yaml', 'Parameters:\n  AllowedOrigin:\n    Type: String\n    Default: "*"'], 'W variable *');
    check(['cf.yaml', 'CorsConfig:\n  AccessControlAllowOrigins:\n    Items: ["*"]'], 'W origin *');
  });
  it('are found in Terraform', () => {
    check(
      ['api.tf', 'cors_configuration {\n  allow_origins = ["*"]\n  allow_methods = ["*"]\n}'],
      'W origin *',
    );
    check(['url.tf', 'cors {\n  allow_credentials = true\n  allow_origins     = ["*"]\n}'], 'W origin *');
    check(
      ['v.tf', 'variable "allowed_origins" {\n  type    = list(string)\n  default = ["*"]\n}'],
      'W variable *',
    );
    check(
      [
        'v.tf',
        'variable "allowed_origins" {\n  description = "CORS origins, * for all"\n  type = list(string)\n}',
      ],
      '',
    );
    check(['prod.tfvars', 'cors_allowed_origins = ["*"]'], 'W origin *');
    check(
      [
        'api.tf',
        'response_parameters = {\n  "method.response.header.Access-Control-Allow-Origin" = "\'*\'"\n}',
      ],
      'W header *',
    );
    check(['app.tf', 'site_config {\n  cors {\n    allowed_origins = ["*"]\n  }\n}'], 'W origin *');
    check(
      [
        'cf.tf',
        'cors_config {\n  access_control_allow_origins {\n    items = ["*"]\n  }\n  access_control_allow_headers {\n    items = ["*"]\n  }\n}',
      ],
      'W origin *',
    );
    check(['app.tf', 'cors {\n  allowed_origins = var.origins\n}'], '');
  });
  it('are found in Serverless', () => {
    check(
      [
        'serverless.yml',
        'functions:\n  a:\n    events:\n      - http:\n          path: a\n          cors: true',
      ],
      'W permissive-default true',
    );
    check(['serverless.yml', 'provider:\n  httpApi:\n    cors: true'], 'W permissive-default true');
    check(
      ['serverless.yml', "events:\n  - http:\n      cors:\n        origin: '*'\n        headers: ['*']"],
      'W origin *',
    );
    check(
      ['serverless.yml', 'provider:\n  httpApi:\n    cors:\n      allowedOrigins:\n        - https://a.com'],
      '',
    );
    check(
      ['serverless.yml', 'events:\n  - http:\n      cors:\n        headers: [X-A]'],
      'W permissive-default cors',
    );
    check(['serverless.yml', "cors:\n  origin: ${env:ORIGIN, '*'}"], 'W variable *');
    check(['serverless.yml', 'events:\n  - http:\n      cors: false'], '');
  });
  it('are found in Azure', () => {
    check(['local.settings.json', '{"Host": {"CORS": "*"}}'], 'I origin *');
    check(['azuredeploy.json', '{"siteConfig": {"cors": {"allowedOrigins": ["*"]}}}'], 'W origin *');
    check(
      ['main.bicep', "siteConfig: {\n  cors: {\n    allowedOrigins: [\n      '*'\n    ]\n  }\n}"],
      'W origin *',
    );
    check(
      [
        'policy.xml',
        '<policies><inbound><cors allow-credentials="false"><allowed-origins><origin>*</origin></allowed-origins><allowed-methods><method>*</method></allowed-methods><allowed-headers><header>*</header></allowed-headers></cors></inbound></policies>',
      ],
      'W origin *',
    );
    check(['appsettings.json', '{"AllowedHosts": "*", "Cors": {"Origins": ["https://a.com"]}}'], '');
    check(['appsettings.json', '{"Cors": {"AllowedOrigins": ["*"]}}'], 'W origin *');
    check(['appsettings.Development.json', '{"Cors": {"AllowedOrigins": ["*"]}}'], 'I origin *');
  });
  it('are found on hosts of websites', () => {
    check(['_headers', '/*\n  Access-Control-Allow-Origin: *\n  X-A: b'], 'W header *');
    check(
      [
        'public/_headers',
        '/*\n  # Access-Control-Allow-Origin: *\n  Access-Control-Allow-Origin: https://a.com\n  Access-Control-Allow-Headers: *',
      ],
      '',
    );
    check(
      [
        'netlify.toml',
        '[[headers]]\n  for = "/*"\n  [headers.values]\n    Access-Control-Allow-Origin = "*"',
      ],
      'W header *',
    );
    check(
      [
        'vercel.json',
        '{"headers": [{"source": "/(.*)", "headers": [{"key": "Access-Control-Allow-Credentials", "value": "true"}, {"key": "Access-Control-Allow-Origin", "value": "*"}]}]}',
      ],
      'W header *',
    );
    check(
      [
        'vercel.json',
        '{"headers": [{"source": "*", "headers": [{"key": "Access-Control-Allow-Origin", "value": "https://a.com"}]}]}',
      ],
      '',
    );
    check(
      [
        'firebase.json',
        '{"hosting": {"headers": [{"source": "**", "headers": [{"key": "Access-Control-Allow-Origin", "value": "*"}]}]}}',
      ],
      'W header *',
    );
    check(
      ['staticwebapp.config.json', '{"globalHeaders": {"Access-Control-Allow-Origin": "*"}}'],
      'W header *',
    );
    check(
      ['render.yaml', 'headers:\n  - path: /*\n    name: Access-Control-Allow-Origin\n    value: "*"'],
      'W header *',
    );
    check(['app.yaml', 'cors:\n  allow_origins:\n    - exact: "*"'], 'W origin *');
    check(
      ['app.yaml', 'handlers:\n- url: /.*\n  http_headers:\n    Access-Control-Allow-Origin: "*"'],
      'W header *',
    );
    check(
      ['angular.json', '{"serve": {"options": {"headers": {"Access-Control-Allow-Origin": "*"}}}}'],
      'I header *',
    );
  });
});
