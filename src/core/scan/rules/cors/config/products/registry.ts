// Every family of software whose CORS settings are known: one line for each module beside this one.
import { generic } from './generic.ts';
import { cloud } from './cloud.ts';
import { frameworks } from './frameworks.ts';
import { gateways } from './gateways.ts';
import { services } from './services.ts';
import type { OriginRule, Product, SwitchRule } from '../rule.ts';

const products: readonly Product[] = [gateways, cloud, frameworks, services, generic];

/** The first rule about a setting's origins whose conditions hold. */
export function originRuleFor(path: string, file: string, isBeside: IsBeside): OriginRule | undefined {
  return originRules.find((rule) => applies(rule, path, file, isBeside));
}

/** The same for what switches CORS on. */
export function switchRuleFor(
  path: string,
  file: string,
  value: string,
  isBeside: IsBeside,
): SwitchRule | undefined {
  return switchRules.find(
    (rule) =>
      applies(rule, path, file, isBeside) && (rule.on === undefined ? value === '' : rule.on.test(value)),
  );
}

type IsBeside = (pattern: RegExp) => boolean;

const originRules = products.flatMap(({ origins }) => origins);
const switchRules = products.flatMap(({ switches }) => switches);

function applies(rule: OriginRule | SwitchRule, path: string, file: string, isBeside: IsBeside): boolean {
  if (!rule.path.test(path) || rule.file?.test(file) === false) return false;
  return rule.beside === undefined || isBeside(rule.beside);
}
