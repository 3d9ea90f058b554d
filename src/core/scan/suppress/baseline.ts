// A baseline: the findings that were there already, so that only new ones are reported.

/**
 * The fingerprints in a baseline file: what `shipcheck scan --json` printed, or an array of fingerprints alone. Lines
 * and files may have changed since. Throws an `Error` with a sentence for people when the text is neither.
 */
export function readBaseline(text: string): readonly string[] {
  const entries = parsed(text);
  if (!Array.isArray(entries)) throw new Error('A baseline is a JSON array of findings or fingerprints.');
  return entries.map((entry: unknown) => {
    const fingerprint =
      typeof entry === 'object' && entry !== null && 'fingerprint' in entry ? entry.fingerprint : entry;
    if (typeof fingerprint !== 'string') throw new Error('An entry of the baseline has no fingerprint.');
    return fingerprint;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('The baseline is not JSON.');
  }
}
