// What people answered when a command's placeholders were asked for: secrets stay in the editor's secret storage, the
// rest is forgotten with the window.
import { window, type SecretStorage, type Uri } from 'vscode';
import type { Need } from '../../core/verify/fill.ts';

/** Whom answers are for: a checklist's folder and the environment in force. */
export interface AnswersFor {
  readonly folder: Uri;
  readonly environment: string | undefined;
}

export class Answers {
  private readonly secrets: SecretStorage;
  private readonly plain = new Map<string, string>();

  constructor(secrets: SecretStorage) {
    this.secrets = secrets;
  }

  /** The values that are known for placeholders, by their names. */
  async known(whose: AnswersFor, placeholders: readonly Need[]): Promise<ReadonlyMap<string, string>> {
    const found = await Promise.all(
      placeholders.map(async ({ name, secret }) => {
        const key = keyOf(whose, name);
        return [name, secret ? await this.secrets.get(key) : this.plain.get(key)] as const;
      }),
    );
    return new Map(found.filter((pair): pair is [string, string] => pair[1] !== undefined));
  }

  /** Asks for what is not known, each once; `false` when the user would rather not say. */
  async ask(whose: AnswersFor, title: string, placeholders: readonly Need[]): Promise<boolean> {
    const asked = new Map(placeholders.map((placeholder) => [placeholder.name, placeholder]));
    let step = 0;
    for (const { name, text, secret } of asked.values()) {
      step++;
      const answer = await window.showInputBox({
        title: `${title} (${step}/${asked.size})`,
        prompt: secret
          ? `Value for ${text}: kept in the editor's secret storage, given to the command as a variable`
          : `Value for ${text}: given to the command as a variable`,
        password: secret,
        ignoreFocusOut: true,
        validateInput: (value) => (value === '' ? 'The command needs a value here.' : undefined),
      });
      if (answer === undefined) return false;
      const key = keyOf(whose, name);
      if (secret) await this.secrets.store(key, answer);
      else this.plain.set(key, answer);
    }
    return true;
  }
}

function keyOf({ folder, environment }: AnswersFor, name: string): string {
  return JSON.stringify([folder.toString(), environment ?? '', name]);
}
