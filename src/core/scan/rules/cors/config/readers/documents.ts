// Configuration that scripts write into files or give to programs: here-documents, JSON in quotes, lines for servers.
import { isScript } from '../formats.ts';
import { namesIn } from '../names.ts';
import { permissiveIn } from '../permissive.ts';
import { readersFor } from '../parsers.ts';
import type { ConfigReader } from '../reader.ts';

export const documents: ConfigReader = {
  reads: ({ path, text }) => isScript(path) && /<<|['"]/.test(text),
  read({ text }, clock) {
    return documentsIn(text).flatMap(({ name, from, body }) =>
      readersFor(name)
        .flatMap((read) => permissiveIn(namesIn(read(body)), name, clock))
        .map((setting) => ({ ...setting, from: setting.from + from, to: setting.to + from })),
    );
  },
};

interface Document {
  /** Of the file that it is for, or would be. */
  readonly name: string;
  readonly from: number;
  /** As long as what is written. */
  readonly body: string;
}

function documentsIn(text: string): readonly Document[] {
  return [...hereDocuments(text), ...quotedDocuments(text), ...directives(text)].filter(({ body }) =>
    /cors|origin/i.test(body),
  );
}

/** `cat > nginx.conf <<EOF` */
function hereDocuments(text: string): readonly Document[] {
  const found: Document[] = [];
  const unclosed = new Set<string>();
  const opening = /^([^\n]*?)(?<!<)<<-?[ \t]*\\?(["']?)(\w+)\2(?![<\w])([^\n]*)\n/gm;
  for (
    let match = opening.exec(text);
    match !== null && found.length + unclosed.size < most;
    match = opening.exec(text)
  ) {
    const [, before = '', quote = '', mark = '', after = ''] = match;
    const from = opening.lastIndex;
    const closing = new RegExp(String.raw`^[ \t]*${mark}[ \t]*\r?$`, 'gm');
    closing.lastIndex = from;
    const end = unclosed.has(mark) ? undefined : closing.exec(text)?.index;
    if (end === undefined) {
      unclosed.add(mark);
      continue;
    }
    opening.lastIndex = end;
    const written = text.slice(from, end);
    // The shell takes the backslash away.
    const body = quote === '' ? written.replaceAll(/\\(?=[$`])/g, ' ') : written;
    found.push({ name: nameFor(body, before + after), from, body });
  }
  return found;
}

/** The file that a command writes, or one that fits. */
function nameFor(body: string, command: string): string {
  const [, name = ''] = /(?:>>?|\btee\b(?:[ \t]+-a)?)[ \t]*["']?([^\s"'|;&<>]+)/.exec(command) ?? [];
  if (readersFor(name).length > 0 || /\.(?:md|txt|html?|[jt]sx?|py|rb|go|php)$/.test(name)) return name;
  if (/^\s*[{[]/.test(body)) return 'document.json';
  if (/\b(?:kubectl|helm|oc|docker|podman)\b/.test(command)) return 'document.yaml';
  return directive.test(body) ? 'document.conf' : '';
}

/** `--cors-configuration '{"AllowOrigins": ["*"]}'` */
function quotedDocuments(text: string): readonly Document[] {
  return [...text.matchAll(/'(?=\s*[{[])([^']{2,10000})'/g)]
    .slice(0, most)
    .map(({ 1: body = '', index }) => ({ name: 'document.json', from: index + 1, body }));
}

/** `echo 'add_header …;' >> nginx.conf` and `sed -i '/location/a add_header …;' nginx.conf` */
function directives(text: string): readonly Document[] {
  const lines = [...text.matchAll(/^[^\n]*access-control-allow-origin[^\n]*/gim)].slice(0, most);
  return lines.flatMap((line) => {
    const [whole] = line;
    const start = writing.exec(whole.slice(0, longest));
    if (start === null) return [];
    const from = start.index + start[0].length;
    const inner = whole.slice(from, whole.lastIndexOf(start[1] ?? ''));
    const at = [...inner.matchAll(new RegExp(directive, 'g'))].at(-1)?.index;
    // What is replaced by nothing, or deleted.
    if (at === undefined || /([^\w\s;"'])\1[gim]*$|\/d$/i.test(inner)) return [];
    const body = inner
      .slice(at)
      .replaceAll(String.raw`\n`, '\n ')
      .replaceAll(/\\(?=["'])/g, ' ');
    return [{ name: 'document.conf', from: line.index + from + at, body }];
  });
}

const writing = /\b(?:sed[ \t][^\n'"]*-[a-z]*i|(?:echo|printf)\b(?=[^\n]*>))[^\n'"]*(["'])/;
const directive =
  /\b(?:add_header|more_set_headers|http-response (?:set|add)-header|Header (?:always )?(?:set|add)|setenv\.\w+-response-header)\b/;
/** Characters of a command that are looked at. */
const longest = 1000;
/** Documents of each kind in a file. */
const most = 200;
