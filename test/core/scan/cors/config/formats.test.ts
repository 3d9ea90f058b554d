// Permissive CORS in each format of configuration, by the names of settings alone.
import { check } from './flagged.ts';

const origin = 'W origin *';

describe('CORS settings in configuration', () => {
  it('are found in env files', () => {
    for (const text of [
      'CORS_ORIGIN=*',
      'ALLOWED_ORIGINS="*"',
      "export CORS_ALLOWED_ORIGINS='*'",
      'CORS_ORIGINS=["*"]',
      'CORS_ALLOW_ORIGINS=https://a.com,*',
      'APP_CORS_DOMAINS=*',
      'CORS=*',
      'ACCESS_CONTROL_ALLOW_ORIGIN=*'.replace('ACCESS_CONTROL_ALLOW_ORIGIN', 'X_ALLOW_ORIGIN'),
      'CORS_ALLOWED=*',
      'CORS_WHITELIST=*',
      'CORS_ORIGIN_PRODUCTION=*',
      'Cors__AllowedOrigins__0=*',
    ])
      check(['.env', text], origin);
    check(['.env', 'ACCESS_CONTROL_ALLOW_ORIGIN=*'], 'W header *');
    check(['.env', 'CORS_ALLOW_ALL_ORIGINS=true'], 'W allow-all true');
    check(['.env', 'CORS_ORIGIN=true'], 'W reflected-origin true');
    check(['.env', 'CORS_ALLOWED_ORIGINS=.*'], 'W origin .*');
    // A pattern is sent back as what it matches.
    check(['.env', 'CORS_ALLOWED_ORIGINS=.*\nCORS_ALLOW_CREDENTIALS=true'], 'E origin .*');
    check(['.env', 'CORS_ALLOWED_ORIGINS=*\nCORS_ALLOW_CREDENTIALS=true'], 'W origin *');
    for (const text of [
      'CORS_ORIGIN=',
      '# CORS_ORIGIN=*',
      'CORS_ORIGIN=https://a.com',
      'CORS_ALLOWED_HEADERS=*',
      'CORS_ALLOW_METHODS=*',
      'CORS_EXPOSED_HEADERS=*',
      'CORS_ALLOW_ALL_ORIGINS=false',
      'CSRF_TRUSTED_ORIGINS=*',
      'ALLOWED_HOSTS=*',
      'CORS_ENABLED=true',
      'CORS_PATHS=*',
      'CORS_ORIGIN=http://localhost:3000 # *',
      'CORS_ORIGINS=https://*.example.com',
    ])
      check(['.env', text], '');
  });
  it('are found in YAML', () => {
    for (const text of [
      'cors: "*"',
      'cors:\n  origin: "*"',
      'cors:\n  origins:\n    - "*"',
      'cors:\n  allowed_origins: ["*"]',
      "server:\n  cors:\n    allowedOrigins: '*'",
      'cors.allowed-origins: "*"',
      'cors:\n  enabled: true\n  allow:\n    origins: ["*"]',
    ])
      check(['config/app.yaml', text], origin);
    check(['a.yml', 'cors:\n  origins: "*"\n  credentials: true'], origin);
    check(['a.yml', 'cors:\n  allowed-origin-patterns: "https://*"'], 'W origin https://*');
    for (const text of [
      'cors:\n  headers: "*"\n  methods: ["*"]',
      'cors:\n  origin: https://a.com # not "*"',
      'paths:\n  "*":\n    cors: false',
      'cors:\n  path: "/*"',
      'cors:\n  origins: []',
      'description: "cors origin *"',
      'cors:\n  origin: null',
    ])
      check(['config/app.yaml', text], '');
  });
  it('are found in JSON', () => {
    check(['a.json', '{"cors": {"origin": "*"}}'], origin);
    check(['a.json', '{"AllowedOrigins": ["https://a.com", "*"]}'], origin);
    check(['a.jsonc', '{\n// "allowedOrigins": ["*"]\n"allowedOrigins": ["*"],}'], origin);
    check(['a.json', '{"headers": [{"key": "Access-Control-Allow-Origin", "value": "*"}]}'], 'W header *');
    check(['a.json', '{"headers": {"Access-Control-Allow-Origin": "*"}}'], 'W header *');
    check(['a.json', '{"headers": [{"key": "Access-Control-Allow-Headers", "value": "*"}]}'], '');
    check(['a.json', '{"source": "*", "cors": true}'], '');
  });
  it('are found in TOML', () => {
    check(['a.toml', '[cors]\norigins = ["*"] # all'], origin);
    check(['a.toml', "cors_allowed_origins = ['*']"], origin);
    check(['a.toml', '[cors]\nheaders = ["*"]\norigins = ["https://a.com"]'], '');
  });
  it('are found in INI and properties', () => {
    check(['a.ini', '[cors]\norigins = *'], origin);
    check(['a.properties', 'app.cors.allowed-origins=*'], origin);
    check(['a.properties', 'app.cors.allowed-origins=${CORS:*}'], 'W variable *');
    check(['a.properties', '# app.cors.allowed-origins=*\napp.cors.allowed-headers=*'], '');
  });
  it('are found in XML', () => {
    check(['a.xml', '<cors><allowed-origins><origin>*</origin></allowed-origins></cors>'], origin);
    check(['a.xml', '<!-- <cors><allowed-origins>*</allowed-origins></cors> -->'], '');
  });
  it('are found in HCL', () => {
    check(['a.tf', 'cors {\n  allowed_origins = ["*"]\n}'], origin);
    check(['a.tf', 'cors {\n  # allowed_origins = ["*"]\n  allowed_headers = ["*"]\n}'], '');
  });
  it('are found in scripts', () => {
    check(['run.sh', 'export CORS_ORIGIN="*"'], origin);
    check(['Dockerfile', 'ENV CORS_ORIGIN=*'], origin);
    check(['run.sh', 'export CORS_ORIGIN="${CORS_ORIGIN:-"*"}"'], 'W variable *');
    check(['run.sh', 'sed -i "s|CORS_ORIGIN=.*|CORS_ORIGIN=https://a.com|" .env'], '');
    check(['run.sh', 'if [ "$CORS_ORIGIN" = "*" ]; then exit 1; fi'], '');
    check(['Dockerfile', 'ENV CORS_ORIGIN *\n# ENV CORS_ORIGINS=*'], origin);
    check(['run.sh', 'serve --cors-allowed-origins="*"'], origin);
  });
  it('are found in the environment of containers', () => {
    check(['compose.yml', 'services:\n  a:\n    environment:\n      CORS_ORIGIN: "*"'], origin);
    check(
      [
        'compose.yml',
        'services:\n  a:\n    environment:\n      - CORS_ORIGIN=*\n      - "CORS_ALLOW_HEADERS=*"',
      ],
      origin,
    );
    check(
      ['compose.yml', 'services:\n  a:\n    environment:\n      - CORS_ORIGIN=${CORS_ORIGIN:-*}'],
      'W variable *',
    );
    check(['compose.yml', 'services:\n  a:\n    command: serve --cors-origin "*"'], origin);
    check(['k8s.yaml', 'env:\n  - name: CORS_ORIGIN\n    value: "*"'], origin);
    check(['k8s.yaml', 'args: ["--cors-allowed-origins", "*"]'], origin);
    check(['k8s.yaml', 'args:\n  - --cors-allowed-origins=*'], origin);
    check(['task.json', '{"environment": [{"name": "CORS_ORIGIN", "value": "*"}]}'], origin);
  });
  it('are found in files within files', () => {
    check(
      ['cm.yaml', 'data:\n  application.properties: |\n    a=b\n    app.cors.allowed-origins=*\n'],
      origin,
    );
    check(
      [
        'cm.yaml',
        'data:\n  application.yml: |\n    cors:\n      allowed-origins: "*"\n      allowed-headers: "*"\n',
      ],
      origin,
    );
    check(
      ['cm.yaml', 'data:\n  nginx.conf: |\n    add_header Access-Control-Allow-Origin *;\n'],
      'W header *',
    );
    check(
      [
        'cm.yaml',
        'data:\n  application.yml: |\n    cors:\n      # allowed-origins: "*"\n      allowed-headers: "*"\n',
      ],
      '',
    );
    check(['app.json', '{"env": {"CORS_ORIGIN": {"description": "*", "value": "*"}}}'], origin);
  });
  it('matter less where nobody uses them', () => {
    check(['.env.example', 'CORS_ORIGIN=*'], 'I origin *');
    check(['config/development.yaml', 'cors:\n  origin: "*"'], 'I origin *');
    check(['test/app.yaml', 'cors:\n  origin: "*"'], 'I origin *');
    check(['a.yaml', 'development:\n  cors:\n    origin: "*"'], 'I origin *');
  });
});
