// Who may talk to the server. It has no password, and whoever opens its socket can run commands on this machine.
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from another web page that a browser on this machine has open: from another origin, or
 * through a name that only pretends to be this machine (DNS rebinding).
 */
export function isForeign(headers: Pick<IncomingHttpHeaders, 'host' | 'origin'>): boolean {
  const host = headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return true;
  return headers.origin !== undefined && headers.origin !== `http://${host}`;
}
