// Runs the detectors of secrets around the keywords of a file.
import type { Analyser, Match } from '../../analyser.ts';
import type { FileRole } from '../../roles.ts';
import type { Source } from '../../source.ts';
import { isPublished } from '../../precision/published.ts';
import { roleAt } from '../../precision/roleAt.ts';
import type { Certainty, Detector, Secret } from '../detector.ts';

/** Makes one analyser of many detectors. */
export function secretsAnalyser(detectors: readonly Detector[]): Analyser {
  const interested = new Map<string, Detector[]>();
  for (const detector of detectors)
    for (const keyword of detector.keywords)
      interested.set(keyword, [...(interested.get(keyword) ?? []), detector]);
  const byRole = new Map(
    Object.entries(worthLooking).map(([role, certainties]) => [
      role,
      Array.from(interested.values(), (all) =>
        all.filter(({ certainty }) => certainties.includes(certainty)),
      ),
    ]),
  );

  return {
    rules: [...new Set(detectors.flatMap((detector) => detector.rules))],
    keywords: [...interested.keys()],
    start(source, clock) {
      const matches: Match[] = [];
      const byKeyword = byRole.get(source.role) ?? [];
      const windowAt = windowsOf(source);
      return {
        onKeyword(keyword, at) {
          for (const detector of byKeyword[keyword] ?? []) {
            if (detector.mayFind?.(source, at) === false) continue;
            if (clock.expired()) return;
            const { window, from } = windowAt(at);
            const { secrets, role } = secretsAt(window, at - from, detector);
            for (const secret of secrets)
              if (!isPublished(window.decode(secret.from, secret.to)))
                matches.push(matchOf(secret, from, detector.certainty, role));
          }
        },
        finish: () => matches,
      };
    },
  };
}

/** Only where there is something it matters what the place is for: then it is looked at again in that light. */
function secretsAt(
  source: Source,
  at: number,
  detector: Detector,
): { readonly secrets: readonly Secret[]; readonly role: FileRole } {
  const secrets = detector.find(source, at);
  const role = secrets.length === 0 ? source.role : roleAt(source, at);
  if (role === source.role || detector.certainty === 'certain') return { secrets, role: source.role };
  const isWanted = worthLooking[role].includes(detector.certainty);
  return { secrets: isWanted ? detector.find(source.inRole(role), at) : [], role };
}

interface Window {
  readonly window: Source;
  /** Its offset in the file. */
  readonly from: number;
}

/**
 * Makes a function that gives the surroundings of an offset: rules look no farther, and the text of a large file need
 * not be decoded whole. Offsets come roughly in order, so one window serves many.
 */
function windowsOf(source: Source): (at: number) => Window {
  const { length } = source.bytes;
  let from = 0;
  let to = Math.min(length, windowSize);
  let current: Window = { window: length <= windowSize ? source : source.window(from, to), from };
  return (at) => {
    const isInside = at >= from + (from === 0 ? 0 : before) && at < to - (to === length ? 0 : after);
    if (!isInside) {
      from = Math.max(0, at - before);
      to = Math.min(length, from + windowSize);
      current = { window: source.window(from, to), from };
    }
    return current;
  };
}

/** Bytes that a rule may look at before and after a keyword. */
const before = 8192;
const after = 16_384;
const windowSize = 2 ** 16;

/** Bundles, lock files and translations are full of names and values that mean nothing. */
const worthLooking: Readonly<Record<FileRole, readonly Certainty[]>> = {
  live: ['certain', 'named', 'guess'],
  test: ['certain', 'named', 'guess'],
  example: ['certain', 'named', 'guess'],
  prose: ['certain', 'named', 'guess'],
  locale: ['certain', 'named'],
  generated: ['certain'],
};

const ranks: Readonly<Record<Certainty, number>> = { certain: 2, named: 1, guess: 0 };

function matchOf(secret: Secret, offset: number, certainty: Certainty, role: FileRole): Match {
  const { rule, from, to, note, says } = secret;
  // What only a name gives away is made up in tests, examples and prose, more often than not.
  const severity =
    secret.severity ?? (certainty === 'certain' || role === 'live' ? undefined : 'information');
  return {
    rule,
    from: from + offset,
    to: to + offset,
    rank: ranks[certainty],
    ...(severity && { severity }),
    message: (preview) =>
      says ?? [`${rule.title} in clear text: ${preview}.`, note].filter(Boolean).join(' '),
  };
}
