// Stands in for the user in front of messages and pickers: records what is shown, and gives the planned answers.
import * as vscode from 'vscode';

type Picker = 'showQuickPick' | 'showInputBox' | 'showWorkspaceFolderPick';
type Message = 'showInformationMessage' | 'showWarningMessage' | 'showErrorMessage';

/** What was shown since the test began, oldest first. */
export interface Shown {
  readonly kind: Message;
  readonly message: string;
  readonly modal: boolean;
  readonly detail: string | undefined;
  readonly buttons: readonly string[];
}

/** The user of one test. */
export interface User {
  readonly shown: readonly Shown[];
  /** The picks offered by quick picks, one array of labels for each. */
  readonly offered: readonly (readonly string[])[];
  /** Which button to press when it is there; without a plan messages are dismissed. */
  press(button: string): void;
  /** Chooses the entries of the next quick pick whose labels are given, or types into the next input box. */
  answer(...labels: readonly string[]): void;
}

/** Call inside `describe`; use the result inside `it`. */
export function useUser(): User {
  let shown: Shown[] = [];
  let offered: (readonly string[])[] = [];
  let button: string | undefined;
  let answers: (readonly string[])[] = [];
  const originals = new Map<string, unknown>();

  const replace = (name: Picker | Message, replacement: (...args: never[]) => unknown): void => {
    originals.set(name, vscode.window[name]);
    Object.assign(vscode.window, { [name]: replacement });
  };
  const onMessage =
    (kind: Message) =>
    (message: string, ...rest: readonly (string | vscode.MessageOptions)[]): Promise<string | undefined> => {
      const options = rest.find((part): part is vscode.MessageOptions => typeof part === 'object');
      const buttons = rest.filter((part) => typeof part === 'string');
      shown.push({ kind, message, modal: options?.modal === true, detail: options?.detail, buttons });
      return Promise.resolve(buttons.find((each) => each === button));
    };
  const onQuickPick = (
    items: readonly vscode.QuickPickItem[],
    options?: vscode.QuickPickOptions,
  ): Promise<unknown> => {
    offered.push(items.map((item) => item.label));
    const answer = answers.shift() ?? [];
    const picked = items.filter((item) => answer.includes(item.label));
    return Promise.resolve(options?.canPickMany ? picked : picked[0]);
  };

  beforeEach(() => {
    [shown, offered, answers, button] = [[], [], [], undefined];
    for (const kind of ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const) {
      replace(kind, onMessage(kind));
    }
    replace('showQuickPick', onQuickPick);
    replace('showInputBox', () => Promise.resolve(answers.shift()?.[0]));
  });
  afterEach(() => {
    Object.assign(vscode.window, Object.fromEntries(originals));
    originals.clear();
  });

  return {
    get shown() {
      return shown;
    },
    get offered() {
      return offered;
    },
    press: (label) => {
      button = label;
    },
    answer: (...labels) => {
      answers.push(labels);
    },
  };
}
