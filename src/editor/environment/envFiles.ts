// The env files of an environment, read anew for every run.
import { Uri, workspace } from 'vscode';
import { parseEnvFile } from '../../core/config/envFile.ts';
import { readText } from '../checklists/readText.ts';
import { UserError } from '../errors.ts';

/** The values of each file; paths count from the folder. Throws a {@link UserError} for a file that cannot be read. */
export async function readEnvFiles(
  folder: Uri,
  names: readonly string[],
): Promise<readonly ReadonlyMap<string, string>[]> {
  return Promise.all(
    names.map(async (name) => {
      const uri = /^(?:[A-Za-z]:)?[\\/]/.test(name) ? Uri.file(name) : Uri.joinPath(folder, name);
      const result = await readText(uri);
      if (result.kind !== 'text') {
        throw new UserError(
          `The env file ${workspace.asRelativePath(uri)} of this environment cannot be read.`,
        );
      }
      return parseEnvFile(result.text).values;
    }),
  );
}
