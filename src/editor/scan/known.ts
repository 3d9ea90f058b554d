// What a folder says about its findings beside its configuration: a baseline, and gitleaks' files.
import { FileSystemError, Uri, workspace } from 'vscode';
import type { PolicyOptions } from '../../core/scan/policy.ts';
import { messageOf } from '../errors.ts';
import type { ScannerModule } from './scanners.ts';

export interface Known {
  readonly options: PolicyOptions;
  /** Sentences for people. */
  readonly problems: readonly string[];
  /** What was read, or would have been were it there. */
  readonly files: readonly Uri[];
}

/** @param baseline path relative to the folder; none when left out */
export async function knownIn(
  folder: Uri,
  baseline: string | undefined,
  scanner: ScannerModule,
): Promise<Known> {
  const ignoreFile = Uri.joinPath(folder, '.gitleaksignore');
  const tomlFile = Uri.joinPath(folder, '.gitleaks.toml');
  const baselineFile = baseline === undefined ? undefined : Uri.joinPath(folder, baseline);
  const [ignored = '', toml = '', known] = await Promise.all([
    textOf(ignoreFile),
    textOf(tomlFile),
    baselineFile ? textOf(baselineFile) : Promise.resolve(undefined),
  ]);
  const { paths, values, problems } = scanner.gitleaksAllowLists(toml);
  const options = { lines: scanner.gitleaksIgnoredLines(ignored), allow: { paths, values } };
  const files = [ignoreFile, tomlFile, ...(baselineFile ? [baselineFile] : [])];
  if (baselineFile === undefined) return { options, problems, files };
  try {
    if (known === undefined) throw new Error('It is not there, or cannot be read.');
    return { options: { ...options, baseline: scanner.readBaseline(known) }, problems, files };
  } catch (error) {
    return { options, problems: [...problems, `The baseline ${baseline}: ${messageOf(error)}`], files };
  }
}

async function textOf(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError) return undefined;
    throw error;
  }
}
