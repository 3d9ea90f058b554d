// Regular expressions over origins: whether they let everything in, or more than was meant.
import { strangersIn } from './hosting.ts';

/** What software does with a pattern: looks anywhere in the origin, from its start, or compares all of it. */
export type Matching = 'search' | 'start' | 'full';

/** Whether every origin, or every one of a scheme, matches. */
export function isAnyPattern(pattern: string): boolean {
  const text = pattern
    .replace(/^(?:~\*?|regex:)\s*/, '')
    .replace(/^\/(.*)\/\w*$/, '$1')
    .replace(/^\^/, '')
    .replace(/\$+$/, '');
  // `http://*` as a pattern: slashes, as many as one likes.
  if (/^https?\??:(?:\\?\/)+[*+]$/.test(text)) return true;
  return /^\(?(?:\??:)?(?:(?:\(?\w+(?:\?|\|\w+)?\)?\??:)?(?:\\?\/){2})?\(?(?:\?:)?(?:\.[*+]\??|\[\^[^\]]*\][*+])\)?(?::\.\*|\(:[^)]*\)\?)?\)?$/.test(
    text,
  );
}

/** Whether everybody can get a name below a domain: that of a service which runs other people's software. */
export function isAnybodysDomain(domain: string): boolean {
  return new RegExp(`^(?:${hosting})$`, 'i').test(domain);
}

/** Why names below `domain` are those of strangers. */
export function strangersBelow(domain: string): string {
  return `Everybody can get a name below ${domain}.`;
}

const hosting = [
  String.raw`(?:vercel|netlify|web|ondigitalocean|deno|railway|lovable|koyeb|replit|streamlit|up\.railway|ngrok|ngrok-free|lovableproject)\.app`,
  String.raw`(?:pages|workers|fly|deno|r2|replit|gitpod|lovable|ngrok|ngrok-free)\.dev`,
  String.raw`(?:github|gitlab|gitpod|bitbucket|ngrok|cloudflare|serveo)\.io`,
  String.raw`(?:onrender|herokuapp|firebaseapp|azurewebsites|cloudapp|trycloudflare|appspot|googleusercontent|amazonaws|pythonanywhere|000webhostapp|lovableproject|netlify|csb|stackblitz|ngrok)\.com`,
  String.raw`(?:azurestaticapps|cloudfront|azureedge|windows|edgesuite)\.net`,
  String.raw`now\.sh|surge\.sh|glitch\.me|repl\.co|loca\.lt|run\.app|fly\.dev|csb\.app|stackblitz\.io|repl\.it|localhost\.run`,
].join('|');

/** The domain of a hosting service that a pattern takes any name below of. */
function openDomainIn(pattern: string): string | undefined {
  const text = pattern
    .replaceAll(/\\+([-./])/g, '$1')
    .replaceAll(/(?:\\\w|\[[^\]]*\])(?:[*+]|\{[^}]*\})\??/g, '.*');
  return new RegExp(String.raw`(?:^\^?|//)(?:[().*+?]|\?:)*(?<domain>${hosting})(?![\w-])`, 'i').exec(text)
    ?.groups?.['domain'];
}

/** Why strangers pass; `undefined` where the pattern is tight or is not understood. */
export function weaknessOf(pattern: string, matching: Matching): string | undefined {
  const strangers = strangersIn(pattern);
  if (strangers !== undefined) return strangers;
  const domain = openDomainIn(pattern);
  if (domain !== undefined) return strangersBelow(domain);
  if (matching !== 'full' && schemeAlone.test(pattern)) return 'Every website has an origin that begins so.';
  const host = pattern.replaceAll(/\[[^\]]*\]/g, '[]').replaceAll(thisMachine, '');
  if (
    matching !== 'full' &&
    /(?:localhost|127(?:\\*\.\d+){3})(?:\.\*|\((?:\?:)?:(?:\\+d|\[0-9\])[+*]\)\?)?[)\]]*$/i.test(pattern)
  )
    return 'The pattern has no end ($), so localhost.evil.com passes for localhost.';
  if (!/[a-z]\\*\.[a-z]{2}/i.test(host) || /^[^a-z]*(?:https?)?\W*(?:localhost|127|192|10)\b/i.test(host))
    return undefined;
  if (/(?:\.[*+]\??|\[\][*+])\)?(?=[a-z\d][\w-]*\\*\.)/i.test(host))
    return 'Any name may stand right before the domain, so evil-example.com passes for example.com.';
  if (/(?<=[\w)\]-])(?<!\\[\w])\.(?=[a-z]{2,})/i.test(host))
    return 'The dot is not escaped and stands for any character, so example-com.evil.com may pass for example.com.';
  if (matching === 'full') return undefined;
  if (!/\$\W*$|\\[zZ]$/.test(pattern))
    return 'The pattern has no end ($), so example.com.evil.com passes for example.com.';
  // `\.example\.com$` matches only names below example.com, whatever they begin with; a scheme is a beginning.
  const begins = /^(?:\(\?[a-z]+\))?\W*(?:\^|\\A)|^\\\.|:(?:\\?\/){2}/;
  if (matching === 'start' || begins.test(pattern)) return undefined;
  return 'The pattern has no beginning (^), so evilexample.com passes for example.com.';
}

const schemeAlone = /^\^?\(?https?\??\)?(?::(?:\\?\/){0,2})?$/;
/** One of several names: the others matter. */
const thisMachine = /(?<=[(|/])(?:localhost|127(?:\\*\.\d+){3})(?:\(?:[^()|]*\)?\??)?\|/g;
