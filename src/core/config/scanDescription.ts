// The description of the `scan` part of `.shipcheck.yaml`.
import { isScalar } from 'yaml';
import type { Severity } from '../scan/finding.ts';
import type { Exemption } from '../scan/policy.ts';
import type { ScanSettings } from './model.ts';
import { choice, field, list, object, record, scalar, text, type Shape } from './yaml/shape.ts';

const severity: Shape<Severity | 'off'> = choice('off', 'information', 'warning', 'error');

/** Digits alone would be a number to YAML: what counts is what is written. */
const fingerprint: Shape<string> = scalar(
  'a fingerprint of 16 hexadecimal digits, as findings have one',
  { type: 'string', pattern: '^[0-9a-fA-F]{16}$' },
  (value, source) => {
    const written = typeof value === 'string' ? value : source;
    return /^[0-9a-f]{16}$/i.test(written) ? written.toLowerCase() : undefined;
  },
);

const exemption: Shape<Partial<Exemption>> = object<Exemption>({
  paths: field(list(text), 'Glob patterns of files.'),
  rules: field(list(text), 'Rules by their ids.'),
  values: field(list(fingerprint), 'Values by their fingerprints.'),
});

/** A glob pattern alone, or a mapping. */
const ignored: Shape<Exemption> = {
  schema: { anyOf: [text.schema, exemption.schema] },
  read: (node, reader) =>
    reader.follow(node, (target): Exemption | undefined => {
      if (!isScalar(target)) return exemption.read(target, reader);
      const glob = text.read(target, reader);
      return glob === undefined ? undefined : { paths: [glob] };
    }),
};

export const scanShape: Shape<ScanSettings> = object<ScanSettings>({
  ignore: field(
    list(ignored),
    'What is left out: glob patterns of files, or mappings of paths, rules and values that all have to fit.',
  ),
  rules: field(
    record(severity, { pattern: /^[a-z][a-z0-9-]*$/, expected: 'the id of a rule, or secrets or cors' }),
    'How serious a rule or a kind of rules is: off, information, warning or error.',
  ),
  values: field(list(fingerprint), 'Fingerprints of values that are known and no secrets.'),
  baseline: field(
    text,
    'A file with findings that were there before, as shipcheck scan --json prints them; they are left out.',
  ),
});
