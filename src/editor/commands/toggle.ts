// Ticks or unticks the items on the lines of all cursors in the editor.
import { Range, window } from 'vscode';
import { parse } from '../../core/checklist/parse.ts';
import { planTicks, toggledLines } from '../../core/checklist/tick.ts';
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import type { CommandModule } from './command.ts';

export const toggle: CommandModule = {
  id: commands.toggle,
  async run() {
    const editor = window.activeTextEditor;
    if (!editor || editor.document.languageId !== 'markdown') {
      throw new UserError('Put the cursor on a “- [ ]” item of a Markdown file first.');
    }
    const { document } = editor;
    const checklist = parse(document.getText());
    const lines = new Set(
      editor.selections.flatMap(({ start, end }) =>
        Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index + 1),
      ),
    );
    const { edits } = planTicks(checklist, toggledLines(checklist, lines));
    if (edits.length === 0) throw new UserError('There is no “- [ ]” item on this line.');
    const done = await editor.edit((builder) => {
      for (const { offset, character } of edits) {
        const at = document.positionAt(offset);
        builder.replace(new Range(at, at.translate(0, 1)), character);
      }
    });
    if (!done) throw new UserError('This editor is read-only: its boxes cannot be ticked.');
  },
};
