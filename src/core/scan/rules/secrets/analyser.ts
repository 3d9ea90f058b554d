// Runs the detectors of secrets around the keywords of a file.
import type { Analyser, Analysis, Clock, Match } from '../../analyser.ts';
import type { FileRole } from '../../roles.ts';
import type { Source } from '../../source.ts';
import { isPublished } from '../../precision/published.ts';
import { roleAt } from '../../precision/roleAt.ts';
import type { Certainty, Detector, Secret } from '../detector.ts';
import { unknown, unknownIn, type Found, type Remembered, type Unknown } from '../remembered.ts';

/** `last file`: what was found in it is kept, for the next time that it is scanned with a small change. */
export type Memory = 'none' | 'last file';

/** Makes one analyser of many detectors. */
export function secretsAnalyser(detectors: readonly Detector[], memory: Memory = 'none'): Analyser {
  const interested = new Map<string, Detector[]>();
  for (const detector of detectors)
    for (const keyword of detector.keywords) {
      const others = interested.get(keyword);
      if (others === undefined) interested.set(keyword, [detector]);
      else others.push(detector);
    }
  const all = [...interested.values()];
  const byRole = new Map<FileRole, Detector[][]>();
  /** The detectors that look at files of a role, by keyword. */
  const lookingAt = (role: FileRole): Detector[][] => {
    let looking = byRole.get(role);
    if (looking === undefined) {
      looking = all.map((some) => some.filter(({ certainty }) => worthLooking[role].includes(certainty)));
      byRole.set(role, looking);
    }
    return looking;
  };
  let remembered: Remembered | undefined;
  const remember = (file: Remembered | undefined): void => {
    remembered = file;
  };

  return {
    keywords: [...interested.keys()],
    start: (source, clock) => {
      const toDo = unknownIn(source, remembered, windowSize - after, after);
      return new SecretsAnalysis(
        source,
        clock,
        lookingAt(source.role),
        toDo,
        memory === 'none' ? undefined : remember,
      );
    },
  };
}

type Remember = (file: Remembered | undefined) => void;

/** A class, since one is made for every file and asked at every keyword. */
class SecretsAnalysis implements Analysis {
  private readonly source: Source;
  private readonly clock: Clock;
  private readonly byKeyword: readonly (readonly Detector[])[];
  private readonly toDo: Unknown;
  private readonly remember: Remember | undefined;
  private readonly found: Found[] = [];
  /** Surroundings of the last offset, and where they begin in the file. */
  private window: Source;
  private from = 0;

  constructor(
    source: Source,
    clock: Clock,
    byKeyword: readonly (readonly Detector[])[],
    toDo: Unknown,
    remember: Remember | undefined,
  ) {
    this.source = source;
    this.clock = clock;
    this.byKeyword = byKeyword;
    this.toDo = toDo;
    this.remember = remember;
    this.window = source.bytes.length <= windowSize ? source : source.window(0, windowSize);
  }

  onKeyword(keyword: number, at: number): void {
    if (at < this.toDo.from || at >= this.toDo.to) return;
    const detectors = this.byKeyword[keyword] ?? [];
    // Iterators cost more than most detectors.
    for (let i = 0; i < detectors.length; i++) {
      const detector = detectors[i];
      if (detector?.mayFind(this.source, at)) this.look(detector, at);
    }
  }

  finish(): readonly Match[] {
    const found =
      this.toDo === unknown ? this.found : [...this.toDo.before, ...this.found, ...this.toDo.after];
    const { path, bytes, isPart } = this.source;
    this.remember?.(isPart || this.clock.expired() ? undefined : { path, bytes, found });
    return found.map(({ match }) => match);
  }

  private look(detector: Detector, at: number): void {
    if (this.clock.expired()) return;
    const window = this.windowAt(at);
    const { secrets, role } = secretsAt(window, at - this.from, detector);
    for (const secret of secrets)
      if (!isPublished(window.decode(secret.from, secret.to)))
        this.found.push({ at, match: matchOf(secret, this.from, detector.certainty, role) });
  }

  /**
   * The surroundings of an offset: rules look no farther, and the text of a large file need not be decoded whole.
   * Offsets come roughly in order, so one window serves many.
   */
  private windowAt(at: number): Source {
    const { length } = this.source.bytes;
    const to = this.from + this.window.bytes.length;
    const isInside =
      at >= this.from + (this.from === 0 ? 0 : before) && at < to - (to === length ? 0 : after);
    if (!isInside) {
      this.from = Math.max(0, at - before);
      this.window = this.source.window(this.from, Math.min(length, this.from + windowSize));
    }
    return this.window;
  }
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

/** Bytes that a rule may look at before and after a keyword. */
const before = 8192;
const after = 16_384;

/** The larger, the more keywords it serves; the smaller, the less is looked at again after a keystroke. */
const windowSize = 3 * 2 ** 14;

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
