// What makes the class of a whole script.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { riskOf, risksOf } from '../../../../src/core/verify/risk/assess.ts';
import type { RiskClass } from '../../../../src/core/verify/risk.ts';

/** Scripts stand between bars; `⏎` is a new line in one. */
function all(expected: RiskClass, scripts: string): void {
  for (const script of scripts.split('¦').map((text) => text.trim().replaceAll('⏎', '\n'))) {
    strictEqual(riskOf(script, 'posix').class, expected, script);
  }
}

describe('riskOf', () => {
  it('looks at every sub-command and takes the worst', () => {
    all(
      'destructive',
      `ls && rm x ¦ echo $(rm x) ¦ cat <<EOF⏎$(rm x)⏎EOF ¦ ssh host "rm x" ¦ bash -c "cd x; rm y"
      ¦ a || { rm x; } ¦ sudo -u a bash <<EOF⏎rm x⏎EOF ¦ for f in *; do rm $f; done ¦ echo \`rm x\``,
    );
    all(
      'safe',
      `cat <<EOF⏎rm -rf /⏎EOF ¦ cat <<'EOF'⏎$(rm x)⏎EOF ¦ echo "rm x" ¦ # rm x ¦ grep "rm -rf" x ¦ 
      ¦ A=b`,
    );
    deepStrictEqual(riskOf('psql $D\nalembic downgrade -1', 'posix'), {
      class: 'destructive',
      because: 'rolls the database back or deletes data',
      part: 'alembic downgrade -1',
    });
  });
  it('takes an unknown program for one that changes something', () => {
    deepStrictEqual(risksOf('frobnicate --all', 'posix'), [
      { class: 'changes', because: 'is unknown to Shipcheck', part: 'frobnicate --all' },
    ]);
    all('safe', `frobnicate --version ¦ frobnicate --help`);
  });
  it('has one risk for each sub-command, in order', () => {
    deepStrictEqual(
      risksOf('ls | wc -l; rm x', 'posix').map((risk) => [risk.class, risk.part]),
      [
        ['safe', 'ls'],
        ['safe', 'wc -l'],
        ['destructive', 'rm x'],
      ],
    );
    deepStrictEqual(risksOf('# nothing', 'posix'), []);
  });
  it('is quick on hostile scripts', () => {
    const hostile = ['/*', "'", 'open(', 'DELETE ', 'ALTER ', 'SELECT ', 'UPDATE x ', '-X', 'd', 'import '];
    const started = performance.now();
    for (const text of hostile) {
      const long = text.repeat(100_000 / text.length);
      riskOf(`psql -c "${long}"`, 'posix');
      riskOf(`python -c "${long}"`, 'posix');
      riskOf(`curl -${long}1 ${long}`, 'posix');
    }
    ok(performance.now() - started < 5000);
  });
});
