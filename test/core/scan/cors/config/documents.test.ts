// Configuration within scripts.
import { check } from './flagged.ts';

const script = (command: string, ...lines: readonly string[]): [string, string] => [
  'setup.sh',
  `#!/bin/sh\n${command}\n${lines.join('\n')}\nEOF\n`,
];

describe('CORS settings in what scripts write', () => {
  it('are found in files for servers', () => {
    const nginx = 'server {\n  add_header Access-Control-Allow-Origin';
    check(script('cat > /etc/nginx/conf.d/a.conf <<EOF', `${nginx} *;\n}`), 'W header *');
    check(script('cat > /etc/nginx/conf.d/a.conf <<EOF', `${nginx} https://acme.com;\n}`), '');
    check(script('sudo tee "/etc/nginx/sites-available/$SITE" <<-"EOF"', `${nginx} *;\n}`), 'W header *');
    check(script('cat > a.conf <<EOF', `${nginx} \\$http_origin;\n}`), 'W reflected-origin $http_origin');
    check(
      script(
        'cat > a.conf <<EOF',
        'map \\$http_origin \\$cors {\n  default "";\n  "https://acme.com" \\$http_origin;\n}',
        'server { add_header Access-Control-Allow-Origin \\$cors; }',
      ),
      '',
    );
    check(
      script(
        'tee lighttpd.conf <<EOF',
        'setenv.add-response-header = ( "Access-Control-Allow-Origin" => "*" )',
      ),
      'W header *',
    );
    check(script('cat > .htaccess <<EOF', 'Header set Access-Control-Allow-Origin "*"'), 'W header *');
  });

  it('are found in files of other kinds', () => {
    check(
      script('cat > cors.json <<EOF', '[{"AllowedOrigins": ["*"], "AllowedMethods": ["PUT"]}]'),
      'W origin *',
    );
    check(
      script('cat <<EOF | kubectl apply -f -', 'a:\n  nginx.ingress.kubernetes.io/cors-allow-origin: "*"'),
      'W origin *',
    );
    check(script('cat > .env <<EOF', 'CORS_ORIGIN=*'), 'W origin *');
    check(script('cat > notes.md <<EOF', 'add_header Access-Control-Allow-Origin *;'), '');
    check(script('cat > "$file" <<EOF', 'add_header Access-Control-Allow-Origin *;'), 'W header *');
    check(script('cat <<EOF', 'Access-Control-Allow-Origin: * is a bad idea.'), '');
    check(['setup.sh', 'cat <<EOF\nadd_header Access-Control-Allow-Origin *;\n'], '');
    check(['setup.sh', 'grep CORS <<< "add_header Access-Control-Allow-Origin *;"\n'], '');
  });

  it('are found in what programs are given', () => {
    check(['up.sh', `aws lambda create-function-url-config --cors '{"AllowOrigins": ["*"]}'`], 'W origin *');
    check(['up.sh', `aws lambda create-function-url-config --cors '{"AllowHeaders": ["*"]}'`], '');
    check(['up.sh', "az storage cors add --methods PUT --origins '*' --services b"], 'W origin *');
    check(['up.sh', "az storage cors add --methods PUT --origins 'https://acme.com'"], '');
    check(['up.sh', "git remote add --origins '*'"], '');
  });

  it('are found in lines that are put into files, but not in those that are taken out', () => {
    const line = 'add_header Access-Control-Allow-Origin *;';
    check(['Dockerfile', `FROM nginx\nRUN echo '${line}' >> /etc/nginx/a.conf`], 'W header *');
    check(
      ['Dockerfile', `FROM nginx\nRUN sed -i 's#server {#server { ${line}#' /etc/nginx/a.conf`],
      'W header *',
    );
    check(['Dockerfile', `FROM nginx\nRUN sed -i 's/${line}//' /etc/nginx/a.conf`], '');
    check(['Dockerfile', `FROM nginx\nRUN sed -i '/${line}/d' /etc/nginx/a.conf`], '');
    check(['a.sh', `echo '${line}'`], '');
  });
});

describe('answers of HAProxy itself', () => {
  it('have headers too', () => {
    const file = (line: string): [string, string] => ['haproxy.cfg', `frontend a\n  ${line}`];
    check(
      file('http-request return status 204 hdr "Access-Control-Allow-Origin" "*" if asked'),
      'W header *',
    );
    check(
      file(
        'http-request return status 204 hdr "Access-Control-Allow-Origin" "https://acme.com" hdr "Vary" "*"',
      ),
      '',
    );
    check(file('http-request set-header Access-Control-Allow-Origin "*"'), '');
  });
});
