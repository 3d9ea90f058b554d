// The findings that are known, file by file.
import { EventEmitter, type Event, type Uri } from 'vscode';
import type { Finding } from '../../core/scan/finding.ts';
import { DisposableStore } from '../disposables.ts';

/** A finding and the file it is in. */
export interface Located {
  readonly uri: Uri;
  readonly finding: Finding;
}

interface Entry {
  readonly uri: Uri;
  readonly findings: readonly Finding[];
}

export class FindingStore extends DisposableStore {
  /** Fires with the files whose findings changed, and those that have a value in common with them. */
  readonly onDidChange: Event<readonly Uri[]>;
  private readonly changed = this.add(new EventEmitter<readonly Uri[]>());
  private readonly entries = new Map<string, Entry>();
  /** Addresses of files by fingerprint. */
  private readonly places = new Map<string, Set<string>>();

  constructor() {
    super();
    this.onDidChange = this.changed.event;
  }

  get all(): readonly Located[] {
    return [...this.entries.values()].flatMap(({ uri, findings }) =>
      findings.map((finding) => ({ uri, finding })),
    );
  }

  /** Files that have findings. */
  get files(): readonly Uri[] {
    return [...this.entries.values()].map(({ uri }) => uri);
  }

  get count(): number {
    let count = 0;
    for (const { findings } of this.entries.values()) count += findings.length;
    return count;
  }

  of(uri: Uri): readonly Finding[] {
    return this.entries.get(uri.toString())?.findings ?? [];
  }

  /** Where a value stands. */
  withFingerprint(fingerprint: string): readonly Located[] {
    return [...(this.places.get(fingerprint) ?? [])].flatMap((key) => {
      const entry = this.entries.get(key);
      return (entry?.findings ?? [])
        .filter((finding) => finding.fingerprint === fingerprint)
        .map((finding) => ({ uri: entry?.uri as Uri, finding }));
    });
  }

  /** Replaces what is known about some files; a file without findings has none any more. */
  set(files: readonly Entry[]): void {
    const touched = new Map<string, Uri>();
    for (const { uri, findings } of files) {
      const key = uri.toString();
      const before = this.entries.get(key)?.findings ?? [];
      if (isSame(before, findings)) continue;
      touched.set(key, uri);
      this.forgetPlaces(key, before, touched);
      if (findings.length === 0) this.entries.delete(key);
      else this.entries.set(key, { uri, findings });
      this.addPlaces(key, findings, touched);
    }
    if (touched.size > 0) this.changed.fire([...touched.values()]);
  }

  /** Forgets a file, or all files of a folder. */
  forget(uri: Uri): void {
    const gone = uri.toString();
    this.set(
      this.files
        .filter((file) => file.toString() === gone || file.toString().startsWith(`${gone}/`))
        .map((file) => ({ uri: file, findings: [] })),
    );
  }

  /** Drops what nobody wants to hear of any more, before a scan would leave it out. */
  drop(isUnwanted: (located: Located) => boolean): void {
    const files = [...this.entries.values()];
    this.set(
      files.map(({ uri, findings }) => ({
        uri,
        findings: findings.filter((finding) => !isUnwanted({ uri, finding })),
      })),
    );
  }

  private forgetPlaces(key: string, findings: readonly Finding[], touched: Map<string, Uri>): void {
    for (const { fingerprint } of findings) {
      const keys = this.places.get(fingerprint);
      keys?.delete(key);
      this.touch(keys, touched);
      if (keys?.size === 0) this.places.delete(fingerprint);
    }
  }

  private addPlaces(key: string, findings: readonly Finding[], touched: Map<string, Uri>): void {
    for (const { fingerprint } of findings) {
      const keys = this.places.get(fingerprint) ?? new Set();
      this.touch(keys, touched);
      keys.add(key);
      this.places.set(fingerprint, keys);
    }
  }

  private touch(keys: ReadonlySet<string> | undefined, touched: Map<string, Uri>): void {
    for (const key of keys ?? []) {
      const uri = this.entries.get(key)?.uri;
      if (uri) touched.set(key, uri);
    }
  }
}

function isSame(before: readonly Finding[], after: readonly Finding[]): boolean {
  return before.length === after.length && JSON.stringify(before) === JSON.stringify(after);
}
