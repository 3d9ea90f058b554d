// All kinds of probes.
import type { CommonKeys, ProbeKind } from './kind.ts';
import { command, type CommandProbe } from './command.ts';
import { dns, type DnsProbe } from './dns.ts';
import { env, type EnvProbe } from './env.ts';
import { file, type FileProbe } from './file.ts';
import { git, type GitProbe } from './git.ts';
import { http, type HttpProbe } from './http.ts';
import { port, type PortProbe } from './port.ts';
import { scan, type ScanProbe } from './scan.ts';
import { tls, type TlsProbe } from './tls.ts';

/** One executable check, as written in YAML or made of something else; plain data. */
export type Probe =
  CommandProbe | DnsProbe | EnvProbe | FileProbe | GitProbe | HttpProbe | PortProbe | ScanProbe | TlsProbe;

/** A kind without its own types, for code that treats all kinds alike. */
export type AnyKind = ProbeKind<CommonKeys & { readonly kind: string }, unknown>;

const kinds = { http, command, tls, dns, port, env, file, git, scan } satisfies {
  readonly [K in Probe['kind']]: { readonly kind: K };
};

/** In the order in which they are offered. */
export const probeKinds: readonly AnyKind[] = Object.values(kinds) as unknown as readonly AnyKind[];

/** The kind of a probe; its functions may be given this probe and its answers, no others. */
export function kindOf({ kind }: Probe): AnyKind {
  return kinds[kind] as unknown as AnyKind;
}
