// JSON values as text for people.

/**
 * What `JSON.stringify` gives, cut behind so many characters with `…`. Looks no further than that: a server may send
 * a megabyte of brackets, too deep for `JSON.stringify`.
 */
export function shortJson(value: unknown, longest = 120): string {
  let text = '';
  const isFull = (): boolean => text.length > longest;
  const list = <T>(open: string, members: Iterable<T>, close: string, each: (member: T) => void): void => {
    let separator = open;
    for (const member of members) {
      text += separator;
      separator = ',';
      if (isFull()) return;
      each(member);
    }
    text += separator === open ? open + close : close;
  };
  const write = (part: unknown): void => {
    if (typeof part === 'string') text += JSON.stringify(part.slice(0, longest + 1));
    else if (Array.isArray(part)) list('[', part, ']', write);
    else if (typeof part !== 'object' || part === null) text += String(part);
    else {
      list('{', Object.keys(part), '}', (key) => {
        text += `${JSON.stringify(key.slice(0, longest + 1))}:`;
        write((part as Readonly<Record<string, unknown>>)[key]);
      });
    }
  };
  write(value);
  return isFull() ? `${text.slice(0, longest - 1)}…` : text;
}
