// Gateways, ingress controllers and meshes.
import { check } from './flagged.ts';

describe('CORS settings of gateways', () => {
  it('are found in manifests of Terraform', () => {
    const manifest = (origins: string) =>
      `resource "kubernetes_manifest" "cors" {\n  manifest = {\n    plugin = "cors"\n    config = {\n      origins = ${origins}\n    }\n  }\n}`;
    check(['main.tf', manifest('["*"]')], 'W origin *');
    check(['main.tf', manifest('["https://a.com"]')], '');
  });
  it('are found in Traefik', () => {
    check(
      [
        'traefik.yml',
        'http:\n  middlewares:\n    a:\n      headers:\n        accessControlAllowOriginList:\n          - "*"',
      ],
      'W origin *',
    );
    check(
      [
        'dynamic.toml',
        '[http.middlewares.a.headers]\n  accessControlAllowOriginList = ["*"]\n  accessControlAllowMethods = ["*"]',
      ],
      'W origin *',
    );
    check(
      [
        'compose.yml',
        'services:\n  a:\n    labels:\n      - "traefik.http.middlewares.a.headers.accesscontrolalloworiginlist=*"',
      ],
      'W origin *',
    );
    check(
      [
        'compose.yml',
        'services:\n  a:\n    labels:\n      traefik.http.middlewares.a.headers.accesscontrolalloworiginlist: "*"',
      ],
      'W origin *',
    );
    check(
      [
        't.yml',
        'headers:\n  accessControlAllowOriginListRegex:\n    - ".*"\n  accessControlAllowCredentials: true',
      ],
      'E origin .*',
    );
    check(
      [
        't.yml',
        'headers:\n  accessControlAllowOriginListRegex:\n    - "https://.*\\\\.example\\\\.com"\n  accessControlAllowOriginList: [https://a.com]',
      ],
      '',
    );
    check(
      ['t.yml', 'headers:\n  customResponseHeaders:\n    Access-Control-Allow-Origin: "*"'],
      'W header *',
    );
    check(
      [
        'compose.yml',
        'labels:\n  - traefik.http.middlewares.a.headers.customresponseheaders.Access-Control-Allow-Origin=*',
      ],
      'W header *',
    );
  });
  it('are found in Envoy', () => {
    check(
      ['envoy.yaml', 'cors:\n  allow_origin_string_match:\n    - safe_regex:\n        regex: ".*"'],
      'W reflected-origin .*',
    );
    check(
      [
        'envoy.yaml',
        'cors:\n  allow_origin_string_match:\n    - safe_regex:\n        google_re2: {}\n        regex: \\*\n  allow_credentials: true',
      ],
      'E origin \\*',
    );
    check(
      ['envoy.yaml', 'cors:\n  allow_origin_string_match:\n    - prefix: "*"\n  allow_credentials: true'],
      'E origin *',
    );
    check(['envoy.yaml', 'cors:\n  allow_origin_string_match:\n    - exact: https://a.com'], '');
    check(
      ['envoy.yaml', 'cors:\n  allow_origin_string_match:\n    - prefix: https://a.com'],
      'W weak-pattern https://a.com',
    );
    check(['envoy.yaml', 'cors:\n  allow_origin: ["*"]'], 'W origin *');
    check(
      [
        'envoy.json',
        '{"cors": {"allow_origin_string_match": [{"safe_regex": {"regex": ".*"}}], "allow_credentials": true}}',
      ],
      'E origin .*',
    );
  });
  it('are found in Istio and Contour', () => {
    check(
      ['vs.yaml', 'http:\n- corsPolicy:\n    allowOrigins:\n    - regex: ".*"\n    allowCredentials: true'],
      'E origin .*',
    );
    check(
      ['vs.yaml', 'http:\n- corsPolicy:\n    allowOrigins:\n    - exact: "*"\n    allowMethods: ["*"]'],
      'W reflected-origin *',
    );
    check(['vs.yaml', 'corsPolicy:\n  allowOrigin:\n  - "*"'], 'W reflected-origin *');
    check(
      [
        'vs.yaml',
        'corsPolicy:\n  allowOrigins:\n  - exact: https://example.com\n  - regex: https://[a-z]+\\.example\\.com\n  allowCredentials: true',
      ],
      '',
    );
    check(
      ['vs.yaml', 'corsPolicy:\n  allowOrigins:\n  - regex: https://.*example.com'],
      'W weak-pattern https://.*example.com',
    );
  });
  it('are found in Kong', () => {
    check(['kong.yml', 'plugins:\n- name: cors\n  config:\n    origins:\n    - "*"'], 'W origin *');
    check(
      ['kong.yml', 'plugins:\n- name: cors\n  config:\n    origins: ["*"]\n    credentials: true'],
      'E origin *',
    );
    check(['kong.yml', 'plugins:\n- name: cors'], 'W permissive-default cors');
    check(
      ['kong.yml', 'plugins:\n- name: cors\n  config:\n    methods: [GET]\n    credentials: true'],
      'E permissive-default cors',
    );
    check(['plugin.yaml', 'kind: KongPlugin\nconfig:\n  origins:\n  - "*"\nplugin: cors'], 'W origin *');
    check(
      [
        'kong.yml',
        'plugins:\n- name: cors\n  config:\n    origins:\n    - https://a.com\n    headers: ["*"]',
      ],
      '',
    );
    check(['kong.yml', 'plugins:\n- name: key-auth'], '');
    check(
      [
        'kong.tf',
        'resource "kong_plugin" "c" {\n name = "cors"\n config_json = jsonencode({\n  origins = ["*"]\n })\n}',
      ],
      'W origin *',
    );
  });
  it('are found in APISIX', () => {
    check(['route.yaml', 'plugins:\n  cors:\n    allow_origins: "*"'], 'W origin *');
    check(
      ['route.json', '{"plugins": {"cors": {"allow_origins": "**", "allow_credential": true}}}'],
      'E origin **',
    );
    check(['route.json', '{"plugins": {"cors": {}}}'], 'W permissive-default cors');
    check(
      ['route.json', '{"plugins": {"cors": {"allow_origins": "https://a.com", "allow_headers": "*"}}}'],
      '',
    );
    check(['apisix.yaml', 'plugins:\n  - cors\n  - limit-req'], '');
  });
  it('are found on ingresses', () => {
    const ingress = (lines: string) => `kind: Ingress\nmetadata:\n  annotations:\n${lines}`;
    check(
      [
        'i.yaml',
        ingress(
          '    nginx.ingress.kubernetes.io/enable-cors: "true"\n    nginx.ingress.kubernetes.io/cors-allow-origin: "*"',
        ),
      ],
      'W origin *',
    );
    check(
      ['i.yaml', ingress('    nginx.ingress.kubernetes.io/enable-cors: "true"')],
      'W permissive-default true',
    );
    check(
      [
        'i.yaml',
        ingress(
          '    nginx.ingress.kubernetes.io/enable-cors: "true"\n    nginx.ingress.kubernetes.io/cors-allow-origin: https://a.com',
        ),
      ],
      '',
    );
    check(['i.yaml', ingress('    nginx.ingress.kubernetes.io/enable-cors: "false"')], '');
    check(
      [
        'values.yaml',
        'ingress:\n  annotations:\n    haproxy.org/cors-enable: "true"\n    haproxy.org/cors-allow-origin: "*"',
      ],
      'W origin *',
    );
    check(
      [
        'i.yaml',
        ingress(
          '    nginx.ingress.kubernetes.io/configuration-snippet: |\n      more_set_headers "Access-Control-Allow-Origin: *";',
        ),
      ],
      'W header *',
    );
    check(
      [
        'i.yaml',
        ingress(
          '    nginx.ingress.kubernetes.io/configuration-snippet: |\n      # more_set_headers "Access-Control-Allow-Origin: *";\n      add_header X-A b;',
        ),
      ],
      '',
    );
    check(
      [
        'i.tf',
        'annotations = {\n "nginx.ingress.kubernetes.io/enable-cors" = "true"\n "nginx.ingress.kubernetes.io/cors-allow-origin" = "*"\n}',
      ],
      'W origin *',
    );
    check(
      [
        'templates/ingress.yaml',
        '{{- if .Values.x }}\nmetadata:\n  annotations:\n    {{- with .Values.y }}\n    {{- toYaml . | nindent 4 }}\n    {{- end }}\n    nginx.ingress.kubernetes.io/cors-allow-origin: {{ .Values.origin | default "*" | quote }}\n{{- end }}',
      ],
      'I variable *',
    );
  });
  it('are found in Gateway API', () => {
    check(
      [
        'r.yaml',
        'kind: HTTPRoute\nspec:\n  rules:\n  - filters:\n    - type: CORS\n      cors:\n        allowOrigins: ["*"]\n        allowCredentials: true',
      ],
      'E origin *',
    );
    check(
      [
        'r.yaml',
        'filters:\n- type: ResponseHeaderModifier\n  responseHeaderModifier:\n    set:\n    - name: Access-Control-Allow-Origin\n      value: "*"',
      ],
      'W header *',
    );
    check(
      [
        'r.yaml',
        'filters:\n- type: CORS\n  cors:\n    allowOrigins: ["https://*.example.com"]\n    allowHeaders: ["*"]',
      ],
      '',
    );
    check(['p.yaml', 'kind: SecurityPolicy\nspec:\n  cors:\n    allowOrigins:\n    - "*"'], 'W origin *');
  });
});
