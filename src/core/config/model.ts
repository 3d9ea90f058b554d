// What `.shipcheck.yaml` and the front matter of a checklist say: environments, evidence, and what to leave out.
import type { ShellKind } from '../checklist/model.ts';
import type { Severity } from '../scan/finding.ts';
import type { Exemption } from '../scan/policy.ts';
import type { RiskClass } from '../verify/risk.ts';

/** Whether something may run: without a word, after a question, or not at all. */
export type Decision = 'allow' | 'ask' | 'deny';

/** What may run. What is in neither has the decision of its environment's kind, see `policy.ts`. */
export interface Policy extends Readonly<Partial<Record<RiskClass, Decision>>> {
  /** By pattern; `*` stands for anything. They come before the risk classes. */
  readonly commands?: ReadonlyMap<string, Decision>;
}

/** How commands run. Everything is optional, since it can be said in several places. */
export interface RunSettings {
  /** By name; never secrets. */
  readonly variables?: ReadonlyMap<string, string>;
  /** For commands whose fence names no shell. */
  readonly shell?: ShellKind;
  /** Relative to the workspace folder, or absolute. */
  readonly workingDirectory?: string;
  /** Milliseconds. */
  readonly timeLimit?: number;
}

/** One environment, or what is common to all of them. */
export interface EnvironmentSettings extends RunSettings {
  /** Addresses of services by name. */
  readonly urls?: ReadonlyMap<string, string>;
  /** Paths relative to the workspace folder; later files win. */
  readonly envFiles?: readonly string[];
  readonly policy?: Policy;
  readonly production?: boolean;
}

/** Where evidence is kept, and how much of it. */
export interface EvidenceSettings {
  /** Path relative to the workspace folder; without it, evidence is kept out of the repository. */
  readonly file?: string;
  /** Characters of output in one record. */
  readonly outputLimit?: number;
  /** Bytes at which a new file is begun. */
  readonly sizeLimit?: number;
}

/** What the scanner leaves out, and how serious it takes the rest. */
export interface ScanSettings {
  readonly ignore?: readonly Exemption[];
  /** By the id of a rule, or by a kind of rules; the rule's own counts first. */
  readonly rules?: ReadonlyMap<string, Severity | 'off'>;
  /** Fingerprints of values that are known and no secrets. */
  readonly values?: readonly string[];
  /** A file with findings that were there before, relative to the workspace folder. */
  readonly baseline?: string;
}

/** A whole `.shipcheck.yaml`. */
export interface Config {
  /** The environment to begin with. */
  readonly defaultEnvironment?: string;
  /** Common to all environments, and all there is where no environment is chosen. */
  readonly defaults: EnvironmentSettings;
  readonly environments: ReadonlyMap<string, EnvironmentSettings>;
  /** Glob patterns of Markdown files that are no checklists. */
  readonly exclude: readonly string[];
  readonly evidence: EvidenceSettings;
  readonly scan: ScanSettings;
}

/** What a checklist's front matter says about itself. */
export interface FrontMatter extends RunSettings {
  /** The environment that this checklist is for. */
  readonly environment?: string;
}
