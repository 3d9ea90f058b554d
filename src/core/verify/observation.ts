// What was seen when a probe ran, and the HTTP responses in it.

/** An HTTP response, from a probe or as curl prints one. */
export interface HttpObservation {
  readonly status: number;
  /** Names in lower case; repeated headers stand there repeatedly. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The address that answered; `undefined` where only the output of a command is known. */
  readonly url?: string | undefined;
  readonly body: string;
}

/** What expectations are checked against. */
export interface Observation {
  /** `undefined` when there is none (a probe without a process) or the shell did not tell. */
  readonly exitCode?: number | undefined;
  /** Standard output and standard error as plain text, lines ending with `\n`. */
  readonly output: string;
  /** Of the whole run, in milliseconds. */
  readonly durationMs: number;
  /** The response of an HTTP probe. */
  readonly http?: HttpObservation | undefined;
}

/** Every response that is visible: the probe's, else those whose status line the output shows (`curl -i`, `-I`, `-v`). */
export function responsesIn(observed: Observation): readonly HttpObservation[] {
  return observed.http === undefined ? printedResponses(observed.output) : [observed.http];
}

/** The header's value, several of them joined by a comma; `undefined` when it was not sent. */
export function headerOf(response: HttpObservation, name: string): string | undefined {
  const values = response.headers.filter(([key]) => key === name.toLowerCase()).map(([, value]) => value);
  return values.length > 0 ? values.join(', ') : undefined;
}

/** Lines of the output that are not blank, trimmed. */
export function linesOf(output: string): readonly string[] {
  return output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The body: of the probe's response, of the last one that curl printed, else the whole output. */
export function bodyOf(observed: Observation): string {
  return responsesIn(observed).at(-1)?.body ?? observed.output;
}

const headerLine = /^(?:< ?)?([A-Za-z][\w-]{0,80}): ?(.*)$/;
const statusLine = /^(?:< ?)?HTTP\/\d(?:\.\d)? (\d{3})\b/;

function printedResponses(output: string): readonly HttpObservation[] {
  const found: { status: number; headers: (readonly [string, string])[]; lines: string[] }[] = [];
  let inHeaders = false;
  let isVerbose = false;
  for (const line of output.split('\n')) {
    const status = statusLine.exec(line)?.[1];
    const current = found.at(-1);
    if (status !== undefined) {
      found.push({ status: Number(status), headers: [], lines: [] });
      inHeaders = true;
      isVerbose = line.startsWith('<');
    } else if (current !== undefined) {
      const header: RegExpExecArray | null = inHeaders ? headerLine.exec(line.trimEnd()) : null;
      inHeaders = header !== null;
      if (header) current.headers.push([(header[1] ?? '').toLowerCase(), (header[2] ?? '').trim()]);
      else if (!isVerbose || !/^(?:[*<>{}] |[<>]$)/.test(line)) current.lines.push(line);
    }
  }
  return found.map(({ status, headers, lines }) => ({ status, headers, body: lines.join('\n').trim() }));
}
