// Ticks or unticks the items on the lines of all cursors in the editor, or those that are selected in the tree.
import { Range, commands as vscodeCommands, window, type Selection, type TextEditor } from 'vscode';
import { parse } from '../../core/checklist/parse.ts';
import { withParents } from '../../core/checklist/parents.ts';
import { planTicks, toggledLines } from '../../core/checklist/tick.ts';
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import type { Services } from '../services.ts';
import { setting } from '../settings.ts';
import { ticksOf } from '../tick/nodeTicks.ts';
import { isTreeSelection, type CommandModule } from './command.ts';

export const toggle: CommandModule = {
  id: commands.toggle,
  async run(services, argument) {
    if (isTreeSelection(argument)) return toggleSelected(services);
    const editor = window.activeTextEditor;
    if (!editor || editor.document.languageId !== 'markdown') {
      throw new UserError('Put the cursor on a “- [ ]” item of a Markdown file first.');
    }
    return toggleAtCursors(services, editor);
  },
};

async function toggleSelected({ ticker, view }: Services): Promise<void> {
  const items = view.view.selection.flatMap((node) => (node.kind === 'item' ? [node] : []));
  const checked = !items.every(({ item }) => item.checked);
  await ticker.tick(ticksOf(items.map((node) => ({ node, checked }))));
  // What has no box is opened and closed by the key, as in other trees.
  if (items.length === 0) await vscodeCommands.executeCommand('list.toggleExpand');
}

async function toggleAtCursors({ store }: Services, editor: TextEditor): Promise<void> {
  const { document } = editor;
  const text = document.getText();
  const checklist = store.get(document.uri)?.checklistOf(text) ?? parse(text);
  const chosen = toggledLines(checklist, new Set(editor.selections.flatMap(linesOf)));
  if (chosen.length === 0) throw new UserError('There is no “- [ ]” item on this line.');
  const follow = setting('shipcheck.parentsFollowChildren', document.uri);
  const { edits } = planTicks(checklist, follow ? withParents(checklist, chosen) : chosen);
  await editor.edit((builder) => {
    for (const { offset, character } of edits) {
      const at = document.positionAt(offset);
      builder.replace(new Range(at, at.translate(0, 1)), character);
    }
  });
  // A read-only editor says that the edit was made, and makes none.
  if (document.getText() === text) {
    throw new UserError('This editor is read-only: its boxes cannot be ticked.');
  }
}

/** 1-based; a selection that ends before the first character of a line does not include that line. */
function linesOf({ start, end }: Selection): readonly number[] {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return Array.from({ length: last - start.line + 1 }, (_, index) => start.line + index + 1);
}
