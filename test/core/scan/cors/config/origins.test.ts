// Values of settings about origins.
import { grantIn, type ValueLanguage } from '../../../../../src/core/scan/rules/cors/config/origins.ts';
import { checker } from '../../../../check.ts';

describe('what an origins setting lets in', () => {
  const check = (language: ValueLanguage) =>
    checker((value: string) => {
      const grant = grantIn(value, language);
      return grant === undefined ? '' : `${grant.kind} ${value.slice(grant.from, grant.to)}`;
    });

  it('is everything for wildcards in each spelling', () => {
    for (const text of [
      '*',
      '**',
      '*:*',
      'http://*',
      '*://*',
      'https://*:*',
      '.*',
      '^.*$',
      '/.*/',
      '.+',
      '(.*)',
      '^(.*)$',
      '^https?://.*$',
      'https?:\\/\\/.*',
      '~.*',
      'regex:.*',
      '/^https?:\\/\\/.*$/',
    ])
      check('either')(text, `wildcard ${text}`);
    check('origins')('https://a.com,*', 'wildcard *');
    check('origins')('["*"]', 'wildcard *');
    check('origins')("'*'", 'wildcard *');
  });
  it('is everything where only the scheme is looked at', () => {
    for (const text of ['^http', '^https?', '^https?://', '^https?:\\/\\/'])
      check('search')(text, `weak-pattern ${text}`);
    check('pattern')('^https?://', '');
  });
  it('is what a variable falls back to', () => {
    for (const text of [
      '${A:-*}',
      '${A:*}',
      '{{ .Values.x | default "*" }}',
      "${env:A, '*'}",
      "{{ a | default('*') }}",
    ])
      check('origins')(text, 'variable *');
    check('origins')('${A:-https://a.com}', '');
    check('origins')('{{ .Values.x }}', '');
  });
  it('is the origin of the request', () => {
    for (const text of [
      '$http_origin',
      '%{HTTP_ORIGIN}e',
      '%{ORIGIN}e',
      '{http.request.header.Origin}',
      '%[capture.req.hdr(0)]',
      'req.http.Origin',
    ])
      check('origins')(text, `reflected ${text}`);
  });
  it('is null', () => {
    check('origins')('null', 'null null');
    check('origins')('https://a.com null', 'null null');
  });
  it('is more than meant for weak patterns', () => {
    const pattern = check('pattern');
    pattern('https://.*example\\.com', 'weak-pattern https://.*example\\.com');
    pattern('https://app.example.com', 'weak-pattern https://app.example.com');
    pattern('https://.*\\.example\\.com', '');
    pattern('https://(.+\\.)?example\\.com', '');
    pattern('https?://localhost(:[0-9]+)?', '');
    check('either')('/https:\\/\\/.*\\.example\\.com/', 'weak-pattern /https:\\/\\/.*\\.example\\.com/');
    check('either')('/^https:\\/\\/.*\\.example\\.com$/', '');
  });
  it('is what anybody can name', () => {
    check('origins')('https://*.vercel.app', 'weak-pattern https://*.vercel.app');
    check('origins')('https://*.example.com', '');
    check('origins')('http://localhost:*', '');
  });
  it('is nothing in prose and named origins', () => {
    for (const text of [
      'Use * to allow all',
      'https://a.com https://b.com',
      '',
      'false',
      'localhost',
      'origin * or list',
    ])
      check('origins')(text, '');
  });
});
