// Quick fixes for findings.
import {
  CodeAction,
  CodeActionKind,
  Range,
  Uri,
  WorkspaceEdit,
  languages,
  workspace,
  type CodeActionContext,
  type CodeActionProvider,
  type Diagnostic,
  type TextDocument,
} from 'vscode';
import type { Finding } from '../../core/scan/finding.ts';
import type { Edit } from '../../core/scan/fix/edit.ts';
import { DisposableStore } from '../disposables.ts';
import { commands, type Command } from '../names.ts';
import { setting } from '../settings.ts';
import { pathIn } from './ignored.ts';
import { findingsAt } from './located.ts';
import { rangeOf } from './range.ts';
import type { Scanners } from './scanners.ts';
import type { FindingStore, Located } from './store.ts';

export class FindingActions extends DisposableStore implements CodeActionProvider {
  private readonly store: FindingStore;
  private readonly scanners: Scanners;

  constructor(store: FindingStore, scanners: Scanners) {
    super();
    this.store = store;
    this.scanners = scanners;
    this.add(
      languages.registerCodeActionsProvider({ pattern: '**' }, this, {
        providedCodeActionKinds: [CodeActionKind.QuickFix],
      }),
    );
  }

  async provideCodeActions(
    document: TextDocument,
    range: Range,
    { diagnostics }: CodeActionContext,
  ): Promise<CodeAction[]> {
    const actions: CodeAction[] = [];
    for (const finding of findingsAt(this.store.of(document.uri), range)) {
      const diagnostic = diagnostics.find((each) => isOf(each, finding));
      for (const action of await this.actionsFor(document, finding)) {
        if (diagnostic) action.diagnostics = [diagnostic];
        actions.push(action);
      }
    }
    return actions;
  }

  private async actionsFor(document: TextDocument, finding: Finding): Promise<readonly CodeAction[]> {
    const { uri } = document;
    const rule = this.scanners.rule(finding.rule);
    const make = (command: Command, title: string): CodeAction => {
      const action = new CodeAction(title, CodeActionKind.QuickFix);
      action.command = { command, title, arguments: [{ uri, finding } satisfies Located] };
      return action;
    };
    const actions = await this.mending(document, finding, make);
    if (workspace.getWorkspaceFolder(uri)) {
      actions.push(
        make(
          commands.ignoreFindingValue,
          rule?.kind === 'cors' ? 'Ignore this setting' : 'Ignore this value in the whole workspace',
        ),
        make(commands.ignoreFindingPath, 'Ignore everything in this file'),
        make(commands.ignoreFindingRule, `Switch off “${rule?.title ?? finding.rule}” in this workspace`),
      );
    }
    if (rule)
      actions.push(make(commands.openFindingPage, `What to do about it (${Uri.parse(rule.link).authority})`));
    return actions;
  }

  /** What changes the file itself. */
  private async mending(
    document: TextDocument,
    finding: Finding,
    make: (command: Command, title: string) => CodeAction,
  ): Promise<CodeAction[]> {
    const { ignoreHere, originVariable, planMove, planOrigin } =
      await import('../../core/scan/fix/fix.lazy.ts');
    const rule = this.scanners.rule(finding.rule);
    const folder = workspace.getWorkspaceFolder(document.uri);
    const range = rangeOf(finding);
    const request = {
      path: folder ? pathIn(folder, document.uri) : document.uri.path,
      languageId: document.languageId,
      text: document.getText(),
      from: document.offsetAt(range.start),
      to: document.offsetAt(range.end),
    };
    const actions: CodeAction[] = [];
    const move = rule && folder && planMove({ ...request, rule, envText: '' });
    if (move) {
      const envFile = setting('shipcheck.scan.envFile', document.uri);
      const action = make(
        commands.moveToEnvFile,
        `Read ${move.name} from the environment, and move the value to ${envFile}`,
      );
      action.isPreferred = true;
      actions.push(action);
    }
    if (rule?.kind === 'cors') {
      const read = planOrigin(request, { kind: 'variable', name: originVariable });
      if (read)
        actions.push(editing(document, read, `Read the allowed origin from the variable ${originVariable}`));
      if (planOrigin(request, { kind: 'origin', origin: 'https://example.com' }))
        actions.push(make(commands.allowOrigin, 'Allow only one origin…'));
    }
    if (folder && /(?:^|\/)[^/]*\.env(?:\.[^/]*)?$/.test(request.path))
      actions.push(make(commands.ignoreFileInGit, `Have git ignore ${request.path}`));
    if (ignoreHere({ ...request, rule: finding.rule }))
      actions.push(make(commands.ignoreFindingHere, 'Ignore this here, with a comment'));
    return actions;
  }
}

/** A quick fix that is an edit of the document and nothing else. */
function editing(document: TextDocument, edits: readonly Edit[], title: string): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.edit = new WorkspaceEdit();
  for (const { from, to, text } of edits)
    action.edit.replace(document.uri, new Range(document.positionAt(from), document.positionAt(to)), text);
  return action;
}

function isOf(diagnostic: Diagnostic, finding: Finding): boolean {
  const { code } = diagnostic;
  const rule = typeof code === 'object' ? code.value : code;
  return rule === finding.rule && diagnostic.range.start.line === finding.line - 1;
}
