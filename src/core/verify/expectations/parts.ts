// The words of an expectation: what stands around the assertion, and where one assertion ends and the next begins.

/** Longest text that is looked at; nobody writes longer ones. */
const longest = 2000;

/** White space folded, list markers, labels and a final full stop taken away. */
export function sentence(text: string): string {
  return text
    .slice(0, longest)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[-*•→]|->|=>) /, '')
    .replace(
      /^(?:expected(?: (?:results?|output|response|value))?|expect|target|should (?:be|output|see)|pass criteria|output|result)\s?:\s?/i,
      '',
    )
    .replace(/(?<![.…])\.$/, '')
    .trim();
}

/** An assertion without what only makes a sentence of it: `should return no results` → `no results`. */
export function bare(text: string): string {
  let rest = text;
  for (const prefix of prefixes) rest = rest.replace(prefix, '');
  return rest.trim() || text;
}

const prefixes: readonly RegExp[] = [
  /^(?:it |this |that |you |we |the (?:command|output|response|result|endpoint|request|call|query|script|server|api) )(?=(?:should|must|will|shall|returns?|is|shows?|responds?|prints?|contains?|has|can)\b)/i,
  /^(?:should|must|will|shall|needs? to|has to|expect(?:ed)?(?: to)?)(?: now| only| all| always| still)? /i,
  /^(?:be |see |get |return |returns |print |prints |output |outputs |show |shows |display |displays |give |gives |lists? (?!of\b)|have |has |respond with |responds with |answer with |yield |yields |receive |report |reports |say |says |equal |equals )/i,
  /^(?:a |an |the )(?=\S)/i,
];

/** The assertions of a sentence: split at commas, semicolons and "and", not inside quotes and brackets. */
export function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === '`' || (char === "'" && !/\w/.test(text.charAt(at - 1)))) {
      if (text.includes(char, at + 1)) quote = char;
    } else if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const separator = /^(?:[,;] (?:and |but )?| and | but | & | \+ )/.exec(text.slice(at, at + 8))?.[0];
      if (separator === undefined) continue;
      parts.push(text.slice(start, at));
      start = at + separator.length;
      at = start - 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Whether a text has no other words than these; punctuation aside. */
export function onlyWords(text: string, words: ReadonlySet<string>): boolean {
  return text
    .toLowerCase()
    .split(/[^a-z0-9.'-]+/)
    .every((word) => word === '' || words.has(word));
}
