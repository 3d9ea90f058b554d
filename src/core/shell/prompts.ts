// Recognises the prompts of terminal sessions pasted into documents.

const prompt =
  /^[ \t]*(?:[$%❯➜»](?=[ \t])|(?:PS(?:[ \t][A-Za-z]:[^>\n]{0,200})?>)|[A-Za-z]:\\[^>\n]{0,200}>|\[?[\w.-]{1,64}@[\w.-]{1,64}[ :][^$#%\n]{0,200}[$#%])[ \t]*(?=\S)/;

/** The prompt at the start of a line with the blanks behind it (`$ `, `PS C:\> `, `user@host:~$ `); `''` for none. */
export function promptOf(line: string): string {
  return prompt.exec(line)?.[0] ?? '';
}
