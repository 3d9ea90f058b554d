// Directives of servers.
import { readDirectives } from '../../../../src/core/scan/settings/directives.ts';
import { checker } from '../../../check.ts';
import { shown } from './show.ts';

describe('settings in directives', () => {
  const check = checker((text: string) => shown(readDirectives(text), text));

  it('are read from nginx', () => {
    check(
      "server {\n  location ~ \\.(eot|ttf)$ { # fonts\n    add_header 'X-A' '*' always;\n  }\n  set $c '';\n}",
      'server.location=~ server.location=\\.(eot|ttf)$ server.location.addheader=X-A server.location.addheader=* server.location.addheader=always server.set=$c server.set=',
    );
    check(
      'if ($http_origin ~* (https?://a\\.com)) {\n  set $o $http_origin;\n}',
      'if=($http_origin if=~* if=(https?://a\\.com)) if.set=$o if.set=$http_origin',
    );
  });
  it('are read from Apache', () => {
    check(
      '<IfModule mod_headers.c>\n  Header set X "a b"\n  # Header set Y "*"\n</IfModule>\nHeader set Z %{A}e',
      '<ifmodule modheaders.c.header=set <ifmodule modheaders.c.header=X <ifmodule modheaders.c.header=a b header=set header=Z header=%{A}e',
    );
  });
  it('are read from Caddy', () => {
    check(
      'a.com {\n  header {\n    X *\n  }\n  header Y {http.request.header.Origin}\n}',
      'a.com.header.x=* a.com.header=Y a.com.header={http.request.header.Origin}',
    );
  });
  it('are read from files of headers', () => {
    check('/*\n  X-A: *\n# Y: *', 'xa:=*');
  });
});
