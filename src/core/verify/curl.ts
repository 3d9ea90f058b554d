// Understands the options of curl, as far as they say what is requested and what is printed.

/** What a curl command line asks for. */
export interface Curl {
  /** Upper case; what `-X` says, else what the other options imply. */
  readonly method: string;
  readonly urls: readonly string[];
  /** `Name: value`, as written. */
  readonly headers: readonly string[];
  /** Values of `-d`, `--data…` and `--json`, as written. */
  readonly data: readonly string[];
  /** Values of `-w`. */
  readonly writeOut: string | undefined;
  /** Value of `-o`. */
  readonly output: string | undefined;
  /** `-m`, in seconds. */
  readonly maxTime: number | undefined;
  /** Every option that has a value, by its long name, as written. */
  readonly values: readonly { readonly name: string; readonly value: string }[];
  /** Long names of all options that are given, `--` left out: `head`, `fail`, `location`. */
  readonly options: ReadonlySet<string>;
}

/** Short options and their long names; upper and lower case differ. */
const long: ReadonlyMap<string, string> = new Map(
  (
    'd:data F:form T:upload-file X:request I:head G:get H:header o:output O:remote-name w:write-out f:fail L:location ' +
    'i:include s:silent S:show-error k:insecure v:verbose u:user A:user-agent e:referer b:cookie c:cookie-jar x:proxy ' +
    'm:max-time D:dump-header E:cert K:config C:continue-at r:range z:time-cond y:speed-time Y:speed-limit U:proxy-user ' +
    'P:ftp-port Q:quote t:telnet-option N:no-buffer J:remote-header-name g:globoff n:netrc'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(2)] as const),
);
const valued: ReadonlySet<string> = new Set(
  (
    'data data-raw data-binary data-urlencode data-ascii json form form-string upload-file request header output write-out ' +
    'user user-agent referer cookie cookie-jar proxy max-time dump-header cert key cacert capath config continue-at range ' +
    'time-cond speed-time speed-limit proxy-user ftp-port quote telnet-option connect-timeout retry retry-delay ' +
    'retry-max-time resolve connect-to url interface limit-rate max-redirs noproxy ciphers tls-max pass cert-type key-type ' +
    'output-dir dns-servers unix-socket oauth2-bearer aws-sigv4 max-filesize expect100-timeout keepalive-time'
  ).split(' '),
);

/** @param args the words behind `curl`, quotes removed */
export function readCurl(args: readonly string[]): Curl {
  const options = new Set<string>();
  const values: { name: string; value: string }[] = [];
  const urls: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('-') || arg === '-') {
      urls.push(arg);
      continue;
    }
    for (const { name, value } of arg.startsWith('--')
      ? [{ name: arg.slice(2), value: undefined }]
      : cluster(arg)) {
      options.add(name);
      if (valued.has(name)) values.push({ name, value: value ?? args[++at] ?? '' });
    }
  }
  const all = (...names: readonly string[]) =>
    values.flatMap(({ name, value }) => (names.includes(name) ? [value] : []));
  const data = all('data', 'data-raw', 'data-binary', 'data-urlencode', 'data-ascii', 'json');
  const maxTime = Number(all('max-time').at(-1) ?? 'none');
  return {
    method: (all('request').at(-1) ?? impliedMethod(options, data.length > 0)).toUpperCase(),
    urls: [...urls, ...all('url')],
    headers: all('header'),
    data,
    writeOut: all('write-out').at(-1),
    output: all('output').at(-1),
    maxTime: Number.isNaN(maxTime) ? undefined : maxTime,
    values,
    options,
  };
}

/** The options of `-sSfo/dev/null`: an option with a value ends the cluster. */
function cluster(arg: string): readonly { name: string; value: string | undefined }[] {
  const found: { name: string; value: string | undefined }[] = [];
  for (let at = 1; at < arg.length; at++) {
    const name = long.get(arg.charAt(at)) ?? arg.charAt(at);
    const value = valued.has(name) && at + 1 < arg.length ? arg.slice(at + 1) : undefined;
    found.push({ name, value });
    if (valued.has(name)) break;
  }
  return found;
}

function impliedMethod(options: ReadonlySet<string>, hasData: boolean): string {
  if (options.has('head')) return 'HEAD';
  if ((hasData || options.has('form') || options.has('form-string')) && !options.has('get')) return 'POST';
  return options.has('upload-file') ? 'PUT' : 'GET';
}
