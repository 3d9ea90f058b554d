// Which reader of settings a file needs, by its name.
import { readBraces } from '../../../settings/braces.ts';
import { readCommands } from '../../../settings/commands.ts';
import { readDirectives } from '../../../settings/directives.ts';
import type { Item } from '../../../settings/item.ts';
import { readLines } from '../../../settings/lines.ts';
import { withoutTemplates } from '../../../settings/templates.ts';
import { readXml } from '../../../settings/xml.ts';
import { readYamlItems } from '../../../settings/yaml.ts';

export type ReadText = (text: string) => Item;

/** The readers for a file, none when it is no configuration; several where its name does not tell. */
export function readersFor(path: string): readonly ReadText[] {
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .replace(templateEnding, '');
  const found = formats.find(({ names }) => names.test(name));
  if (found !== undefined) return found.readers;
  return serverFolder.test(path.toLowerCase()) ? [directives] : [];
}

/** Where servers keep files whose names are those of hosts and snippets. */
const serverFolder =
  /(?:^|\/)(?:sites-(?:available|enabled)|vhosts?(?:\.d)?|(?:nginx|apache2?|httpd|caddy|haproxy)(?:\/[^/]+)?)\/(?:[^/.]+|[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|io|dev|app|local|co|uk|de|fr|nl|eu|ru|cn|in|me|ai|tech|cloud))$/;

const templateEnding =
  /\.(?:j2|jinja2?|erb|tmpl|tpl|gotmpl|template|mustache|hbs|dist|example|sample|default|in|bak|old|orig|disabled)$/;

/** A line of a setting that may let strangers in, or that opens a table of such settings. */
const corsLine =
  /(?:cors|origin).*(?:[*^$\\{[]|\b(?:null|true|yes|on|all|any|1)\b|:\s*$)|cors['"]?\s*(?:#.*)?$/i;

const plain: (read: ReadText) => ReadText = (read) => (text) => read(withoutTemplates(text));
const lines = plain(readLines);
const braces = plain(readBraces);
const toml = plain((text) => readBraces(text, true));
const yaml: ReadText = (text) => readYamlItems(text, corsLine);
const directives: ReadText = readDirectives;
const xml: ReadText = readXml;

const formats: readonly { readonly names: RegExp; readonly readers: readonly ReadText[] }[] = [
  { names: /\.ya?ml$|^\.(?:ebextensions|clang-format)$|\.sls$/, readers: [yaml] },
  {
    names:
      /\.(?:json[c5]?|webmanifest|hcl|tf|tfvars|bicep|bicepparam|hocon|cue|jsonnet|libsonnet|arm|nomad|hjson)$|^\.(?:firebaserc|babelrc)$/,
    readers: [braces],
  },
  // Of Grails; other Groovy is code.
  { names: /\.groovy$/, readers: [braces] },
  { names: /\.toml$|^pipfile$/, readers: [toml] },
  {
    names:
      /^\.env|\.env$|^env(?:\.|$)|\.(?:properties|props|ini|cnf|env|envrc|service|desktop|editorconfig)$|^\.flaskenv$|^environment$/,
    readers: [lines],
  },
  { names: /\.(?:xml|config|csproj|xsd|policy|plist)$/, readers: [xml] },
  {
    names:
      /^caddyfile|\.caddy(?:file)?$|^\.?htaccess|^_headers$|^nginx|\.nginx$|\.vcl$|^haproxy|^httpd|^apache|\.htaccess$|\.vhost$/,
    readers: [directives],
  },
  // HOCON, unless a server has such a name.
  { names: /^(?:application|reference)(?:[-.]\w+)?\.conf$/, readers: [directives, braces] },
  { names: /\.(?:conf|cfg|cf|site)$/, readers: [directives, lines, braces] },
  {
    names:
      /^(?:docker|container)file|\.dockerfile$|\.(?:sh|bash|zsh|fish|ps1|bat|cmd)$|^(?:gnu)?makefile$|\.mk$|^procfile$|^justfile$|^vagrantfile$/,
    readers: [readCommands],
  },
];
