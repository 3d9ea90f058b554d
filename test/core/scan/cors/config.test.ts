// Permissive CORS in configuration.
import { createScanner } from '../../../../src/core/scan/engine.ts';
import { withNeeded } from '../../../../src/core/scan/needed.ts';
import { analysersFor } from '../../../../src/core/scan/rules/analysers.ts';
import { checker } from '../../../check.ts';

const scanner = createScanner(analysersFor(['cors']));
const scan = (path: string, text: string) => scanner.scan(path, new TextEncoder().encode(text));

describe('permissive CORS in configuration', () => {
  before(() => withNeeded(() => scan('.env', 'CORS_ORIGIN=*')));
  const check = checker(([path, text]: readonly [string, string]) =>
    scan(path, text)
      .findings.map(
        ({ line, column, endColumn, rule, severity }) => `${line}:${column}-${endColumn} ${rule} ${severity}`,
      )
      .join(', '),
  );
  it('is found in env files', () => {
    check(['.env', 'A=ö\nCORS_ORIGIN=*'], '2:13-14 cors-wildcard-origin warning');
    check(['.env.example', 'CORS_ORIGIN=*'], '1:13-14 cors-wildcard-origin information');
    check(['.env', 'CORS_ORIGIN=https://example.com\n# CORS_ORIGIN=*'], '');
  });
});
