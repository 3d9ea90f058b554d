// Waits until an open document has read what was written to its file.
import { workspace, type TextDocument } from 'vscode';

/** Milliseconds that an open document gets to follow its file. */
const followTime = 2000;

/** Whether the document is as wanted in the end: `false` where it does not notice, or somebody typed in between. */
export async function follows(document: TextDocument, isDone: () => boolean): Promise<boolean> {
  if (isDone()) return true;
  await new Promise<void>((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(finish, followTime);
    const listener = workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && (isDone() || document.isDirty)) finish();
    });
  });
  return isDone();
}
