// How deep YAML is nested, found out without recursion and before anything recursive meets it.
import { CST } from 'yaml';

/** Offset of the first collection below more than `deepest` others; `undefined` where there is none. */
export function firstTooDeep(token: CST.Token, deepest: number): number | undefined {
  const open: { readonly token: CST.Token; readonly depth: number }[] = [{ token, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > deepest) return next.token.offset;
    for (const child of childrenOf(next.token)) open.push({ token: child, depth: next.depth + 1 });
  }
  return undefined;
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!CST.isCollection(token)) return [];
  return token.items.flatMap((item) => [item.key ?? [], item.value ?? []].flat());
}
