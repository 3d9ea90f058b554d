// JSON Web Tokens (RFC 7519): bearer credentials, except for those that are made to be public.
import { isMonotonous } from '../../../precision/placeholder.ts';
import { decodeBase64 } from '../../base64.ts';
import { byteSet, runEnd } from '../../bytes.ts';
import { nothing, secretRule, type Detector } from '../../detector.ts';
import { matchAt } from '../../sticky.ts';

const rule = secretRule({
  id: 'jwt',
  title: 'JSON Web Token',
  category: 'keys and certificates',
  severity: 'warning',
  link: 'https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_for_Java_Cheat_Sheet.html',
});

export const jsonWebTokens: Detector = {
  rules: [rule],
  // `{"` in Base64.
  keywords: ['eyj'],
  certainty: 'certain',
  mayFind: ({ bytes }, at) => runEnd(bytes, at, partBytes, shortestPart) - at === shortestPart,
  find({ text }, at) {
    const match = matchAt(pattern, text, at);
    if (match === undefined) return nothing;
    const [token, header = '', payload = '', signature = ''] = match;
    if (!/^\{.*"alg"\s*:.*\}\s*$/s.test(decodeBase64(header) ?? '')) return nothing;
    const claims = decodeBase64(payload);
    if (claims === undefined || !claims.startsWith('{') || isMonotonous(signature)) return nothing;
    const found = { rule, from: at, to: at + token.length };
    return isPublic(claims)
      ? [{ ...found, severity: 'information', note: 'It looks made to be public, or an example.' }]
      : [found];
  },
};

const partBytes = byteSet(/[\w-]/);
const shortestPart = 13;
const pattern =
  /(?<![\w-])(eyJ[\w-]{10,2000})={0,2}\.(eyJ[\w-]{10,8000})={0,2}(?:\.([\w-]{10,2000}))?(?![\w-])/y;

/** Supabase's anonymous key goes into web pages; John Doe is everybody's example. */
function isPublic(claims: string): boolean {
  return /"role"\s*:\s*"anon"|"John Doe"/.test(claims);
}
