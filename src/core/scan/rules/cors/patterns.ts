// Regular expressions over origins: whether they let everything in, or more than was meant.

/** What software does with a pattern: looks anywhere in the origin, from its start, or compares all of it. */
export type Matching = 'search' | 'start' | 'full';

/** Whether every origin, or every one of a scheme, matches. */
export function isAnyPattern(pattern: string): boolean {
  const text = pattern
    .replace(/^(?:~\*?|regex:)\s*/, '')
    .replace(/^\/(.*)\/\w*$/, '$1')
    .replace(/^\^/, '')
    .replace(/\$+$/, '');
  // `http://*` as a pattern: slashes, as many as one likes.
  if (/^https?\??:(?:\\?\/)+[*+]$/.test(text)) return true;
  return /^\(?(?:\??:)?(?:(?:\(?\w+(?:\?|\|\w+)?\)?\??:)?(?:\\?\/){2})?\(?(?:\?:)?(?:\.[*+]\??|\[\^[^\]]*\][*+])\)?(?::\.\*|\(:[^)]*\)\?)?\)?$/.test(
    text,
  );
}

/** Why strangers pass; `undefined` where the pattern is tight, is about this machine, or is not understood. */
export function weaknessOf(pattern: string, matching: Matching): string | undefined {
  const host = pattern.replaceAll(/\[[^\]]*\]/g, '[]');
  if (!/[a-z]\\*\.[a-z]{2}/i.test(host) || /^[^a-z]*(?:https?)?\W*(?:localhost|127|192|10)\b/i.test(host))
    return undefined;
  if (/(?:\.[*+]\??|\[\][*+])\)?(?=[a-z\d][\w-]*\\*\.)/i.test(host))
    return 'Any name may stand right before the domain, so evil-example.com passes for example.com.';
  if (/(?<=[\w)\]-])(?<!\\[\w])\.(?=[a-z]{2,})/i.test(host))
    return 'The dot is not escaped and stands for any character, so example-com.evil.com may pass for example.com.';
  if (matching === 'full') return undefined;
  if (!/\$\W*$|\\[zZ]$/.test(pattern))
    return 'The pattern has no end ($), so example.com.evil.com passes for example.com.';
  // `\.example\.com$` matches only names below example.com, whatever they begin with; a scheme is a beginning.
  const begins = /^(?:\(\?[a-z]+\))?\W*(?:\^|\\A)|^\\\.|:(?:\\?\/){2}/;
  if (matching === 'start' || begins.test(pattern)) return undefined;
  return 'The pattern has no beginning (^), so evilexample.com passes for example.com.';
}
