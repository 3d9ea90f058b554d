// The variables of an environment, and which of all values nobody should read.
import type { Environment } from './environment.ts';
import { isSecretName } from './placeholders/names.ts';

/**
 * What is added to the process's own variables, and wins over them: URLs (`api` is `API_URL`), then env files, later
 * ones first, then the variables of the environment and of the checklist's front matter.
 */
export function variablesOf(
  { urls, variables }: Pick<Environment, 'urls' | 'variables'>,
  envFiles: readonly ReadonlyMap<string, string>[],
): ReadonlyMap<string, string> {
  const addresses = [...urls].map(([name, url]) => [urlName(name), url] as const);
  return new Map([...addresses, ...envFiles.flatMap((file) => [...file]), ...variables]);
}

function urlName(name: string): string {
  const upper = name.toUpperCase().replaceAll('-', '_');
  return upper.endsWith('URL') ? upper : `${upper}_URL`;
}

/** Values that output has to hide, by the names of their variables, and passwords inside of URLs. For `createMasker`. */
export function secretsIn(
  variables: Iterable<readonly [name: string, value: string | undefined]>,
): readonly string[] {
  return [...variables].flatMap(([name, value = '']) => {
    const password = /^[a-z][\w+.-]*:\/\/[^\s/?#:@]*:([^\s/?#]+)@/i.exec(value)?.[1];
    const passwords = password === undefined ? [] : [password, decoded(password)];
    return isSecretName(name) ? [value, ...passwords] : passwords;
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
