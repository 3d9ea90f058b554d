// A file of code under search, and settings that are made without looking at a value.
import type { Source } from '../../../source.ts';
import type { Setting } from '../setting.ts';
import type { Expression, Span } from './expression.ts';
import type { Language } from './frameworks.ts';
import type { Scope } from './scope.ts';
import { cookiesOf } from './cookies.ts';
import { isOnlyForDevelopment, saidOfCredentials, unitOf } from './surroundings.ts';

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
  file: CodeFile,
): Setting {
  const credentials = cookiesOf(saidAround(around, file), kind, file.language, file.source.text);
  const isForDevelopment = isOnlyForDevelopment({ kind: 'nothing', from, to }, around);
  return { kind, from, to, subject, credentials, isForDevelopment };
}

/** What is said of credentials beside a setting. */
export function saidAround(around: readonly Expression[], { scope }: CodeFile): boolean | undefined {
  const unit = unitOf(around);
  return unit === undefined ? undefined : saidOfCredentials(unit, scope);
}
