// The one place where the editor meets the scanner: what is looked for in each folder, and scanning of texts.
import { EventEmitter, workspace, type Event, type Uri, type WorkspaceFolder } from 'vscode';
import type { ScanSetup } from '../../core/host/scan.ts';
import type { Syntax } from '../../core/host/syntax.ts';
import type { Scanner, ScannerOptions, ScanResult } from '../../core/scan/engine.ts';
import type { RuleInfo } from '../../core/scan/finding.ts';
import { DisposableStore } from '../disposables.ts';
import type { Severities } from '../../core/scan/settings.ts';
import type * as scannerModule from '../../core/scan/scanner.lazy.ts';
import type { Configs } from '../environment/configs.ts';
import { setting } from '../settings.ts';
import { knownIn } from './known.ts';

export type ScannerModule = typeof scannerModule;

/** Milliseconds in which several changes of settings become one. */
const pause = 250;

/** A setup, and what it was made of. */
interface Prepared {
  /** Everything that findings depend on. */
  readonly description: string;
  readonly setup: ScanSetup;
  readonly scanner: Scanner;
  readonly problems: readonly string[];
  readonly files: readonly Uri[];
}

export class Scanners extends DisposableStore {
  /** Fires when something else is looked for, so that everything has to be looked at again. */
  readonly onDidChange: Event<void>;
  private readonly changed = this.add(new EventEmitter<void>());
  private readonly configs: Configs;
  private readonly syntax: Syntax;
  private readonly prepared = new Map<string, Promise<Prepared>>();
  private readonly encoder = new TextEncoder();
  private module: Promise<ScannerModule> | undefined;
  private all: ReadonlyMap<string, RuleInfo> = new Map();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(configs: Configs, syntax: Syntax) {
    super();
    this.configs = configs;
    this.syntax = syntax;
    this.onDidChange = this.changed.event;
    this.add(configs.onDidChange(() => this.compareSoon()));
    this.add(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('shipcheck.scan') || event.affectsConfiguration('files.exclude'))
          this.compareSoon();
      }),
    );
    this.add({ dispose: () => clearTimeout(this.timer) });
  }

  /** What can be read about a rule; known when there are findings of it. */
  rule(id: string): RuleInfo | undefined {
    return this.all.get(id);
  }

  /** What is looked for in a folder, in a form that can be sent to a thread. */
  async setup(folder: WorkspaceFolder | undefined): Promise<ScanSetup> {
    return (await this.prepare(folder)).setup;
  }

  /** Sentences for people about what was not understood. */
  async problems(folder: WorkspaceFolder | undefined): Promise<readonly string[]> {
    return (await this.prepare(folder)).problems;
  }

  /** Scans a text in this thread. @param path relative to the folder, `/` between parts */
  async scan(
    folder: WorkspaceFolder | undefined,
    path: string,
    content: string | Uint8Array,
  ): Promise<ScanResult> {
    const [{ scanner }, { withNeeded }] = await Promise.all([this.prepare(folder), this.load()]);
    const bytes = typeof content === 'string' ? this.encoder.encode(content) : content;
    return withNeeded(() => scanner.scan(path, bytes));
  }

  /** Takes note that a file changed which may say what is known already. */
  async fileChanged(uri: Uri): Promise<void> {
    const address = uri.toString();
    for (const each of this.prepared.values()) {
      const { files } = await each;
      if (files.some((file) => file.toString() === address)) this.compareSoon();
    }
  }

  private load(): Promise<ScannerModule> {
    this.module ??= import('../../core/scan/scanner.lazy.ts');
    // What could not be fetched may be there the next time.
    this.module.catch(() => (this.module = undefined));
    return this.module;
  }

  private prepare(folder: WorkspaceFolder | undefined): Promise<Prepared> {
    const key = folder?.uri.toString() ?? '';
    const known = this.prepared.get(key);
    if (known) return known;
    const made = this.make(folder);
    this.prepared.set(key, made);
    made.catch(() => this.prepared.delete(key));
    return made;
  }

  private async make(folder: WorkspaceFolder | undefined): Promise<Prepared> {
    const [scanner] = await Promise.all([this.load(), this.configs.ready]);
    const { scan } = this.configs.of(folder);
    const kinds = scanner.availableKinds;
    const analysers = scanner.analysersFor(kinds, this.syntax, 'last file');
    const rules = scanner.rulesOf(kinds);
    this.all = new Map(rules.map((rule) => [rule.id, rule]));
    const known = folder && (await knownIn(folder.uri, scan.baseline, scanner));
    const own = severitiesFor(folder);
    const { ignore = [], severities = {} } = scanner.policyOptions(scan, rules, own);
    const options = {
      ...known?.options,
      ignore: [...ignore, { paths: hiddenFiles(folder) }],
      severities,
    };
    return {
      description: described(folder, options),
      setup: { kinds, options },
      scanner: scanner.createScanner(analysers, options),
      problems: [...scanner.unknownRules(scan, rules), ...(known?.problems ?? [])],
      files: known?.files ?? [],
    };
  }

  private compareSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.compare(), pause);
  }

  /** Most of what people type into their settings has nothing to do with scanning. */
  private async compare(): Promise<void> {
    const before = await this.described();
    const folders = [undefined, ...(workspace.workspaceFolders ?? [])];
    const wanted = folders.filter((folder) => this.prepared.has(folder?.uri.toString() ?? ''));
    this.prepared.clear();
    for (const folder of wanted) void this.prepare(folder);
    const after = await this.described();
    if (after !== before) this.changed.fire();
  }

  private async described(): Promise<string> {
    const all: Record<string, string> = {};
    for (const key of [...this.prepared.keys()].sort((a, b) => a.localeCompare(b)))
      all[key] = (await this.prepared.get(key))?.description ?? '';
    return JSON.stringify(all);
  }
}

/** What the editor does not show. Its globs count from the folder; ours match at any depth without a slash. */
function hiddenFiles(folder: WorkspaceFolder | undefined): readonly string[] {
  const hidden = workspace.getConfiguration('files', folder?.uri).get<object>('exclude') ?? {};
  return Object.entries(hidden).flatMap(([glob, value]) =>
    value === true ? [glob.includes('/') ? glob : `/${glob}`] : [],
  );
}

function described(folder: WorkspaceFolder | undefined, options: ScannerOptions): string {
  const switches = [
    setting('shipcheck.scan.enable', folder?.uri),
    setting('shipcheck.scan.workspace', folder?.uri),
  ];
  return JSON.stringify([options, switches], (_, value: unknown) =>
    value instanceof RegExp ? String(value) : value,
  );
}

/** People may write anything into their settings. */
function severitiesFor(folder: WorkspaceFolder | undefined): Severities {
  const entries = Object.entries(setting('shipcheck.scan.severity', folder?.uri));
  return new Map(
    entries.filter(([, severity]) => ['off', 'information', 'warning', 'error'].includes(severity)),
  );
}
