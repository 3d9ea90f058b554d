// Secrets that only a name and the look of the value give away, in any language or format.
import type { RuleInfo } from '../../../finding.ts';
import { kindOfName, type NameKind } from '../../../precision/names.ts';
import { isWeakPassword, kindsOfCharacters, looksLikePassword } from '../../../precision/password.ts';
import { isPlaceholder } from '../../../precision/placeholder.ts';
import { randomness } from '../../../precision/randomness.ts';
import { isReference } from '../../../precision/reference.ts';
import { isSomethingElse, isUuid } from '../../../precision/shapes.ts';
import { isForDevelopment } from '../../../roles.ts';
import type { Source } from '../../../source.ts';
import { readAssignment, type Assignment } from '../../assignment.ts';
import { nothing, secretRule, type Detector } from '../../detector.ts';
import { mayBeGiven } from '../../given.ts';

const genericSecret = secretRule({
  id: 'generic-secret',
  title: 'Key, token or secret',
  category: 'generic',
  severity: 'warning',
  link: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
});

const genericPassword = secretRule({
  id: 'generic-password',
  title: 'Password',
  category: 'generic',
  severity: 'warning',
  link: 'https://cwe.mitre.org/data/definitions/798.html',
});

const defaultCredential = secretRule({
  id: 'default-credential',
  title: 'Default or weak credential',
  category: 'weak credentials',
  severity: 'information',
  link: 'https://cwe.mitre.org/data/definitions/1392.html',
});

export const assignments: Detector = {
  rules: [genericSecret, genericPassword, defaultCredential],
  keywords: ['pass', 'pwd', 'secret', 'token', 'key', 'cred', 'auth', 'bearer', 'salt', 'jwt', 'identified'],
  certainty: 'guess',
  mayFind: (source, at) => mayBeGiven(source, at, 'word'),
  find(source, at) {
    const assignment = readAssignment(source, at, 'word');
    if (assignment === undefined || (assignment.loose && asking.test(assignment.name))) return nothing;
    const kind = kindOfName(assignment.name);
    if (kind === undefined) return nothing;
    const { from, to } = assignment;
    const value = source.decode(from, to).replace(/(?:\\+[nrt])+$/, '');
    const rule = judge(value, kind, assignment, source);
    return rule === undefined || isExample(source, from) ? nothing : [{ rule, from, to }];
  },
};

/** Functions that are given the name of a secret, or something to compare with. */
const asking =
  /(?:^|[._])(?:get|fetch|find|is|has|read|load|create|parse|verify|check|validate|decode|require|assert|expect|to)(?=[A-Z_])\w*$/;

function judge(value: string, kind: NameKind, assignment: Assignment, source: Source): RuleInfo | undefined {
  if (kind !== 'maybe' && isWeakPassword(value))
    return isLiveDefault(value, source) ? defaultCredential : undefined;
  const looksLike = ruleFor(value, kind, assignment, source);
  const isNone =
    looksLike === undefined || isReference(value) || isPlaceholder(value) || isSomethingElse(value);
  return isNone ? undefined : looksLike;
}

function ruleFor(
  value: string,
  kind: NameKind,
  assignment: Assignment,
  source: Source,
): RuleInfo | undefined {
  if (kind === 'password' && isPassword(value, assignment, source)) return genericPassword;
  const isSecret = isMachineMade(value, kind, assignment, source) && !repeatsName(value, assignment.name);
  return isSecret ? genericSecret : undefined;
}

/**
 * A weak value counts where it would be in force: in configuration, or as what code falls back on. The plain word in
 * code is more often the name of a field than its value.
 */
function isLiveDefault(value: string, source: Source): boolean {
  if (source.role !== 'live' || source.format === 'unknown' || isForDevelopment(source.path)) return false;
  return source.format === 'config' || /[^a-z]/i.test(value);
}

function isPassword(value: string, { name, quoted, loose }: Assignment, source: Source): boolean {
  if (!looksLikePassword(value)) return false;
  if (source.role !== 'live') return value.length >= 10 && randomness(value) > strongly;
  const isSetting = quoted || source.format === 'config' || /^[A-Z][A-Z0-9_]+$/.test(name);
  if (isSetting && !loose) return true;
  const isMixed =
    kindsOfCharacters(value) === 3 &&
    value.length <= longestMixed &&
    !/^[a-z_]\w*$|^[a-z]+(?:-[a-z0-9]+)+$/i.test(value);
  return isMixed || randomness(value) > clearly;
}

/** Characters; what mixes all kinds and is longer is a sentence or an expression. */
const longestMixed = 32;
/** Bits of {@link randomness}. */
const clearly = 8;
const strongly = 20;

function isMachineMade(value: string, kind: NameKind, assignment: Assignment, source: Source): boolean {
  const shortest = source.role === 'live' ? 10 : 16;
  if (value.length < shortest || value.length > 512 || !/^[!-~]+$/.test(value)) return false;
  if (isUuid(value)) return kind === 'secret' && source.role === 'live' && guarding.test(assignment.name);
  if (kind === 'maybe' && (value.length < 20 || isDigest(value) || assignment.loose)) return false;
  const required = kind === 'maybe' || source.role !== 'live' || assignment.loose ? strongly : clearly;
  const evidence = /\d/.test(value) ? randomness(value) : randomness(value) - lettersOnly;
  return evidence > required;
}

/** A token that is a UUID may as well number a request. */
const guarding = /api|app|auth|access|bearer|private|secret|service/i;

/** Long names and sentences without a digit look more random than they are. */
const lettersOnly = 12;

/** Whether the line speaks of `example.com`, or says itself that it is an example. */
function isExample({ text }: Source, at: number): boolean {
  const from = Math.max(text.lastIndexOf('\n', at) + 1, at - 300);
  return /\bexample\.(?:com|org|net)\b|\be\.g\.|for example/i.test(text.slice(from, at));
}

/** Digests, and identifiers made of them. */
function isDigest(value: string): boolean {
  return /^[0-9a-f-]+$/i.test(value);
}

/** `"api_key": "api-key-2"`: the value says what it is, as labels and identifiers do. */
function repeatsName(value: string, name: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return plain(name).includes(plain(value)) || plain(value).includes(plain(name.slice(-12)));
}
