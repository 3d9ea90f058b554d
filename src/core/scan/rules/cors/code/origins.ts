// What a text among the allowed origins lets in.

/** Text that lets every origin in: `*`, `*:*`, `https://*`, `.*`, `["*"]`, or a list with one of them. */
export function isWildcard(text: string): boolean {
  const parts = text
    .trim()
    .replaceAll(/^[[(]|[\])]$/g, '')
    .split(/[\s,;]+/);
  // Words among them make it a sentence about origins.
  if (parts.some((part) => /^[a-z]+$/i.test(part) && part !== 'null')) return false;
  return parts.some((part) => wildcard.test(part.replaceAll(/^["'/^]+|["'/$]+$/g, '')));
}

const wildcard =
  /^(?:\*|\*\*|\*:\*|(?:https?|\*):\/\/\*(?::\*)?|(?:https?\??(?:s\?)?:(?:\\?\/){2})?\(?\.[*+]\??\)?|\(\?:\.\*\)|\[\^\/\]\+|\.\*:\.\*)$/;

export function isNullOrigin(text: string): boolean {
  return text.trim().replaceAll(/^["']|["']$/g, '') === 'null';
}

/** What software does with a pattern: looks anywhere in the origin, from its start, or compares all of it. */
export type Matching = 'search' | 'start' | 'full';

/** Why strangers pass a regular expression; `undefined` where it is tight, or where that cannot be told. */
export function weaknessOf(pattern: string, matching: Matching): string | undefined {
  if (/^https?:\\?\/\\?\/[\w.:-]+$/.test(pattern) && matching !== 'search' && !/\./.test(pattern))
    return undefined;
  if (/\.[*+]\??(?=[a-z0-9])/i.test(pattern))
    return 'Any name may stand before the domain without a dot, so evil-example.com passes for example.com.';
  if (/(?<![\\[^.])\.(?=[a-z][a-z0-9-]+)(?![a-z]*\])/i.test(pattern.replaceAll(/\[[^\]]*\]/g, '[]')))
    return 'The dot is not escaped, so it stands for any character: exampleXcom passes for example.com.';
  if (matching === 'full') return undefined;
  if (!/[$]\)?\/?$|\\[zZ]$|\$\)*$/.test(pattern))
    return 'The pattern has no end ($), so example.com.evil.com passes for example.com.';
  // `\.example\.com$` matches only names below example.com, whatever they begin with.
  if (pattern.startsWith('\\.')) return undefined;
  if (matching === 'search' && !/^(?:\(\?[a-z]+\))?\(?(?:\?:)?(?:\^|\\A)/.test(pattern))
    return 'The pattern has no beginning (^), so evilexample.com passes for example.com.';
  return undefined;
}

/** The same for a test of how the origin ends, begins, or what is in it; `piece` is `undefined` where it is no text. */
export function weaknessOfPart(how: 'end' | 'start' | 'part', piece: string | undefined): string | undefined {
  if (piece === undefined || piece === '') return undefined;
  switch (how) {
    case 'end':
      return /^(?:\.|https?:\/\/)/.test(piece)
        ? undefined
        : `Every origin that ends with ${piece} passes, such as https://evil-${piece}.`;
    case 'start':
      return /[:/]$/.test(piece) && !/^https?:\/\/$/.test(piece)
        ? undefined
        : `Every origin that begins with ${piece} passes, such as ${piece}.evil.com.`;
    case 'part':
      return `Every origin that contains ${piece} passes, such as https://${piece.replace(/^https?:\/\//, '')}.evil.com.`;
  }
}
