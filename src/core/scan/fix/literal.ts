// The string literal around a value.

/** Offsets: `from` and `to` with prefix and quotes, `innerFrom` and `innerTo` without. */
export interface Literal {
  readonly from: number;
  readonly to: number;
  readonly innerFrom: number;
  readonly innerTo: number;
  readonly quote: '"' | "'" | '`';
  /** Letters that belong to the literal, such as Python's `f`. */
  readonly prefix: string;
}

/** The literal that holds what stands from `from` to `to`, on one line; `undefined` where there is none. */
export function literalAround(text: string, from: number, to: number): Literal | undefined {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const lineBreak = text.indexOf('\n', to);
  const end = lineBreak === -1 ? text.length : lineBreak;
  let open: { readonly at: number; readonly quote: Literal['quote'] } | undefined;
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (char === '\\' && open) {
      at++;
    } else if (open === undefined) {
      if (at >= from) return undefined;
      // Three quotes open what may span lines, and a letter before an apostrophe is a word's.
      if (char === '"' || char === '`' || (char === "'" && !/[a-z]{2}$/i.test(text.slice(start, at))))
        open = { at, quote: char };
    } else if (char === open.quote) {
      if (open.at < from && at >= to) return literal(text, open.at, at, open.quote);
      open = undefined;
    }
  }
  return undefined;
}

function literal(text: string, open: number, close: number, quote: Literal['quote']): Literal | undefined {
  if (text.charAt(close + 1) === quote || text.charAt(open - 1) === quote) return undefined;
  const [prefix = ''] = /(?<![\w$@])[a-zA-Z$@]{0,2}$/.exec(text.slice(Math.max(0, open - 4), open)) ?? [];
  return { from: open - prefix.length, to: close + 1, innerFrom: open + 1, innerTo: close, quote, prefix };
}
