// Strapi's list of middlewares, where CORS without origins lets every one in, with cookies (its source: `middlewares/cors`).
import type { Setting } from '../setting.ts';
import type { Expression } from './expression.ts';
import { settingOf, type CodeFile } from './file.ts';
import { mayNameOrigins } from './options.ts';
import { keyName } from './surroundings.ts';

/** `'strapi::cors'` in a list, or as a name beside options that have no origin. */
export function ofStrapi(
  text: Expression & { kind: 'text' },
  around: readonly Expression[],
  file: CodeFile,
): readonly Setting[] {
  if (text.value !== 'strapi::cors' || file.language !== 'javascript') return [];
  const outer = around.at(-1);
  const isOpen = outer?.kind === 'list' || (outer?.kind === 'record' && lacksOrigins(outer, file));
  return isOpen ? [settingOf('default', "'strapi::cors'", text, around, file)] : [];
}

function lacksOrigins({ entries }: Expression & { kind: 'record' }, { scope }: CodeFile): boolean {
  const named = (name: string) =>
    entries.find(({ key }) => key !== undefined && keyName(key) === name)?.value;
  const config = named('config');
  if (named('name') === undefined) return false;
  if (config === undefined) return true;
  const isOff =
    config.kind === 'record' &&
    config.entries.some(
      ({ key, value }) =>
        key !== undefined && keyName(key) === 'enabled' && value.kind === 'truth' && !value.value,
    );
  return !isOff && !mayNameOrigins([{ value: config }], scope);
}
