// Every family of software whose CORS settings are known: one line for each module beside this one.
import { generic } from '../generic.ts';
import type { OriginRule, Product, SwitchRule } from '../rule.ts';

const products: readonly Product[] = [generic];

export function originRuleFor(path: string, file: string): OriginRule | undefined {
  return firstOf(
    products.flatMap(({ origins }) => origins),
    path,
    file,
  );
}

export function switchRuleFor(path: string, file: string): SwitchRule | undefined {
  return firstOf(
    products.flatMap(({ switches }) => switches),
    path,
    file,
  );
}

function firstOf<T extends OriginRule | SwitchRule>(
  rules: readonly T[],
  path: string,
  file: string,
): T | undefined {
  return rules.find((rule) => rule.path.test(path) && rule.file?.test(file) !== false);
}
