// Puts one origin in the place of a setting that allows all.
import { window } from 'vscode';
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import { findingsFor, opened } from '../scan/located.ts';
import { write } from '../scan/write.ts';
import type { CommandModule } from './command.ts';

export const allowOrigin: CommandModule = {
  id: commands.allowOrigin,
  async run({ scanning }, argument, selected) {
    const [first] = findingsFor(scanning, argument, selected);
    if (!first) return;
    const { isOrigin, planOrigin } = await import('../../core/scan/fix/fix.lazy.ts');
    const { document, uri, from, to } = await opened(scanning, first);
    const request = { path: uri.path, languageId: document.languageId, text: document.getText(), from, to };
    const example = 'https://app.example.com';
    if (!planOrigin(request, { kind: 'origin', origin: example }))
      throw new UserError('Shipcheck does not know how an origin is named here. Name it by hand.');
    const origin = await window.showInputBox({
      title: 'Allow One Origin',
      prompt: 'The website that may read the answers: scheme, host and, if need be, port.',
      placeHolder: example,
      validateInput: (text) => (isOrigin(text.trim()) ? undefined : `An origin looks like ${example}.`),
    });
    if (origin === undefined) return;
    const edits = planOrigin(request, { kind: 'origin', origin: origin.trim() }) ?? [];
    await write([{ uri, edits, save: false }]);
    if (window.activeTextEditor?.document !== document) await window.showTextDocument(document);
  },
};
