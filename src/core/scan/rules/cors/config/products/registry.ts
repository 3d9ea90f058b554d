// Every family of software whose CORS settings are known: one line for each module beside this one.
import { generic } from '../generic.ts';
import { cloud } from './cloud.ts';
import { frameworks } from './frameworks.ts';
import { gateways } from './gateways.ts';
import { services } from './services.ts';
import type { OriginRule, Product, SwitchRule } from '../rule.ts';

const products: readonly Product[] = [gateways, cloud, frameworks, services, generic];

/** The first rule about a setting's origins whose conditions hold. */
export function originRuleFor(path: string, file: string, isBeside: IsBeside): OriginRule | undefined {
  return firstOf(originRules, path, file, isBeside);
}

/** The same for what switches CORS on. */
export function switchRuleFor(path: string, file: string, isBeside: IsBeside): SwitchRule | undefined {
  return firstOf(switchRules, path, file, isBeside);
}

type IsBeside = (pattern: RegExp) => boolean;

const originRules = products.flatMap(({ origins }) => origins);
const switchRules = products.flatMap(({ switches }) => switches);

function firstOf<T extends OriginRule | SwitchRule>(
  rules: readonly T[],
  path: string,
  file: string,
  isBeside: IsBeside,
): T | undefined {
  return rules.find(
    (rule) =>
      rule.path.test(path) &&
      rule.file?.test(file) !== false &&
      (rule.beside === undefined || isBeside(rule.beside)),
  );
}
