// Reads the options and paths of a command, and says what is wrong with them.
import { parseArgs } from 'node:util';
import { UsageError, type Arguments, type CliOption } from './command.ts';
import { nearest } from './nearest.ts';

/** `-h` and `--help` are always understood; see {@link Arguments.has}. Throws a {@link UsageError}. */
export function readArguments(typed: readonly string[], own: Readonly<Record<string, CliOption>>): Arguments {
  const options: Readonly<Record<string, CliOption>> = {
    ...own,
    help: { type: 'boolean', short: 'h', help: '' },
  };
  const { tokens } = parseArgs({
    args: [...typed],
    options,
    strict: false,
    tokens: true,
  });
  const paths: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (!option) throw unknown(token.rawName, Object.keys(options));
    const values = given.get(token.name) ?? [];
    if (values.length > 0 && !option.multiple && option.type === 'string') {
      throw new UsageError(`${token.rawName} can be given only once.`);
    }
    given.set(token.name, [...values, valueOf(token, option)]);
  }
  return {
    paths,
    has: (option) => given.has(option),
    value: (option) => given.get(option)?.at(-1),
    values: (option) => given.get(option) ?? [],
  };
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  /** Whether the value was joined to the name by an equals sign. */
  readonly inlineValue: boolean | undefined;
}

function valueOf({ rawName: name, value, inlineValue }: OptionToken, option: CliOption): string {
  if (option.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${name} takes no value.`);
    return '';
  }
  const isOption = !inlineValue && value?.startsWith('-');
  if (value === undefined || value === '' || isOption) {
    throw new UsageError(`${name} needs a value: ${name} ${option.placeholder ?? 'VALUE'}.`);
  }
  return value;
}

function unknown(name: string, known: readonly string[]): UsageError {
  const meant = nearest(name.replace(/^-+/, ''), known);
  return new UsageError(`There is no option ${name}.${meant ? ` Did you mean --${meant}?` : ''}`);
}
