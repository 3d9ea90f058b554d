// What scanning reports, whatever kind of rule found it. Plain data; a clear-text secret is never part of it.

/** `error`: certain and serious. `warning`: likely. `information`: a lower class, such as a weak default or an example. */
export type Severity = 'error' | 'warning' | 'information';

/** The families of rules that can be switched on and off together. */
export type RuleKind = 'secrets' | 'cors';

/** Kinds of rules that can be asked for. */
export const availableKinds: readonly RuleKind[] = ['secrets', 'cors'];

/** What people can read about a rule, in the documentation, in SARIF and in the editor. */
export interface RuleInfo {
  /** Lower case with dashes, the same for ever: `github-pat`. */
  readonly id: string;
  readonly kind: RuleKind;
  /** A noun phrase without a full stop: `GitHub personal access token`. */
  readonly title: string;
  /** What it belongs to in the documentation's table: `source hosting`. */
  readonly category: string;
  readonly severity: Severity;
  /** The page where the vendor says how to revoke or rotate it, or that explains the setting. */
  readonly link: string;
}

/** A place in a file: 1-based lines and columns, columns in UTF-16 units, the end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One finding, masked. */
export interface Finding extends Place {
  /** The path that the file was scanned under, with `/` between its parts. */
  readonly file: string;
  /** {@link RuleInfo.id} */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence for people, with the masked value. */
  readonly message: string;
  /**
   * 16 hex digits. Of a secret, made of the rule and the value alone: equal wherever and in whatever line it stands. Of
   * a setting, made of the rule, the path and the lines it is in.
   */
  readonly fingerprint: string;
  /** The value with all but its first characters hidden; what is no secret, as it is. */
  readonly preview: string;
}
