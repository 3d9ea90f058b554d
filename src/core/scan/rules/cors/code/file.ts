// A file of code under search, and settings that are made without looking at a value.
import type { Source } from '../../../source.ts';
import type { Setting } from '../setting.ts';
import type { Expression, Span } from './expression.ts';
import type { Language } from './frameworks.ts';
import type { Scope } from './scope.ts';
import { allowsCredentials, isOnlyForDevelopment, unitOf } from './surroundings.ts';

/** What a file of code is searched with. */
export interface CodeFile {
  readonly language: Language;
  readonly source: Source;
  readonly root: Expression;
  readonly scope: Scope;
}

/** A setting at a place, with what its surroundings say of cookies and of who sees it. */
export function settingOf(
  kind: Setting['kind'],
  subject: string,
  { from, to }: Span,
  around: readonly Expression[],
  { scope }: CodeFile,
): Setting {
  const unit = unitOf(around);
  const credentials = unit !== undefined && allowsCredentials(unit, scope);
  const isForDevelopment = isOnlyForDevelopment({ kind: 'nothing', from, to }, around);
  return { kind, from, to, subject, credentials, isForDevelopment };
}
