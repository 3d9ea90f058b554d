// Quotes one word for the command line of a shell, so that nothing in it is ever taken for syntax.

/** A shell that reads a command line: bash, zsh and their kin, fish, PowerShell of any edition, cmd.exe. */
export type Quoting = 'posix' | 'fish' | 'powershell' | 'cmd';

/**
 * `word` as one literal word. Harmless words stay as they are. cmd.exe has no way to write a `"` in a word or to keep
 * `%NAME%` literal on an interactive line; file names hold no `"` there.
 */
export function quote(quoting: Quoting, word: string): string {
  return /^[\w./:-]+$/.test(word) ? word : quoted[quoting](word);
}

const quoted: Readonly<Record<Quoting, (word: string) => string>> = {
  posix: (word) => `'${word.replaceAll("'", `'\\''`)}'`,
  fish: (word) => `'${word.replace(/['\\]/g, '\\$&')}'`,
  powershell: quotePowerShell,
  cmd: (word) => (/^[\w./:\\-]+$/.test(word) ? word : `"${word}"`),
};

/** A PowerShell string, which may span lines. Typographic quotes end such a string too. */
export function quotePowerShell(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}
