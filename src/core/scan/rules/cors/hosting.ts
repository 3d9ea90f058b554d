// Domains under which everybody gets a name, because a service runs other people's software there.

/** Why a check of the origin is worth little; `undefined` for a domain whose names belong to its owner. */
export function strangersBelow(domain: string): string | undefined {
  const bare = domain.replace(/^\*?\./, '').toLowerCase();
  return domains.includes(bare) ? `Everybody can get a name below ${bare}.` : undefined;
}

/** The same for a regular expression that takes any name below such a domain, whatever it begins with. */
export function strangersIn(pattern: string): string | undefined {
  const text = pattern.replaceAll(/\\+([-./])/g, '$1').replaceAll(someLetters, '.*');
  const [, domain] = anyNameBelow.exec(text) ?? [];
  return domain === undefined ? undefined : strangersBelow(domain);
}

const domains: readonly string[] = `
  vercel.app now.sh netlify.app netlify.com onrender.com herokuapp.com fly.dev railway.app up.railway.app
  pages.dev workers.dev r2.dev trycloudflare.com deno.dev github.io github.dev app.github.dev gitlab.io gitpod.io
  surge.sh glitch.me run.app web.app firebaseapp.com appspot.com azurewebsites.net azurestaticapps.net azureedge.net
  amazonaws.com amplifyapp.com cloudfront.net ondigitalocean.app koyeb.app streamlit.app ngrok.io ngrok.app ngrok.dev
  ngrok-free.app ngrok-free.dev loca.lt localhost.run repl.co replit.app replit.dev stackblitz.io webcontainer.io
  csb.app lovable.app lovable.dev lovableproject.com pythonanywhere.com web.core.windows.net serveo.net
`
  .trim()
  .split(/\s+/);

/** What a pattern has for letters that may be any: `\w+`, `[^/]*`, `[a-z]{2,9}`. */
const someLetters = /(?:\\\w|\[[^\]]*\])(?:[*+]|\{[^}]*\})\??/g;
const anyNameBelow = new RegExp(
  String.raw`(?:^\^?|//)(?:[().*+?]|\?:|[\w.-]+\|)+(${domains.map((domain) => domain.replaceAll('.', String.raw`\.`)).join('|')})(?![\w-])`,
  'i',
);
