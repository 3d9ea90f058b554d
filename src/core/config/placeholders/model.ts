// What a placeholder is: something in a command that its author left for whoever runs it to fill in.
import type { Span } from '../../checklist/model.ts';

/**
 * `angle` `<deployment-id>`; `curly` `{user_id}`; `your` `YOUR_KEY`, `your-app`; `domain` `your-domain.com`; `version`
 * `X.Y.Z`; `blank` `____`, `...`; `path` an absolute path of somebody else's machine; `variable` `$TOKEN` that nobody set.
 */
export type PlaceholderKind =
  'angle' | 'curly' | 'your' | 'domain' | 'version' | 'blank' | 'path' | 'variable';

/**
 * How a piece of a shell script is quoted: not at all (`none`), in double or single quotes, in `$'…'` (`ansi`), in a
 * here-document with an unquoted (`document`) or a quoted delimiter (`raw`).
 */
export type Quotes = 'none' | 'double' | 'single' | 'ansi' | 'document' | 'raw';

/** What else reads a value: a JSON string, the path or query of a URL, a shell inside with these quotes. */
export type Encoding = 'json' | 'url' | Exclude<Quotes, 'document' | 'raw'>;

/** Where a value goes. */
export interface Spot {
  /** Those of the script itself. */
  readonly quotes: Quotes;
  /** What reads the value after the script's shell, last reader first. */
  readonly encodings: readonly Encoding[];
}

export interface Placeholder extends Span {
  readonly kind: PlaceholderKind;
  /** To ask for and to remember it by, in the form of a variable's name; the same for what is meant to be equal. */
  readonly name: string;
  /** As written. */
  readonly text: string;
  /** Whether its name says that the value must not be seen. */
  readonly secret: boolean;
  /** `undefined` where nothing can safely be put, and for a variable, whose text stays. */
  readonly spot: Spot | undefined;
}
