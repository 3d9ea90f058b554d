// What people answered when a command's placeholders were asked for: secrets stay in the editor's secret storage, the
// rest is forgotten with the window, unless it is to be written down.
import { window, workspace, type Memento, type QuickPickItem, type SecretStorage, type Uri } from 'vscode';
import { localPath } from '../../core/config/placeholders/localPath.ts';
import type { Need } from '../../core/verify/fill.ts';
import { configFileFor } from './configFile.ts';
import { keepInConfig } from './keepInConfig.ts';

/** Whom answers are for: a checklist's folder and the environment in force. */
export interface AnswersFor {
  readonly folder: Uri;
  readonly environment: string | undefined;
}

/** An answer that is kept; its value stays where it is. */
export interface Kept {
  readonly key: string;
  readonly name: string;
  readonly environment: string | undefined;
  readonly folder: string;
  readonly secret: boolean;
}

type Values = ReadonlyMap<string, string>;

/** Where the keys of secrets are remembered: the secret storage does not tell what is in it. */
const stored = 'storedAnswers';

export class Answers {
  private readonly secrets: SecretStorage;
  private readonly memento: Memento;
  private readonly exists: (path: string) => boolean;
  private readonly plain = new Map<string, string>();

  /** @param exists whether a path is there on the machine where commands run */
  constructor(secrets: SecretStorage, memento: Memento, exists: (path: string) => boolean) {
    this.secrets = secrets;
    this.memento = memento;
    this.exists = exists;
  }

  /** The values that are known for placeholders, by their names. */
  async known(whose: AnswersFor, placeholders: readonly Need[]): Promise<Values> {
    const found = await Promise.all(
      placeholders.map(async ({ name, secret }) => {
        const key = keyOf(whose, name);
        return [name, secret ? await this.secrets.get(key) : this.plain.get(key)] as const;
      }),
    );
    return new Map(found.filter((pair): pair is [string, string] => pair[1] !== undefined));
  }

  /**
   * Asks for what is not known, each once, and what to do with the answers. The values that are for this run alone;
   * `undefined` when the user would rather not say.
   */
  async ask(whose: AnswersFor, title: string, placeholders: readonly Need[]): Promise<Values | undefined> {
    const asked = new Map(placeholders.map((placeholder) => [placeholder.name, placeholder]));
    const once = new Map<string, string>();
    const open = new Map<string, string>();
    let step = 0;
    for (const need of asked.values()) {
      step++;
      const answer = await this.answerTo(need, whose, `${title} (${step}/${asked.size})`);
      if (answer === undefined) return undefined;
      if (need.secret) await this.storeSecret(keyOf(whose, need.name), answer);
      // A path of this machine is no business of anybody else's.
      else if (need.kind === 'path') once.set(need.name, answer);
      else open.set(need.name, answer);
    }
    if (open.size === 0) return once;
    const kept = await this.keep(whose, open);
    return kept && new Map([...once, ...kept]);
  }

  /** What is kept, for people to forget. */
  kept(): readonly Kept[] {
    const secret = this.memento.get<readonly string[]>(stored, []).map((key) => keptOf(key, true));
    return [...secret, ...[...this.plain.keys()].map((key) => keptOf(key, false))];
  }

  async forget(answers: readonly Kept[]): Promise<void> {
    for (const { key, secret } of answers) {
      if (secret) await this.secrets.delete(key);
      else this.plain.delete(key);
    }
    const gone = new Set(answers.map(({ key }) => key));
    const left = this.memento.get<readonly string[]>(stored, []).filter((key) => !gone.has(key));
    await this.memento.update(stored, left);
  }

  private async answerTo(need: Need, whose: AnswersFor, title: string): Promise<string | undefined> {
    const { text, secret, kind } = need;
    if (kind === 'path') {
      const here = localPath(text.replace(/^(['"])(.*)\1$/, '$2'), whose.folder.fsPath, this.exists);
      const use: QuickPickItem = { label: here, description: 'in this workspace, for this run' };
      const other: QuickPickItem = { label: 'Another path…' };
      const placeHolder = `${text} is not on this machine`;
      const chosen = await window.showQuickPick([use, other], { title, placeHolder, ignoreFocusOut: true });
      if (chosen !== other) return chosen?.label;
    }
    return window.showInputBox({
      title,
      prompt: secret
        ? `Value for ${text}: kept in the editor's secret storage, given to the command as a variable`
        : `Value for ${text}: given to the command as a variable`,
      password: secret,
      ignoreFocusOut: true,
      validateInput: (value) => (value === '' ? 'The command needs a value here.' : undefined),
    });
  }

  private async storeSecret(key: string, value: string): Promise<void> {
    await this.secrets.store(key, value);
    const known = this.memento.get<readonly string[]>(stored, []);
    await this.memento.update(stored, [...new Set([...known, key])]);
  }

  /** Nothing is written into a file without consent. The values that are for this run alone. */
  private async keep(whose: AnswersFor, values: Values): Promise<Values | undefined> {
    const { environment, folder } = whose;
    const where = environment === undefined ? 'for all environments' : `under environment ${environment}`;
    const remember: QuickPickItem = { label: 'Remember for this window' };
    const file = workspace.asRelativePath(await configFileFor(folder), false);
    const write: QuickPickItem = { label: `Write into ${file} ${where}` };
    const once: QuickPickItem = { label: 'Only this run' };
    const inWorkspace = workspace.getWorkspaceFolder(folder) !== undefined;
    const chosen = await window.showQuickPick(inWorkspace ? [remember, write, once] : [remember, once], {
      title: `Keep ${[...values.keys()].join(', ')}?`,
      ignoreFocusOut: true,
    });
    if (chosen === write) await keepInConfig(folder, environment, values);
    if (chosen === remember) {
      for (const [name, value] of values) this.plain.set(keyOf(whose, name), value);
    }
    if (chosen === undefined) return undefined;
    // What is written down is read again in a moment, which may be too late for this run.
    return chosen === remember ? new Map() : values;
  }
}

function keyOf({ folder, environment }: AnswersFor, name: string): string {
  return JSON.stringify([folder.toString(), environment ?? '', name]);
}

function keptOf(key: string, secret: boolean): Kept {
  const [folder = '', environment = '', name = ''] = JSON.parse(key) as readonly string[];
  return { key, name, folder, environment: environment === '' ? undefined : environment, secret };
}
