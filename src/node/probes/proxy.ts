// Which proxy stands between this machine and a URL.
import type { Environment } from '../shells.ts';

/**
 * The proxy that the variables `http_proxy`, `https_proxy` and `no_proxy` name for a URL, in small letters or
 * capitals; `undefined` for none.
 */
export function proxyFor(url: URL, env: Environment): URL | undefined {
  const variable = (name: string): string => (env[name] || env[name.toUpperCase()]) ?? '';
  const proxy = variable(url.protocol === 'https:' ? 'https_proxy' : 'http_proxy') || variable('all_proxy');
  if (proxy === '' || isExempt(url, variable('no_proxy'))) return undefined;
  const address = /^[a-z\d+]+:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** `no_proxy` lists hosts, of which those below count too, with or without a port; `*` stands for all. */
function isExempt({ hostname, port, protocol }: URL, list: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const usual = protocol === 'https:' ? '443' : '80';
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = '', entryPort] = /^\[?([^\]]*?)\]?(?::(\d+))?$/.exec(entry) ?? [];
      const own = (entry.split(':').length > 2 && !entry.startsWith('[') ? entry : name).replace(
        /^\*?\./,
        '',
      );
      const isPort = entryPort === undefined || own === entry || entryPort === (port || usual);
      return isPort && (host === own || host.endsWith(`.${own}`));
    });
}
