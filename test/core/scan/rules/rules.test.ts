// Every rule finds what it must and nothing that it must not.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { createScanner } from '../../../../src/core/scan/engine.ts';
import { analysersFor, rulesOf } from '../../../../src/core/scan/rules/analysers.ts';
import { secretDetectors } from '../../../../src/core/scan/rules/registry.ts';
import { aiServices } from './cases/aiServices.ts';
import * as business from './cases/business.ts';
import { businessTools } from './cases/businessTools.ts';
import { cloud } from './cases/cloud.ts';
import { devices } from './cases/devices.ts';
import { developerTools } from './cases/developerTools.ts';
import { generic } from './cases/generic.ts';
import { withFillers, type Cases } from './cases/make.ts';
import { namedServices } from './cases/namedServices.ts';
import * as observability from './cases/observability.ts';
import { passwords } from './cases/passwords.ts';
import { platforms } from './cases/platforms.ts';
import * as services from './cases/services.ts';
import { sourceHosting } from './cases/sourceHosting.ts';

const cases: Cases = Object.assign(
  {},
  ...[business, services, observability].flatMap((module) => Object.values(module)),
  aiServices,
  businessTools,
  cloud,
  developerTools,
  devices,
  generic,
  namedServices,
  passwords,
  platforms,
  sourceHosting,
) as Cases;
const scanner = createScanner(analysersFor(['secrets']));
const rules = rulesOf(['secrets']);

function found(id: string, text: string, path: string | undefined): readonly string[] {
  const { findings, problem } = scanner.scan(path ?? 'case', new TextEncoder().encode(text));
  strictEqual(problem, undefined);
  return findings.filter(({ rule }) => rule === id).map(({ preview }) => preview);
}

describe('rules for secrets', () => {
  it('are those that have cases', () => {
    deepStrictEqual(rules.map(({ id }) => id).sort(), Object.keys(cases).sort());
  });
  it('are at least 120 families', () => ok(rules.length >= 120));
  it('have names of one form, each once', () => {
    const ids = rules.map(({ id }) => id);
    deepStrictEqual(
      ids.filter((id, index) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || ids.indexOf(id) !== index),
      [],
    );
  });
  it('have titles without a full stop, and links that are safe to open', () => {
    deepStrictEqual(
      rules.filter(({ title, link }) => title.endsWith('.') || !link.startsWith('https://')),
      [],
    );
  });
  it('have keywords that are small letters, and long enough to be rare', () => {
    const keywords = secretDetectors.flatMap((detector) => detector.keywords);
    deepStrictEqual(
      keywords.filter((keyword) => !/^[ -@[-~]{1,}$/.test(keyword)),
      [],
    );
  });
  it('are all in the registry', () => {
    const folder = 'src/core/scan/rules/secrets';
    const registry = readFileSync('src/core/scan/rules/registry.ts', 'utf8');
    const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.ts') && name !== 'analyser.ts');
    deepStrictEqual(
      modules.filter((name) => !registry.includes(`./secrets/${name}'`)),
      [],
    );
  });

  for (const [id, { finds, ignores, path }] of Object.entries(cases)) {
    describe(id, () => {
      it('finds its cases', () => {
        for (const text of finds) strictEqual(found(id, text, path).length, 1, text);
      });
      it('ignores others', () => {
        for (const text of ignores) deepStrictEqual(found(id, text, path), [], text);
      });
      it('ignores fillers', () => {
        for (const text of finds.map(withFillers).filter((text) => !finds.includes(text)))
          deepStrictEqual(found(id, text, path), [], text);
      });
    });
  }
});
