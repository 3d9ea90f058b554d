// Permissive CORS in configuration.
import { createScanner } from '../../../../src/core/scan/engine.ts';
import { analysersFor } from '../../../../src/core/scan/rules/analysers.ts';
import { checker } from '../../../check.ts';

const scanner = createScanner(analysersFor(['cors']));

describe('permissive CORS in configuration', () => {
  const check = checker(([path, text]: readonly [string, string]) =>
    scanner
      .scan(path, new TextEncoder().encode(text))
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
