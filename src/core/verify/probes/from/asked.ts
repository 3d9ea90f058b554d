// Which scan an item's text asks for: nothing but the scan itself, since whoever runs it has the item ticked by it.
import type { Item } from '../../../checklist/model.ts';
import { checksOf } from '../../../checklist/places.ts';
import type { ScanProbe } from '../scan.ts';

/** The probe that proves an item without a check of its own; `undefined` where its text asks for more, or no scan. */
export function askedScan(item: Item): ScanProbe | undefined {
  if (checksOf(item).length > 0) return undefined;
  const text = item.text
    .toLowerCase()
    .replace(/["'“”‘’]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!]$/, '')
    .replace(beginning, '');
  if (secrets.some((form) => form.test(text))) return { kind: 'scan', target: ['secrets'] };
  return cors.some((form) => form.test(text)) ? { kind: 'scan', target: ['cors'] } : undefined;
}

const beginning = /^(?:(?:verify|check|ensure|confirm|make sure) (?:that )?)?(?:there (?:are|is) )?(?:the )?/;

const secret = '(?:secrets?|credentials?|passwords?|tokens?|(?:api|private|access|secret) keys?)';
const anySecret = `${secret}(?:(?:, | ?/ ?|,? (?:and|or) )${secret})*`;
const hardcoded = 'hard-?coded';
// History is another matter: a scan looks at what is there now.
const files =
  '(?:in(?:side)?|into|to|from) (?:the |our |your |any )?(?:(?:source )?(?:code|files)|code ?base|source|(?:git )?repo(?:sitory)?|version control|config(?:uration)?(?: files)?)';
const committed = '(?:committed|checked in|hard-?coded)';

/** Of texts in lower case, without quotation marks and the full stop. */
const secrets: readonly RegExp[] = [
  `no ${hardcoded} ${anySecret}(?: (?:are )?(?:left )?${files})?`,
  `no ${anySecret} (?:(?:are |is )?(?:${committed}|left|stored) )?${files}`,
  `no ${anySecret} (?:are |is )?${committed}`,
  `${anySecret} (?:are|is) (?:not|never) (?:${committed}(?: ${files})?|(?:stored |kept )?${files})`,
].map(whole);

const wildcard = '(?:wildcards?(?: \\(?\\*\\)?)?|\\*)(?: origins?)?';
const setting =
  '(?:any |the |our |all )?(?:production |prod )?(?:cors(?:[ _](?:allowed[ _])?(?:origins?|settings?|configuration|config|policy|policies|headers?|rules?))?|allowed[ _]origins)';
const production = '(?: (?:in|for) (?:production|prod))?';

const cors: readonly RegExp[] = [
  `no ${wildcard} (?:in|for|as) ${setting}${production}`,
  `no (?:wildcards?|permissive|open) cors(?: origins?| settings?| policy)?${production}`,
  `${setting} (?:(?:is|are) )?(?:not|never|does not|do not)(?: (?:a|use|uses|allow|allows|contain|contains|set to|open to))* ${wildcard}${production}`,
  `${setting} (?:without|has no|have no) ${wildcard}${production}`,
].map(whole);

function whole(form: string): RegExp {
  return new RegExp(`^${form}$`);
}
