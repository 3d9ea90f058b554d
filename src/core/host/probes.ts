// How core has probes ask the world outside. What goes wrong is data: nothing here ever rejects.
import type { Finding, RuleKind } from '../scan/finding.ts';
import type { CommandHost } from './commands.ts';

/**
 * Asks on behalf of probes. Every function resolves within a second of the signal's abort, with
 * `because: 'cancelled'`, and leaves nothing running; time limits are the caller's, who aborts.
 */
export interface ProbeHost {
  readonly command: CommandHost['run'];
  http(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer | NoAnswer>;
  tls(request: TlsRequest, signal: AbortSignal): Promise<TlsAnswer | NoAnswer>;
  dns(request: DnsRequest, signal: AbortSignal): Promise<DnsAnswer | NoAnswer>;
  port(request: PortRequest, signal: AbortSignal): Promise<PortAnswer | NoAnswer>;
  env(request: EnvRequest, signal: AbortSignal): Promise<EnvAnswer | NoAnswer>;
  file(request: FileRequest, signal: AbortSignal): Promise<FileAnswer | NoAnswer>;
  git(request: GitRequest, signal: AbortSignal): Promise<GitAnswer | NoAnswer>;
  scan(request: ScanRequest, signal: AbortSignal): Promise<ScanAnswer | NoAnswer>;
}

/** Why there is no answer. */
export interface NoAnswer {
  readonly kind: 'none';
  /**
   * `target`: what is asked about refused or misbehaved; `setup`: nothing could be asked from here (no such host, no
   * such program); `cancelled` by the signal; `timeout`: set by whoever aborted because time was up.
   */
  readonly because: 'target' | 'setup' | 'cancelled' | 'timeout';
  /** One sentence for people. */
  readonly message: string;
}

/** Where relative paths of a request count from. */
export interface InFolder {
  /** Absolute. */
  readonly folder: string;
}

/** Names and values in order; repeated headers stand there repeatedly. */
export type Headers = readonly (readonly [name: string, value: string])[];

export interface HttpRequest extends InFolder {
  /** Upper case. */
  readonly method: string;
  /** Absolute, `http:` or `https:`. */
  readonly url: string;
  readonly headers: Headers;
  readonly body?: string;
  /** How many redirects are followed; 0 returns the redirect itself. */
  readonly redirects: number;
  /** Whether compressed answers are asked for; such answers are unpacked in any case. */
  readonly compressed: boolean;
  /** Whether certificates are not verified. */
  readonly insecure: boolean;
  /** Path of a PEM file with further certificate authorities. */
  readonly caFile?: string;
  /** URL of the proxy, `none`, or left out for what the environment's proxy variables say. */
  readonly proxy?: string;
}

export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Headers;
  /** The address that answered, after redirects. */
  readonly url: string;
  /** Text, cut to a limit. */
  readonly body: string;
  /** Whether the body went over the limit. */
  readonly truncated: boolean;
  /** Followed redirects, first one first. */
  readonly redirects: readonly { readonly status: number; readonly url: string }[];
  readonly timing: HttpTiming;
  /** Of the connection that answered; `undefined` for `http:` addresses. */
  readonly certificate: CertificateFacts | undefined;
}

/** Milliseconds. The parts are those of the last request; `undefined` where an open connection was used again. */
export interface HttpTiming {
  readonly dns: number | undefined;
  readonly connect: number | undefined;
  readonly tls: number | undefined;
  /** From the request to the first byte of the answer, connecting included. */
  readonly firstByte: number;
  /** All redirects and the body included. */
  readonly total: number;
}

export interface TlsRequest extends InFolder {
  readonly host: string;
  readonly port: number;
  readonly caFile?: string;
  /** Whether to find out as well if versions before TLS 1.2 are accepted. */
  readonly tryOld: boolean;
}

export interface TlsAnswer extends CertificateFacts {
  readonly kind: 'answer';
  /** `undefined` when it was not tried, or could not be tried from here. */
  readonly acceptsOld: boolean | undefined;
}

/** What a TLS handshake showed. */
export interface CertificateFacts {
  /** As agreed upon: `TLSv1.3`. */
  readonly protocol: string;
  /** From the server's own certificate up to the last known issuer. */
  readonly chain: readonly Certificate[];
  /** Why the chain is not trusted, for people; `undefined` when it is, whatever the names. */
  readonly distrust: string | undefined;
}

export interface Certificate {
  /** Common name, else the organisation, else empty. */
  readonly subject: string;
  readonly issuer: string;
  /** DNS names, wildcards included, and addresses. */
  readonly names: readonly string[];
  /** Whole days until it expires; negative when it has expired. */
  readonly daysLeft: number;
  /** Date: `2030-01-31`. */
  readonly validTo: string;
}

export type DnsType = 'A' | 'AAAA' | 'CNAME' | 'MX' | 'NS' | 'TXT';

export interface DnsRequest {
  readonly name: string;
  readonly type: DnsType;
  /** `1.1.1.1`, `127.0.0.1:5353`; left out for the system's own. */
  readonly resolver?: string;
}

export interface DnsAnswer {
  readonly kind: 'answer';
  /** Names in lower case without the last dot; MX as `10 mail.example.com`; sorted; empty when there are none. */
  readonly records: readonly string[];
}

export interface PortRequest {
  readonly host: string;
  readonly port: number;
}

export interface PortAnswer {
  readonly kind: 'answer';
  readonly state: 'open' | 'closed';
}

export interface EnvRequest extends InFolder {
  readonly names: readonly string[];
  /** Path of an env file or a compose file; left out for the environment itself. */
  readonly file?: string;
  /** Service of the compose file; with it the file is taken for one. */
  readonly service?: string;
  /** Values that count as the environment's. */
  readonly env: Readonly<Record<string, string>>;
  /** What is to be known of a value; only the facts leave the host. */
  readonly inspect: (value: string) => ValueFacts;
}

export interface EnvAnswer {
  readonly kind: 'answer';
  /** In the order asked for; `undefined` for a variable that is not set. */
  readonly values: readonly (ValueFacts | undefined)[];
}

/** What may be known of a value that nobody may see. */
export interface ValueFacts {
  /** Characters. */
  readonly length: number;
  /** How hard it is to guess, in bits. */
  readonly bits: number;
  /** Why it is no secret at all: `a well-known default`. */
  readonly weakness: string | undefined;
  /** Whether the probe's predicate on the value holds; `undefined` when it has none. */
  readonly held: boolean | undefined;
}

export interface FileRequest extends InFolder {
  readonly path: string;
  /** Whether the text is wanted. */
  readonly read: boolean;
}

export interface FileAnswer {
  readonly kind: 'answer';
  /** `missing` also for a link that leads nowhere; of a link's target otherwise. */
  readonly type: 'file' | 'directory' | 'other' | 'missing';
  /** Where a link leads, absolute; `undefined` when the path is no link. */
  readonly linkTo: string | undefined;
  /** Permission bits; `undefined` where the system has none. */
  readonly mode: number | undefined;
  /** Bytes. */
  readonly size: number;
  /** `undefined` when it was not asked for, is not an ordinary file, or is too large. */
  readonly text: string | undefined;
}

export interface GitRequest extends InFolder {
  /** Path of a folder in the repository. */
  readonly path: string;
  /** Names of tags to look for. */
  readonly tags: readonly string[];
  /** Paths relative to `path`, to be asked whether git ignores them. */
  readonly paths: readonly string[];
}

export interface GitAnswer {
  readonly kind: 'answer';
  /** Hash of HEAD; `undefined` before the first commit. */
  readonly commit: string | undefined;
  /** `undefined` when HEAD is detached. */
  readonly branch: string | undefined;
  /** Paths that differ from HEAD or are new, the first of them. */
  readonly changes: readonly string[];
  /** `origin/main`; `undefined` when the branch has none. */
  readonly upstream: string | undefined;
  /** Whether a remote branch, as last fetched, has HEAD. */
  readonly pushed: boolean;
  /** For each asked tag, whether it exists. */
  readonly tags: readonly boolean[];
  /** For each asked path, whether it is ignored and not tracked. */
  readonly ignored: readonly boolean[];
}

export interface ScanRequest extends InFolder {
  readonly kinds: readonly RuleKind[];
  /** Files and folders; all of the folder when empty. */
  readonly paths: readonly string[];
}

export interface ScanAnswer {
  readonly kind: 'answer';
  /** By file and place, masked; paths are relative to the folder. */
  readonly findings: readonly Finding[];
  /** Sentences for people: what could not be scanned, and why. */
  readonly problems: readonly string[];
  /** Sentences for people: what was left out on purpose. */
  readonly notes: readonly string[];
  /** How many files were looked at. */
  readonly scanned: number;
}
