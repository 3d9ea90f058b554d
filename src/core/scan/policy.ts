// What people have decided not to hear about: exemptions, a baseline, and what other scanners' files say.
import type { Match } from './analyser.ts';
import type { Finding, Severity } from './finding.ts';
import type { Source } from './source.ts';
import { globsToRegExp } from './suppress/globs.ts';

/** A finding is left out when all that an exemption names is true of it. An empty one exempts nothing. */
export interface Exemption {
  /** Globs of paths: `**`, `*`, `?`, `{a,b}`; without a slash, the name of a file or folder anywhere. */
  readonly paths?: readonly string[];
  /** Rule ids. */
  readonly rules?: readonly string[];
  /** {@link Finding.fingerprint} */
  readonly values?: readonly string[];
}

/** The `scan` part of `.shipcheck.yaml` and what else a run is told. Survives structured cloning. */
export interface PolicyOptions {
  readonly ignore?: readonly Exemption[];
  /** By rule id; `off` leaves its findings out. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Fingerprints of findings that are known already. */
  readonly baseline?: readonly string[];
  /** `path:line` of places that `.gitleaksignore` names. */
  readonly lines?: readonly string[];
  /** Allow-lists of `.gitleaks.toml`. */
  readonly allow?: { readonly paths: readonly RegExp[]; readonly values: readonly RegExp[] };
}

export interface Policy {
  ignoresPath(path: string): boolean;
  matches(matches: readonly Match[], source: Source): readonly Match[];
  findings(findings: readonly Finding[]): readonly Finding[];
}

export function createPolicy(options: PolicyOptions): Policy {
  const exemptions = (options.ignore ?? []).map(exemptionTest);
  const ignoredPaths = (options.ignore ?? [])
    .filter(({ rules, values }) => !rules && !values)
    .map(exemptionTest);
  const known = new Set(options.baseline);
  const lines = new Set(options.lines);
  const severityFor = (rule: string) => options.severities?.[rule];
  const allow = options.allow ?? { paths: [], values: [] };

  return {
    ignoresPath: (path) =>
      ignoredPaths.some((ignored) => ignored(path)) || allow.paths.some((pattern) => pattern.test(path)),
    matches: (matches, source) =>
      allow.values.length === 0
        ? matches
        : matches.filter(({ from, to }) => {
            const value = source.decode(from, to);
            return !allow.values.some((pattern) => pattern.test(value));
          }),
    findings: (findings) =>
      findings
        .filter(({ fingerprint }) => !known.has(fingerprint))
        .filter(({ file, line }) => !lines.has(`${file}:${line}`))
        .filter(
          ({ file, rule, fingerprint }) => !exemptions.some((ignores) => ignores(file, rule, fingerprint)),
        )
        .flatMap((finding) => {
          const severity = severityFor(finding.rule) ?? finding.severity;
          return severity === 'off' ? [] : [{ ...finding, severity }];
        }),
  };
}

type ExemptionTest = (path: string, rule?: string, value?: string) => boolean;

function exemptionTest({ paths, rules, values }: Exemption): ExemptionTest {
  if (paths === undefined && rules === undefined && values === undefined) return () => false;
  const inPaths = paths && globsToRegExp(paths);
  return (path, rule = '', value = '') =>
    inPaths?.test(path) !== false && rules?.includes(rule) !== false && values?.includes(value) !== false;
}
