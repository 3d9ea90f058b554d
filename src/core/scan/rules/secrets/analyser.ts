// Runs the detectors of secrets around the keywords of a file.
import type { Analyser, Match } from '../../analyser.ts';
import type { FileRole } from '../../roles.ts';
import { isPublished } from '../../precision/published.ts';
import type { Certainty, Detector, Secret } from '../detector.ts';

/** Makes one analyser of many detectors. */
export function secretsAnalyser(detectors: readonly Detector[]): Analyser {
  const keywords = [...new Set(detectors.flatMap((detector) => detector.keywords))];
  const interested = keywords.map((keyword) =>
    detectors.filter((detector) => detector.keywords.includes(keyword)),
  );
  return {
    rules: [...new Set(detectors.flatMap((detector) => detector.rules))],
    keywords,
    start(source, clock) {
      const matches: Match[] = [];
      return {
        onKeyword(keyword, at) {
          if (clock.expired()) return;
          for (const detector of interested[keyword] ?? [])
            if (worthLooking[source.role].includes(detector.certainty))
              for (const secret of detector.find(source, at))
                if (!isPublished(source.decode(secret.from, secret.to)))
                  matches.push(matchOf(secret, detector.certainty));
        },
        finish: () => matches,
      };
    },
  };
}

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

function matchOf(secret: Secret, certainty: Certainty): Match {
  const { rule, from, to, severity, note, says } = secret;
  return {
    rule,
    from,
    to,
    rank: ranks[certainty],
    ...(severity === undefined ? {} : { severity }),
    message: (preview) =>
      says ?? [`${rule.title} in clear text: ${preview}.`, note].filter(Boolean).join(' '),
  };
}
