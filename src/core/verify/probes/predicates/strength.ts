// How hard a secret is to guess.

/** @returns an estimate in bits, and why a value is no secret at all */
export function strengthOf(value: string): { readonly bits: number; readonly weakness: string | undefined } {
  return { bits: bitsOf(value), weakness: weaknessOf(value) };
}

/** Never more than what the value's own characters say: `aaaaaaaa` has one, eight times. */
function bitsOf(value: string): number {
  const counts = new Map<string, number>();
  for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1);
  const { length } = value;
  let entropy = 0;
  for (const count of counts.values()) entropy -= count * Math.log2(count / length);
  const alphabet = classes.reduce((sum, [size, of]) => sum + (of.test(value) ? size : 0), 0);
  const steps = stepsIn(value);
  // A short random value repeats few characters, so that its own distribution says too little; hence the margin.
  return Math.max(0, Math.min(length * Math.log2(Math.max(alphabet, 2)), entropy * 1.3 + 4) - steps * 3);
}

const classes: readonly (readonly [size: number, of: RegExp])[] = [
  [10, /\d/],
  [26, /[a-z]/],
  [26, /[A-Z]/],
  [33, /[^A-Za-z0-9]/],
];

/** How often a character follows its neighbour: `abcd`, `4321`. */
function stepsIn(value: string): number {
  let steps = 0;
  for (let at = 2; at < value.length; at++) {
    const step = value.charCodeAt(at) - value.charCodeAt(at - 1);
    if (Math.abs(step) <= 1 && step === value.charCodeAt(at - 1) - value.charCodeAt(at - 2)) steps++;
  }
  return steps;
}

const defaults =
  /^(?:admin|root|guest|user|test(?:ing)?|pass(?:w(?:or)?d)?|secret|default|demo|example|dev(?:elopment)?|local|postgres|mysql|redis|mongo|rabbitmq|minio(?:admin)?|changeme|letmein|qwerty|welcome|keyboard ?cat|s3cr3t|p@ssw0rd|jwt|token|key|api|app|my|your|super|the|strong|very|long|random|string|secure|here|in|production|prod|this|change|replace|me|please|insert|put|\d{1,4}|[\s_.!-])+$/i;
const placeholder =
  /^<.+>$|^\$?\{.*\}$|^\[.+\]$|change[-_ ]?me|change[-_ ]?this|replace[-_ ]?(?:me|this|with)|your[-_ ].*(?:key|secret|token|password|here)|^x{3,}$|^\.{3,}$|^todo$|^tbd$|^fix[-_ ]?me$|^placeholder$/i;

function weaknessOf(value: string): string | undefined {
  if (placeholder.test(value)) return 'a placeholder';
  if (value.length < 200 && defaults.test(value)) return 'a well-known default';
  return undefined;
}
