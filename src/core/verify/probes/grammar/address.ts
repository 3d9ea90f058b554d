// Hosts with ports: `localhost:5432`, `[::1]:443`.

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** A scheme in front is allowed. */
const form = /^(?:[a-z]+:\/\/)?(\[[\da-f:.]+\]|[^\s:/[\]]+)(?::(\d{1,5}))?\/?$/i;

/** `undefined` for what is no address, and for one without a port where there is no usual one. */
export function addressOf(text: string, usualPort?: number): Address | undefined {
  const [, host, written] = form.exec(text) ?? [];
  const port = written === undefined ? usualPort : Number(written);
  if (host === undefined || port === undefined || port < 1 || port > 65_535) return undefined;
  return { host: host.replace(/^\[|\]$/g, ''), port };
}
