// Paths tell what files are for.
import { formatOf, roleOf } from '../../../src/core/scan/roles.ts';
import { checker } from '../../check.ts';

describe('roleOf', () => {
  const check = checker(roleOf);
  it('is live for code and configuration', () => {
    for (const path of [
      'src/app.ts',
      '.env',
      'config/prod.yaml',
      'Dockerfile',
      'contest/attest.py',
      'latest.json',
    ])
      check(path, 'live');
  });
  it('knows tests and their data', () => {
    for (const path of [
      'test/a.py',
      'src/a.test.ts',
      'pkg/a_test.go',
      'tests/fixtures/key.pem',
      'spec/a_spec.rb',
    ])
      check(path, 'test');
    check('src/__mocks__/api.js', 'test');
  });
  it('knows examples', () => {
    for (const path of ['.env.example', 'config.sample.yml', 'examples/app.py', 'wp-config-sample.php'])
      check(path, 'example');
  });
  it('knows what servers and tools call the real thing', () => {
    for (const path of [
      'nginx/default.conf',
      'apache/000-default.conf',
      'etc/apache2/sites-available/default-ssl.conf',
      'etc/nginx/sites-enabled/default',
      'nginx/conf.d/default.conf.template',
      'template.yaml',
      'charts/a/templates/ingress.yaml',
    ])
      check(path, 'live');
    for (const path of ['examples/nginx/default.conf', 'settings.default.json']) check(path, 'example');
  });
  it('knows prose', () => {
    for (const path of ['README.md', 'docs/setup.rst', 'notes.txt']) check(path, 'prose');
  });
  it('knows translations', () => {
    for (const path of ['src/locales/de.json', 'app/i18n/fr.ts', 'Strings.de.resx']) check(path, 'locale');
    for (const path of [
      'res/messages.properties',
      'app/errors_pt_BR.properties',
      'src/de.json',
      'src/pt-br.yml',
      'src/pt-BR.ts',
      'tools/Resources_de.java',
      'util/LocaleNames_agq.java',
      'util/ErrorMessages_zh_Hant_HK.java',
    ])
      check(path, 'locale');
    for (const path of [
      'src/messages.ts',
      'app.properties',
      'src/db.json',
      'src/id.ts',
      'src/no.js',
      'src/ci.yml',
      'a_prod.properties',
      'src/Resources.java',
      'src/Table_names.java',
      'src/Password_de.java',
    ])
      check(path, 'live');
  });
  it('knows what is generated', () => {
    for (const path of [
      'package-lock.json',
      'yarn.lock',
      'Cargo.lock',
      'dist/app.min.js',
      'a.js.map',
      'go.sum',
    ])
      check(path, 'generated');
  });
});

describe('formatOf', () => {
  const check = checker(formatOf);
  it('knows configuration by name and ending', () => {
    for (const path of [
      '.env',
      '.env.production',
      'a/b.yaml',
      'app.properties',
      'Dockerfile',
      '.npmrc',
      'x.sh',
      'pom.xml',
    ])
      check(path, 'config');
  });
  it('knows code', () => {
    for (const path of ['a.ts', 'main.tf', 'boot/board.dtsi', 'a.json', 'n.ipynb']) check(path, 'code');
  });
  it('knows nothing of the rest', () => {
    for (const path of ['README.md', 'LICENSE', 'data.csv']) check(path, 'unknown');
  });
});
