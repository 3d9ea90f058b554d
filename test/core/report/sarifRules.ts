// What SARIF 2.1.0 and GitHub's code scanning demand of a log, for the part of the standard that is used.

/**
 * One kind of object: its properties by name. No others are allowed, as in the standard's schema; those whose test
 * begins with `!` are required.
 */
type Kind = Readonly<Record<string, string>>;

const kinds: Readonly<Record<string, Kind>> = {
  log: { $schema: 'uri', version: '!2.1.0', runs: '!run[]' },
  run: { tool: '!tool', columnKind: 'columnKind', originalUriBaseIds: 'bases', results: '!result[]' },
  tool: { driver: '!driver' },
  driver: { name: '!text', version: 'text', rules: 'rule[]' },
  rule: {
    id: '!text',
    name: 'text',
    shortDescription: '!message',
    helpUri: 'uri',
    help: '!help',
    defaultConfiguration: 'configuration',
    properties: 'properties',
  },
  message: { text: '!text' },
  help: { text: '!text', markdown: 'text' },
  configuration: { level: 'level' },
  properties: { tags: 'text[]', 'security-severity': 'score' },
  bases: { SRCROOT: 'base' },
  base: { description: 'message' },
  // GitHub wants a message, a rule and a place of every result.
  result: {
    ruleId: '!text',
    ruleIndex: '!count',
    level: '!level',
    message: '!message',
    locations: '!location[]',
    partialFingerprints: '!prints',
  },
  location: { physicalLocation: '!physical' },
  physical: { artifactLocation: '!artifact', region: '!region' },
  artifact: { uri: '!path', uriBaseId: 'text' },
  region: { startLine: '!place', startColumn: 'place', endLine: 'place', endColumn: 'place' },
  prints: { 'shipcheck/v1': 'text', primaryLocationLineHash: '!text' },
};

const values: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && value !== '',
  '2.1.0': (value) => value === '2.1.0',
  uri: (value) => typeof value === 'string' && URL.canParse(value),
  // Relative to the repository, and without what only a path may hold.
  path: (value) =>
    typeof value === 'string' && /^(?!\/)[\w.~!*'()%/-]+$/.test(value) && !value.includes('..'),
  columnKind: (value) => value === 'utf16CodeUnits' || value === 'unicodeCodePoints',
  level: (value) => ['none', 'note', 'warning', 'error'].includes(String(value)),
  score: (value) => /^(?:\d|10)\.\d$/.test(String(value)),
  count: (value) => Number.isInteger(value) && Number(value) >= 0,
  place: (value) => Number.isInteger(value) && Number(value) >= 1,
};

/** Where a log breaks the rules, as paths into it. */
export function breaches(value: unknown, kind = 'log', path = ''): readonly string[] {
  if (kind.endsWith('[]')) {
    if (!Array.isArray(value)) return [path];
    // GitHub takes 25,000 results, and shows 5,000.
    const items = value.flatMap((item, index) => breaches(item, kind.slice(0, -2), `${path}/${index}`));
    return value.length > 25_000 ? [path, ...items] : items;
  }
  const test = values[kind];
  if (test !== undefined) return test(value) ? [] : [path];
  const properties = kinds[kind];
  if (properties === undefined || typeof value !== 'object' || value === null) return [path];
  const missing = Object.keys(properties).filter(
    (name) => properties[name]?.startsWith('!') && !(name in value),
  );
  return [
    ...missing.map((name) => `${path}/${name}`),
    ...Object.entries(value).flatMap(([name, part]) => {
      const expected = properties[name]?.replace('!', '');
      return expected === undefined ? [`${path}/${name}`] : breaches(part, expected, `${path}/${name}`);
    }),
  ];
}
