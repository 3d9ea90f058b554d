// Lists what is known of the runs of an item or a check, newest first, and opens one of them.
import { QuickPickItemKind, window, workspace, type QuickPickItem, type Uri } from 'vscode';
import type { Evidence } from '../../core/verify/evidence/model.ts';
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import { runAddress } from '../run/resultDocument.ts';
import { ageText, codiconOf, durationText, wordOf } from '../tree/standing.ts';
import { targetsFor, type CommandModule } from './command.ts';

/** What is opened is a document; a separator has none. */
interface Choice extends QuickPickItem {
  readonly address?: Uri;
}

export const showRuns: CommandModule = {
  id: commands.showRuns,
  async run(services, argument, selected) {
    const targets = targetsFor(services, argument, selected);
    const [first] = targets;
    if (!first) throw new UserError('Select an item with a command or a probe to see its runs.');
    const { uri } = first.file;
    const places = targets.filter(({ file }) => file === first.file);
    const runs = services.results.runs(uri, places);
    const [{ item } = first] = places;
    const title = places.every((place) => place.item === item) ? first.title : first.file.path;
    if (runs.length === 0) throw new UserError(`“${title}” has not been run yet.`);
    const picked = await window.showQuickPick<Choice>(
      [...runs.map((run) => choiceOf(uri, run)), ...fileChoice(services.archive.fileFor(first.file))],
      { title: `Runs of “${title}”`, placeHolder: 'Newest first', matchOnDescription: true },
    );
    if (!picked?.address) return;
    const document = await workspace.openTextDocument(picked.address);
    await window.showTextDocument(document, { preview: true });
  },
};

function choiceOf(file: Uri, run: Evidence): Choice {
  const { outcome, environment, time, commit, by, durationMs, reason, probe } = run;
  return {
    label: `$(${codiconOf(outcome)}) ${wordOf(outcome)}${by === 'person' ? ' (decided by a person)' : ''}`,
    description: [environment, ageText(time), commit?.slice(0, 7), durationText(durationMs)]
      .filter((part) => part !== undefined)
      .join(' · '),
    detail: `${probe.description.split('\n', 1)[0] ?? ''} – ${reason}`,
    address: runAddress(file, run),
  };
}

function fileChoice(file: Uri | undefined): readonly Choice[] {
  if (!file) return [];
  return [
    { label: 'Evidence', kind: QuickPickItemKind.Separator },
    {
      label: '$(go-to-file) Open Evidence File',
      description: workspace.asRelativePath(file),
      address: file,
    },
  ];
}
