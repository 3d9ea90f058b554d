// Frameworks and services that are configured in files.
import { doesNotThrow, match } from 'node:assert';
import { check, flagged, messages } from './flagged.ts';

describe('CORS settings of software', () => {
  it('are found in Spring', () => {
    check(
      [
        'application.properties',
        'management.endpoints.web.cors.allowed-origins=*\nmanagement.endpoints.web.cors.allowed-methods=*',
      ],
      'W origin *',
    );
    check(
      [
        'application.yml',
        'spring:\n  cloud:\n    gateway:\n      globalcors:\n        cors-configurations:\n          \'[/**]\':\n            allowedOrigins: "*"\n            allowedMethods: "*"',
      ],
      'W origin *',
    );
    check(
      [
        'application.yml',
        'globalcors:\n  corsConfigurations:\n    \'[/**]\':\n      allowedOriginPatterns: "*"\n      allowCredentials: true',
      ],
      'E origin *',
    );
    check(
      [
        'application.properties',
        'spring.cloud.gateway.globalcors.cors-configurations.[/**].allowed-origins=*',
      ],
      'W origin *',
    );
    check(['application.yml', 'cors:\n  allowed-origins: ${CORS_ALLOWED_ORIGINS:*}'], 'W variable *');
    check(['application.yml', 'cors:\n  allowed-origins: ${CORS_ALLOWED_ORIGINS:http://localhost:3000}'], '');
    check(['application-dev.yml', 'cors:\n  allowed-origins: "*"'], 'I origin *');
    check(
      [
        'application.yml',
        'a: b\n---\nspring:\n  config:\n    activate:\n      on-profile: dev\ncors:\n  allowed-origins: "*"',
      ],
      'I origin *',
    );
  });
  it('are found in Quarkus, Micronaut and Play', () => {
    check(['application.properties', 'quarkus.http.cors=true\nquarkus.http.cors.origins=*'], 'W origin *');
    check(
      [
        'application.properties',
        'quarkus.http.cors.origins=/.*/\nquarkus.http.cors.access-control-allow-credentials=true',
      ],
      'E origin /.*/',
    );
    check(['application.properties', '%dev.quarkus.http.cors.origins=/.*/'], 'I origin /.*/');
    check(['application.properties', 'quarkus.http.cors=true\nquarkus.http.cors.origins=https://a.com'], '');
    check(
      ['application.yml', 'micronaut:\n  server:\n    cors:\n      enabled: true'],
      'E permissive-default true',
    );
    check(
      [
        'application.yml',
        'micronaut:\n  server:\n    cors:\n      enabled: true\n      configurations:\n        web:\n          allow-credentials: false',
      ],
      'W permissive-default true',
    );
    check(
      [
        'application.yml',
        'micronaut:\n  server:\n    cors:\n      enabled: true\n      configurations:\n        web:\n          allowed-origins-regex: "^https://a\\\\.com$"',
      ],
      '',
    );
    check(
      [
        'application.yml',
        'micronaut:\n  server:\n    cors:\n      enabled: true\n      configurations:\n        web:\n          allowed-origins:\n            - "*"',
      ],
      'E origin *',
    );
    check(
      ['application.conf', 'play.filters.cors {\n  allowedOrigins = null\n  allowedHttpMethods = ["GET"]\n}'],
      'E permissive-default null',
    );
    check(
      ['application.conf', 'play.filters.cors {\n  allowedOrigins = null\n  supportsCredentials = false\n}'],
      'W permissive-default null',
    );
    check(['application.conf', 'play.filters.cors {\n  allowedOrigins = ["*"]\n}'], 'I no-effect *');
    const enabled = 'play.filters.enabled += "play.filters.cors.CORSFilter"\n';
    check(
      ['application.conf', `${enabled}play.filters.cors {\n  pathPrefixes = ["/api"]\n}`],
      'E permissive-default play.filters.cors.CORSFilter',
    );
    check(
      ['application.conf', `${enabled}play.filters.cors.supportsCredentials = false`],
      'W permissive-default play.filters.cors.CORSFilter',
    );
    check(['application.conf', `${enabled}play.filters.cors.allowedOrigins = ["https://a.com"]`], '');
    check(['application.conf', 'play.filters.cors.allowedOrigins = ["https://a.com"]'], '');
  });
  it('are found in Grails', () => {
    const grails = (rest: string): [string, string] => [
      'grails-app/conf/application.yml',
      `grails:\n  profile: web\n  cors:\n    enabled: true${rest}`,
    ];
    check(grails(''), 'W permissive-default true');
    check(grails("\n    allowedOrigins: ['*']"), 'W origin *');
    check(grails('\n    allowedOrigins:\n      - https://a.com'), '');
    check(grails("\n    mappings:\n      '[/api/**]':\n        allowedOrigins: ['https://a.com']"), '');
    const groovy = (text: string): [string, string] => ['grails-app/conf/application.groovy', text];
    check(groovy('grails.cors.enabled = true\n'), 'W permissive-default true');
    check(groovy("grails.cors.enabled = true\ngrails.cors.allowedOrigins = ['*']"), 'W origin *');
    check(groovy("grails { cors { enabled = true\nallowedOrigins = ['https://a.com'] } }"), '');
    check(groovy('//grails.cors.enabled = true\n'), '');
    check(
      groovy(
        'environments {\n  development { grails.cors.enabled = true }\n  production { grails.cors.enabled = false }\n}',
      ),
      'I permissive-default true',
    );
  });
  it('are found in Akka and Pekko, which send the origin back', () => {
    check(['application.conf', 'akka-http-cors {\n  allowed-origins = "*"\n}'], 'E origin *');
    check(
      ['application.conf', 'pekko-http-cors {\n  allowed-origins = "*"\n  allow-credentials = no\n}'],
      'W origin *',
    );
    check(['application.conf', 'pekko.http.cors.allowed-origins = ["https://a.com"]'], '');
  });
  it('are found in Symfony and Drupal', () => {
    check(
      ['nelmio_cors.yaml', "nelmio_cors:\n  defaults:\n    allow_origin: ['*']\n    allow_headers: ['*']"],
      'W origin *',
    );
    check(
      [
        'nelmio_cors.yaml',
        "nelmio_cors:\n  defaults:\n    origin_regex: true\n    allow_origin: ['%env(CORS_ALLOW_ORIGIN)%']\n    allow_methods: ['*']",
      ],
      '',
    );
    check(
      [
        'nelmio_cors.yaml',
        "nelmio_cors:\n  paths:\n    '^/api/':\n      allow_origin: ['*']\n      allow_credentials: true",
      ],
      'E origin *',
    );
    check(['.env', "CORS_ALLOW_ORIGIN='^https?://(localhost|127\\.0\\.0\\.1)(:[0-9]+)?$'"], '');
    check(
      [
        'services.yml',
        "parameters:\n  cors.config:\n    enabled: true\n    allowedOrigins: ['*']\n    allowedHeaders: ['*']",
      ],
      'W origin *',
    );
    check(
      ['services.yml', "parameters:\n  cors.config:\n    enabled: false\n    allowedOrigins: ['*']"],
      'I no-effect *',
    );
  });
  it('are found in services', () => {
    check(['elasticsearch.yml', 'http.cors.enabled: true\nhttp.cors.allow-origin: "*"'], 'W origin *');
    check(
      [
        'elasticsearch.yml',
        'http.cors.enabled: true\nhttp.cors.allow-origin: /.*/\nhttp.cors.allow-credentials: true',
      ],
      'E origin /.*/',
    );
    check(['elasticsearch.yml', 'http.cors.allow-origin: /https?:\\/\\/localhost(:[0-9]+)?/'], '');
    check(
      ['compose.yml', 'environment:\n  - http.cors.enabled=true\n  - http.cors.allow-origin=*'],
      'W origin *',
    );
    check(['compose.yml', 'environment:\n  MINIO_API_CORS_ALLOW_ORIGIN: "*"'], 'E origin *');
    check(['.env', 'HASURA_GRAPHQL_CORS_DOMAIN=*'], 'W origin *');
    check(['.env', 'HASURA_GRAPHQL_CORS_DOMAIN=https://*.example.com, http://localhost:3000'], '');
    check(['.env', 'OLLAMA_ORIGINS=*'], 'W origin *');
    check(['compose.yml', 'environment:\n  - OLLAMA_ORIGINS=http://*,https://*'], 'W origin http://*');
    check(['ollama.service', '[Service]\nEnvironment="OLLAMA_ORIGINS=*"'], 'W origin *');
    check(['couchdb.ini', '[cors]\norigins = *\ncredentials = true'], 'W origin *');
    check(
      ['realm.json', '{"clients": [{"clientId": "a", "webOrigins": ["*"], "redirectUris": ["*"]}]}'],
      'W origin *',
    );
    check(['realm.json', '{"clients": [{"clientId": "a", "webOrigins": ["+"], "redirectUris": ["*"]}]}'], '');
    check(['neo4j.conf', 'dbms.security.http_access_control_allow_origin=*'], 'W header *');
    check(['config.json', '{"ServiceSettings": {"AllowCorsFrom": "*"}}'], 'W origin *');
    check(['app.ini', '[cors]\nENABLED = true\nALLOW_DOMAIN = *\nMETHODS = GET'], 'W origin *');
    check(['config.toml', 'cors_allowed_origins = ["*"]\ncors_allowed_headers = ["*"]'], 'W origin *');
    check(['app.toml', '[api]\nenabled-unsafe-cors = true'], 'W allow-all true');
    check(
      [
        'config.yml',
        'http:\n  headers:\n    Access-Control-Allow-Origin: ["*"]\n    Access-Control-Allow-Headers: ["*"]',
      ],
      'W header *',
    );
    check(
      [
        'otel.yaml',
        'receivers:\n  otlp:\n    protocols:\n      http:\n        cors:\n          allowed_origins: ["*"]',
      ],
      'W origin *',
    );
    check(['router.yaml', 'cors:\n  allow_any_origin: true'], 'W allow-all true');
    check(['jupyter_server_config.json', '{"ServerApp": {"allow_origin": "*"}}'], 'W origin *');
    check(['run.sh', 'vllm serve m --allowed-origins \'["*"]\''], 'W origin *');
    check(['run.sh', 'geth --http --http.corsdomain "*" --http.vhosts "*"'], 'W origin *');
    check(['compose.yml', 'command: --web.cors.origin=".*"'], 'W origin .*');
    check(
      [
        'core-site.xml',
        '<configuration><property><name>hadoop.http.cross-origin.allowed-origins</name><value>*</value></property></configuration>',
      ],
      'W origin *',
    );
    check(['rabbitmq.conf', 'management.cors.allow_origins.1 = *'], 'W origin *');
  });
  it('are not found in what only looks like them', () => {
    for (const [path, text] of [
      ['package.json', '{"dependencies": {"cors": "*", "express": "^4"}}'],
      ['composer.json', '{"require": {"fruitcake/laravel-cors": "*"}}'],
      ['Pipfile', '[packages]\nflask-cors = "*"'],
      ['pyproject.toml', '[tool.poetry.dependencies]\ndjango-cors-headers = "*"'],
      ['openapi.yaml', 'headers:\n  Access-Control-Allow-Origin:\n    schema:\n      type: string'],
      ['a.yaml', 'policy: "*"\ncorsPolicyName: "*"'],
      [
        'a.json',
        '{"cors": {"paths": ["*"], "allowedHeaders": ["*"], "exposedHeaders": ["*"], "methods": "*"}}',
      ],
      [
        'settings.json',
        '{"description": "CORS origins; use * for any", "cors.note": "* allows all origins"}',
      ],
      [
        'schema.json',
        '{"properties": {"corsOrigins": {"description": "Allowed origins, e.g. *", "type": "array"}}}',
      ],
      ['.env', 'CORS_ALLOWED_ORIGINS=https://a.example.com,https://b.example.com'],
      ['csp.conf', 'add_header Content-Security-Policy "default-src *"; # cors'],
    ] as const)
      check([path, text], '');
  });
  it('are read best effort, whatever the file looks like', () => {
    const broken = [
      'cors:\n  origin: "*',
      '{"cors": {"origin": "',
      '<cors allowed-origins="',
      'cors {\n origin = [',
      '\u0000cors',
      'cors: &a [*a]',
      '{{ cors',
      'ï»¿cors: *',
      `cors: ${'['.repeat(5000)}`,
      `cors ${'{'.repeat(5000)}`,
    ];
    for (const path of ['a.yaml', 'a.json', 'a.toml', 'a.xml', 'a.conf', '.env', 'a.tf', 'a.sh', 'Caddyfile'])
      for (const text of broken) doesNotThrow(() => flagged([path, text]));
    check(['a.yaml', '\uFEFFcors:\n  origin: "*"'], 'W origin *');
    check(['.env', '\uFEFFCORS_ORIGIN=*'], 'W origin *');
    check(['a.json', '{"name": "ö", "cors": {"origin": "*"'], 'W origin *');
  });
  it('are found in Streamlit, where the switch is a protection', () => {
    check(['.streamlit/config.toml', '[server]\nenableCORS = false'], 'W allow-all false');
    check(['Procfile', 'web: streamlit run a.py --server.enableCORS false'], 'W allow-all false');
    check(['.streamlit/config.toml', '[server]\nenableCORS = true'], '');
    check(['config.toml', '[client]\nenableCORS = false'], '');
  });
  it('say what a browser does', () => {
    match(messages('.env', 'CORS_ORIGIN=*')[0] ?? '', /^CORS_ORIGIN: \* lets every website/);
    match(
      messages('a.yml', 'cors:\n  origin: "*"\n  credentials: true')[0] ?? '',
      /^cors\.origin: \* .*browsers refuse/,
    );
  });

  it('are found in Prometheus, which compares all of the origin', () => {
    const file = (origin: string): [string, string] => [
      'compose.yml',
      `services:\n  p:\n    command: ['--web.cors.origin=${origin}', '--log.level=info']`,
    ];
    check(file('.*'), 'W origin .*');
    check(file('https?://(a|b)\\.acme\\.com'), '');
    check(file('https?://(a|b).acme.com'), 'W weak-pattern https?://(a|b).acme.com');
  });
});
