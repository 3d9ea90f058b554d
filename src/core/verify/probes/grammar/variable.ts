// Variables in texts: `$NAME` and `${NAME}`; `$$` stands for `$`.

const variable = /\$(?:\$|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/g;

/** The names, as often as they stand there. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(variable)].flatMap(([, plain, braced]) => plain ?? braced ?? []);
}

/** The text with its variables replaced; one without a value stays as written. */
export function expand(text: string, valueOf: (name: string) => string | undefined): string {
  return text.replace(variable, (written, plain?: string, braced?: string) =>
    written === '$$' ? '$' : (valueOf(plain ?? braced ?? '') ?? written),
  );
}
