// The five real checklists, when they are there: everything in their commands that is to be filled in.
import { deepStrictEqual, ok } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { LooseCommand, Section } from '../../../../src/core/checklist/model.ts';
import { parse } from '../../../../src/core/checklist/parse.ts';
import { findPlaceholders } from '../../../../src/core/config/placeholders/find.ts';

const seeds = '../shared/seeds';

/** By file, then by the line of the command: names, once each; `!` where a value must not be seen. */
const expected: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  '000': {
    57: 'path',
    86: 'DOMAIN',
    108: 'DATABASE_URL!',
    115: 'DOMAIN',
    126: 'DOMAIN',
    185: 'DATABASE_URL!',
    209: 'REDIS_URL!',
    218: 'TOKEN! DOMAIN',
    253: 'DOMAIN',
    264: 'TOKEN! DOMAIN',
    306: 'path',
    320: 'DOMAIN PASSWORD!',
    339: 'TOKEN! DOMAIN',
    413: 'APP',
    485: 'DOMAIN',
    496: 'DOMAIN',
    505: 'DOMAIN',
    526: 'API_KEY! DOMAIN',
    542: 'BACKUP_ID',
    553: 'DEPLOYMENT_ID',
    623: 'DEPLOYMENT_ID DOMAIN',
    645: 'APP_ID PREVIOUS_COMMIT_URL',
    662: 'DATABASE_URL!',
    690: 'DOMAIN PASSWORD! DATABASE_URL! REDIS_URL!',
  },
  '001': { 152: 'DOMAIN', 212: 'DOMAIN' },
  '002': { 328: 'DOMAIN' },
  '003': { 136: 'REGISTRY', 164: 'DATABASE_URL! REDIS_URL! JWT_SECRET! STRIPE_API_KEY!' },
  '004': {
    51: 'DATABASE_URL!',
    255: 'USER_ID TOKEN! DATABASE_URL!',
    303: 'DATABASE_URL!',
    455: 'DATABASE_URL!',
    494: 'DATABASE_URL! BACKUP_FILE',
  },
};

describe('placeholders of the real checklists', () => {
  if (!existsSync(seeds)) {
    it('are not here, so there is nothing to look at', () => ok(!existsSync(seeds)));
    return;
  }
  for (const file of readdirSync(seeds)) {
    it(`are found in ${file.slice(0, 3)}`, () => {
      const { items, root } = parse(readFileSync(`${seeds}/${file}`, 'utf8'));
      const found: Record<number, string> = {};
      for (const { line, text, shell } of [...items.flatMap(({ commands }) => commands), ...looseIn(root)]) {
        const placeholders = findPlaceholders(text, shell, { isSet: () => false, exists: () => false });
        const names = placeholders.map(({ kind, name, secret }) =>
          kind === 'path' ? kind : name + (secret ? '!' : ''),
        );
        if (names.length > 0) found[line] = [...new Set(names)].join(' ');
        ok(
          placeholders.every(({ kind, spot }) => kind === 'variable' || spot),
          `all of line ${line} can be filled`,
        );
      }
      deepStrictEqual(found, expected[file.slice(0, 3)]);
    });
  }
});

function looseIn(section: Section): readonly LooseCommand[] {
  return [...section.commands, ...section.sections.flatMap(looseIn)];
}
