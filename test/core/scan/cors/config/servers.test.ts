// Web servers and proxies that set headers.
import { check } from './flagged.ts';

describe('CORS settings of servers', () => {
  it('are found in nginx', () => {
    check(['nginx.conf', 'location / {\n  add_header Access-Control-Allow-Origin *;\n}'], 'W header *');
    check(['sites-available/api.acme.com', 'add_header Access-Control-Allow-Origin *;'], 'W header *');
    check(['deploy/vhost.d/api.acme.io', 'add_header Access-Control-Allow-Origin *;'], 'W header *');
    check(['deploy/nginx/snippets/cors', 'add_header Access-Control-Allow-Origin *;'], 'W header *');
    check(['deploy/nginx/README.md', 'add_header Access-Control-Allow-Origin *;'], '');
    check(
      [
        'nginx.conf',
        'if ($http_origin ~* (.*\\.$base)) {\n  add_header Access-Control-Allow-Origin $http_origin;\n}',
      ],
      'W weak-pattern (.*\\.$base)',
    );
    check(
      [
        'nginx.conf',
        'if ($http_origin ~* ^https://(.+\\.)?$base$) {\n  add_header Access-Control-Allow-Origin $http_origin;\n}',
      ],
      '',
    );
    check(
      [
        'nginx.conf',
        'if ($http_origin ~* "https?://(localhost|acme.com|.+\\.acme\\.org)") {\n  add_header Access-Control-Allow-Origin $http_origin;\n}',
      ],
      'W weak-pattern https?://(localhost|acme.com|.+\\.acme\\.org)',
    );
    check(
      [
        'nginx.conf',
        'if ($http_origin ~* "^https?://(localhost|127\\.0\\.0\\.1|acme\\.com)$") {\n  add_header Access-Control-Allow-Origin $http_origin;\n}',
      ],
      '',
    );
    check(['sites/a.conf', "add_header 'Access-Control-Allow-Origin' '*' always;"], 'W header *');
    check(
      [
        'nginx.conf',
        'add_header "Access-Control-Allow-Origin" "*";\nadd_header Access-Control-Allow-Credentials true;',
      ],
      'W header *',
    );
    check(['nginx.conf', 'more_set_headers "Access-Control-Allow-Origin: *";'], 'W header *');
    check(
      ['nginx.conf', 'add_header Access-Control-Allow-Origin $http_origin;'],
      'W reflected-origin $http_origin',
    );
    check(
      [
        'nginx.conf',
        'add_header Access-Control-Allow-Origin "$http_origin" always;\nadd_header Access-Control-Allow-Credentials "true" always;',
      ],
      'E reflected-origin $http_origin',
    );
    check(
      [
        'nginx.conf',
        'add_header Access-Control-Allow-Origin null;\nadd_header Access-Control-Allow-Credentials true;',
      ],
      'E null-origin null',
    );
    check(
      [
        'nginx.conf',
        '# add_header Access-Control-Allow-Origin *;\nadd_header Access-Control-Allow-Origin https://a.com;\nadd_header Access-Control-Allow-Headers *;\nadd_header Access-Control-Allow-Methods *;\nadd_header Timing-Allow-Origin *;',
      ],
      '',
    );
    check(
      [
        'nginx.conf',
        'proxy_hide_header Access-Control-Allow-Origin;\nproxy_set_header Access-Control-Allow-Origin *;',
      ],
      '',
    );
    check(['nginx.conf.template', 'add_header Access-Control-Allow-Origin ${CORS_ORIGIN};'], '');
    check(
      ['roles/nginx/a.conf.j2', '{% if x %}\nadd_header Access-Control-Allow-Origin *;\n{% endif %}'],
      'W header *',
    );
  });
  it('are looked at with the conditions around them in nginx', () => {
    const reflect = 'add_header Access-Control-Allow-Origin $http_origin;';
    check(['nginx.conf', `if ($http_origin ~* (https?://.*\\.example\\.com$)) {\n  ${reflect}\n}`], '');
    check(['nginx.conf', `if ($http_origin ~* "^https://.*\\.example\\.com$") {\n  ${reflect}\n}`], '');
    check(['nginx.conf', `if ($http_origin = https://a.com) {\n  ${reflect}\n}`], '');
    check(
      ['nginx.conf', `if ($http_origin ~ "^https://www.example.com$") {\n  ${reflect}\n}`],
      'W weak-pattern ^https://www.example.com$',
    );
    check(['nginx.conf', `if ($http_origin ~ .*) {\n  ${reflect}\n}`], 'W reflected-origin $http_origin');
    check(
      ['nginx.conf', `if ($request_method = OPTIONS) {\n  ${reflect}\n}`],
      'W reflected-origin $http_origin',
    );
    check(
      [
        'nginx.conf',
        `set $cors '';\nif ($http_origin ~ '^https://a\\.example\\.com$') {\n  set $cors 'true';\n}\nif ($cors = 'true') {\n  ${reflect}\n}`,
      ],
      '',
    );
    check(
      [
        'nginx.conf',
        'map $http_origin $o {\n  default "";\n  ~^https://(.+\\.)?example\\.com$ $http_origin;\n}\nadd_header Access-Control-Allow-Origin $o;',
      ],
      '',
    );
    check(
      ['nginx.conf', 'map $http_origin $o {\n  default "*";\n}\nadd_header Access-Control-Allow-Origin $o;'],
      'W header *',
    );
    check(
      [
        'nginx.conf',
        'map $http_origin $o {\n  "~^https://www.example.com" $http_origin;\n}\nadd_header Access-Control-Allow-Origin $o;',
      ],
      'W weak-pattern ~^https://www.example.com',
    );
    check(
      [
        'nginx.conf',
        'map $http_origin $o {\n  default "";\n  "https://a.com" $http_origin;\n}\nif ($o) {\n  add_header Access-Control-Allow-Origin $o always;\n}',
      ],
      '',
    );
    check(['nginx.conf', 'set $o "*";\nadd_header Access-Control-Allow-Origin $o;'], 'W header *');
    check(
      ['nginx.conf', 'set $o $http_origin;\nadd_header Access-Control-Allow-Origin $o;'],
      'W reflected-origin $http_origin',
    );
  });
  it('are found in Apache', () => {
    for (const directive of [
      'Header set',
      'Header always set',
      'Header add',
      'Header append',
      'Header onsuccess set',
      'Header merge',
    ])
      check(['.htaccess', `${directive} Access-Control-Allow-Origin "*"`], 'W header *');
    check(
      ['httpd.conf', '<IfModule mod_headers.c>\n  Header set Access-Control-Allow-Origin *\n</IfModule>'],
      'W header *',
    );
    check(
      [
        '.htaccess',
        'Header set Access-Control-Allow-Origin "%{HTTP_ORIGIN}e" env=HTTP_ORIGIN\nHeader set Access-Control-Allow-Credentials "true"',
      ],
      'E reflected-origin %{HTTP_ORIGIN}e',
    );
    check(
      [
        '.htaccess',
        'SetEnvIf Origin "^(https://(.+\\.)?example\\.com)$" AO=$1\nHeader set Access-Control-Allow-Origin "%{AO}e" env=AO',
      ],
      '',
    );
    check(
      [
        '.htaccess',
        'SetEnvIf Origin "http(s)?://(www.example.com)$" AO=$0\nHeader set Access-Control-Allow-Origin %{AO}e env=AO',
      ],
      'W weak-pattern http(s)?://(www.example.com)$',
    );
    check(
      ['.htaccess', 'SetEnvIf Origin "(.*)" AO=$1\nHeader set Access-Control-Allow-Origin %{AO}e env=AO'],
      'W reflected-origin %{AO}e',
    );
    check(
      [
        '.htaccess',
        'Header unset Access-Control-Allow-Origin\n#Header set Access-Control-Allow-Origin "*"\nRequestHeader set Access-Control-Allow-Origin "*"\nHeader set Access-Control-Allow-Origin "https://a.com"',
      ],
      '',
    );
  });
  it('are found in Caddy', () => {
    check(['Caddyfile', 'a.com {\n  header Access-Control-Allow-Origin *\n}'], 'W header *');
    check(
      [
        'Caddyfile',
        'a.com {\n  header {\n    Access-Control-Allow-Origin "*"\n    Access-Control-Allow-Headers *\n  }\n}',
      ],
      'W header *',
    );
    check(['Caddyfile', 'a.com {\n  header /api/* ?Access-Control-Allow-Origin *\n}'], 'W header *');
    check(
      [
        'Caddyfile',
        'a.com {\n  header Access-Control-Allow-Origin {http.request.header.Origin}\n  header Access-Control-Allow-Credentials true\n}',
      ],
      'E reflected-origin {http.request.header.Origin}',
    );
    check(
      [
        'Caddyfile',
        '(cors) {\n  @origin header Origin {args.0}\n  header @origin Access-Control-Allow-Origin "{args.0}"\n}\na.com {\n  header -Access-Control-Allow-Origin\n}',
      ],
      '',
    );
    check(
      [
        'Caddyfile',
        '@ok header Origin https://a.com\nheader @ok Access-Control-Allow-Origin {header.Origin}',
      ],
      '',
    );
    check(
      ['caddy.json', '{"handler": "headers", "response": {"set": {"Access-Control-Allow-Origin": ["*"]}}}'],
      'W header *',
    );
  });
  it('are found in HAProxy', () => {
    check(
      ['haproxy.cfg', 'backend a\n  http-response set-header Access-Control-Allow-Origin *'],
      'W header *',
    );
    check(['haproxy.cfg', '  http-response add-header Access-Control-Allow-Origin "*"'], 'W header *');
    check(['haproxy.cfg', '  rspadd Access-Control-Allow-Origin:\\ *'], 'W header *');
    check(
      [
        'haproxy.cfg',
        '  http-response set-header Access-Control-Allow-Origin %[capture.req.hdr(0)] if { capture.req.hdr(0) -m found }\n  http-response set-header Access-Control-Allow-Credentials true',
      ],
      'E reflected-origin %[capture.req.hdr(0)]',
    );
    check(
      [
        'haproxy.cfg',
        '  acl ok capture.req.hdr(0) -m end .example.com\n  http-response set-header Access-Control-Allow-Origin %[capture.req.hdr(0)] if ok',
      ],
      '',
    );
    check(
      [
        'haproxy.cfg',
        '  http-response del-header Access-Control-Allow-Origin\n  # http-response set-header Access-Control-Allow-Origin *',
      ],
      '',
    );
  });
  it('are found in HAProxy where the origin is kept for later', () => {
    const kept = (set: string): [string, string] => [
      'haproxy.cfg',
      `frontend a\n  acl ours req.hdr(Origin) -m str https://a.com\n  acl weak req.hdr(Origin) -m end acme.com\n  ${set}\n  http-response set-header Access-Control-Allow-Origin %[var(txn.origin)] if { var(txn.origin) -m found }`,
    ];
    check(kept('http-request set-var(txn.origin) req.hdr(Origin)'), 'W reflected-origin %[var(txn.origin)]');
    check(kept('http-request set-var(txn.origin) req.hdr(Origin) if ours'), '');
    check(kept('http-request set-var(txn.origin) req.hdr(Origin) if weak'), 'W weak-pattern acme.com');
    check(kept('http-request set-var(txn.origin) str(https://a.com)'), '');
  });
  it('are found in Varnish, lighttpd, Tomcat and IIS', () => {
    check(
      ['default.vcl', 'sub vcl_deliver {\n  set resp.http.Access-Control-Allow-Origin = "*";\n}'],
      'I header *',
    );
    check(
      ['lighttpd.conf', 'setenv.add-response-header = ( "Access-Control-Allow-Origin" => "*" )'],
      'W header *',
    );
    check(
      [
        'web.xml',
        '<filter><filter-class>org.apache.catalina.filters.CorsFilter</filter-class><init-param><param-name>cors.allowed.origins</param-name><param-value>*</param-value></init-param></filter>',
      ],
      'W origin *',
    );
    check(
      [
        'web.xml',
        '<filter><init-param><param-name>cors.allowed.headers</param-name><param-value>*</param-value></init-param></filter>',
      ],
      '',
    );
    check(
      [
        'web.xml',
        '<filter><filter-class>org.eclipse.jetty.servlets.CrossOriginFilter</filter-class><init-param><param-name>allowedOrigins</param-name><param-value>*</param-value></init-param></filter>',
      ],
      'E origin *',
    );
    check(
      [
        'web.xml',
        '<filter><filter-class>org.eclipse.jetty.servlets.CrossOriginFilter</filter-class></filter>',
      ],
      'E permissive-default org.eclipse.jetty.servlets.CrossOriginFilter',
    );
    check(
      [
        'Web.config',
        '<httpProtocol><customHeaders><add name="Access-Control-Allow-Origin" value="*" /></customHeaders></httpProtocol>',
      ],
      'W header *',
    );
    check(
      [
        'web.config',
        '<cors enabled="true"><add origin="*"><allowMethods><add method="GET"/></allowMethods></add></cors>',
      ],
      'W origin *',
    );
    check(
      [
        'web.config',
        '<!-- <add name="Access-Control-Allow-Origin" value="*" /> --><add name="Access-Control-Allow-Headers" value="*" />',
      ],
      '',
    );
    check(
      [
        'spring.xml',
        '<mvc:cors><mvc:mapping path="/**" allowed-origins="*" allowed-methods="*"/></mvc:cors>',
      ],
      'W origin *',
    );
  });
});
