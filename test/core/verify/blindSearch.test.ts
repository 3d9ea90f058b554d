// Searches in conditions: whose nothing is believed, and whose is not.
import { strictEqual } from 'node:assert';
import { unseenSource } from '../../../src/core/verify/blindSearch.ts';
import { invocationsOf } from '../../../src/core/verify/risk/invocation.ts';

function check(text: string, output: string, unseen: string | undefined): void {
  strictEqual(unseenSource(text, invocationsOf(text, 'posix'), output), unseen, text);
}

describe('a search in a condition', () => {
  it('proves nothing when what it looks through may have failed unseen', () => {
    check('if curl -s x.org | grep -q bad; then echo BAD; else echo OK; fi', 'OK\n', 'curl');
    check('if curl -s x.org | grep -q bad\nthen\n  exit 1\nelse\n  echo OK\nfi', 'OK\n', 'curl');
    check('if curl -s x.org | grep -q bad; then echo BAD; exit 1; fi\necho OK', 'OK\n', 'curl');
    check('curl -s x.org | grep -q bad || echo OK', 'OK\n', 'curl');
    check('curl -s x.org | grep -q bad && echo BAD || echo OK', 'OK\n', 'curl');
    check('if ! curl -s x.org | grep -q bad; then echo OK; fi', 'OK\n', 'curl');
    check('curl x.org 2>/dev/null | sort | grep -q bad || echo OK', 'OK\n', 'sort');
    check('kubectl get pods 2>/dev/null | grep -q Crash || echo OK', 'OK\n', 'kubectl');
  });
  it('takes an error page for no answer', () => check('curl x.org | grep -q bad || echo OK', 'OK\n', 'curl'));
  it('proves something when it found something', () => {
    check('if curl -s x.org | grep -q ok; then echo OK; else echo BAD; fi', 'OK\n', undefined);
    check('curl -s x.org | grep -q ok && echo OK || echo BAD', 'OK\n', undefined);
    check('if ! curl -s x.org | grep -q ok; then echo BAD; else echo OK; fi', 'OK\n', undefined);
  });
  it('proves something when the failure would have shown', () => {
    check('curl -sSf x.org | grep -q bad || echo OK', 'OK\n', undefined);
    check('curl --fail x.org | grep -q bad || echo OK', 'OK\n', undefined);
    check('docker ps | grep -q bad || echo OK', 'OK\n', undefined);
    check('grep -q bad a.txt || echo OK', 'OK\n', undefined);
    check('curl -s x.org | grep -q ok', '', undefined);
  });
});
