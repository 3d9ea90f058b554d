// Where the configuration of a folder is.
import { Uri } from 'vscode';
import { configFileNames } from '../../core/config/file.ts';
import { isThere } from '../checklists/readText.ts';

/** All files that a folder may have its configuration in. */
export function configFiles(folder: Uri): readonly Uri[] {
  return configFileNames.map((name) => Uri.joinPath(folder, name));
}

/** The one that counts; `undefined` where there is none. */
export async function configFileIn(folder: Uri): Promise<Uri | undefined> {
  for (const uri of configFiles(folder)) if (await isThere(uri)) return uri;
  return undefined;
}

/** The same, or the one to be made. */
export async function configFileFor(folder: Uri): Promise<Uri> {
  return (await configFileIn(folder)) ?? Uri.joinPath(folder, configFileNames[0]);
}
