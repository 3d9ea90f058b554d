// Shows findings where they stand: as diagnostics, with a link and the other places of the same value.
import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Location,
  Uri,
  languages,
  workspace,
} from 'vscode';
import type { Finding, Severity } from '../../core/scan/finding.ts';
import { DisposableStore } from '../disposables.ts';
import { rangeOf } from './range.ts';
import type { Scanners } from './scanners.ts';
import type { FindingStore } from './store.ts';

/** Other places of a value that a diagnostic names. */
const mostRelated = 10;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

export class FindingDiagnostics extends DisposableStore {
  private readonly collection = this.add(languages.createDiagnosticCollection('shipcheck-scan'));
  private readonly store: FindingStore;
  private readonly scanners: Scanners;

  constructor(store: FindingStore, scanners: Scanners) {
    super();
    this.store = store;
    this.scanners = scanners;
    this.add(
      store.onDidChange((uris) =>
        this.collection.set(
          uris.map((uri) => [uri, store.of(uri).map((finding) => this.diagnosticOf(uri, finding))]),
        ),
      ),
    );
  }

  private diagnosticOf(uri: Uri, finding: Finding): Diagnostic {
    const diagnostic = new Diagnostic(rangeOf(finding), finding.message, severities[finding.severity]);
    const link = this.scanners.rule(finding.rule)?.link;
    diagnostic.source = 'Shipcheck';
    diagnostic.code = link === undefined ? finding.rule : { value: finding.rule, target: Uri.parse(link) };
    const related = this.related(uri, finding);
    if (related.length > 0) diagnostic.relatedInformation = related;
    return diagnostic;
  }

  private related(uri: Uri, finding: Finding): DiagnosticRelatedInformation[] {
    return this.store
      .withFingerprint(finding.fingerprint)
      .filter((other) => other.finding !== finding)
      .slice(0, mostRelated)
      .map((other) => {
        const where =
          other.uri.toString() === uri.toString() ? 'this file' : workspace.asRelativePath(other.uri);
        return new DiagnosticRelatedInformation(
          new Location(other.uri, rangeOf(other.finding)),
          `The same value stands in ${where}, line ${other.finding.line}.`,
        );
      });
  }
}
