// Lines with which scripts say that something failed although they end with exit status 0.

/** Words at the start of a line, upper case or followed by what went wrong. */
const start =
  /^(?:[[(*-] ?)?(?:FAIL(?:ED|URE)?|ERR(?:OR)?!?|FATAL|CRITICAL|PANIC|MISSING|Missing|MISMATCH|INVALID|DENIED|(?:npm )?ERR!|(?:Error|Fatal|Failure|Failed|fatal|error|panic)(?=:|!)|Failed(?= to )|Traceback \(most recent)(?![\w-])/;
const end = /(?:^|[\s:[(])FAIL(?:ED|URE)?[\])]?[.!]?$/;
const sign = /^(?:[^\w\n]{0,4})[✗✘✖⛔]/;
/** What programs say of themselves when they fail, where their status was dropped. */
const complaint =
  /^curl: \(\d+\) |^[\w./-]+: .{0,300}(?:No such file or directory|command not found)$|^(?:[\w./-]*\/)?(?:da|k)?sh: \d+: .{1,200}: not found$/;
/** "0 errors", "Missing: none": the marker's word without its meaning. */
const none = /(?:^|[\s:=(])(?:0|no|none|zero)\b(?!\.\d)/i;

/** The first line that says so, trimmed and shortened; `undefined` when none does. */
export function failureMarker(output: string): string | undefined {
  for (const raw of output.split('\n')) {
    const line = raw.slice(0, 500).trim();
    if (line !== '' && isMarker(line)) return line.length > 120 ? `${line.slice(0, 119)}…` : line;
  }
  return undefined;
}

function isMarker(line: string): boolean {
  if (complaint.test(line)) return true;
  if (!line.includes('❌') && !start.test(line) && !end.test(line) && !sign.test(line)) return false;
  return !none.test(line);
}
