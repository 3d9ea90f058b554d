// The little of HTML that checklists use: which `<words>` are tags, and what character references stand for.

const tags = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote br button caption center cite code col colgroup dd del ' +
    'details dfn div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins ' +
    'kbd label li link main mark meta nav ol option p picture pre q rp rt ruby s samp script section select small ' +
    'source span strike strong style sub summary sup table tbody td textarea tfoot th thead time tr tt u ul var ' +
    'video wbr'
  ).split(' '),
);

/** Whether `<…>` is an HTML tag; anything else in angle brackets is a placeholder that the author wants to be read. */
export function isHtmlTag(raw: string): boolean {
  if (/^<[!?]/.test(raw)) return true;
  const name = /^<\/?([a-z][a-z0-9]*)(?=[\s/>])/i.exec(raw)?.[1];
  return name !== undefined && tags.has(name.toLowerCase());
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  larr: '←',
  rarr: '→',
  le: '≤',
  ge: '≥',
  ne: '≠',
  times: '×',
  middot: '·',
  bull: '•',
  deg: '°',
  check: '✓',
};

/** The character of `&amp;`, `&#8594;` or `&#x2192;`; an entity that is not known here stays as it is. */
export function decodeEntity(raw: string): string {
  const numeric = /^&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));$/i.exec(raw);
  if (!numeric) return named[raw.slice(1, -1)] ?? raw;
  const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
