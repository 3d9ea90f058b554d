// How the settings in a file are written, by its name.

/** `parsers.ts` has what reads each. */
export type ConfigFormat = 'yaml' | 'braces' | 'toml' | 'lines' | 'xml' | 'directives' | 'commands';

/** None when the file is no configuration; several where its name does not tell. */
export function formatsOf(path: string): readonly ConfigFormat[] {
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .replace(templateEnding, '');
  const found = byName.find(({ names }) => names.test(name));
  if (found !== undefined) return found.formats;
  return serverFolder.test(path.toLowerCase()) ? ['directives'] : [];
}

/** Whether a file is a script, which may write configuration into others. */
export function isScript(path: string): boolean {
  return script.test(path);
}

const script =
  /(?:\.(?:sh|bash|zsh|fish)(?:\.\w+)?|\.mk|\.dockerfile|(?:^|\/)(?:(?:docker|container)file[^/]*|(?:gnu)?makefile|justfile|vagrantfile))$/i;

/** Where servers keep files whose names are those of hosts and snippets. */
const serverFolder =
  /(?:^|\/)(?:sites-(?:available|enabled)|vhosts?(?:\.d)?|(?:nginx|apache2?|httpd|caddy|haproxy)(?:\/[^/]+)?)\/(?:[^/.]+|[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|io|dev|app|local|co|uk|de|fr|nl|eu|ru|cn|in|me|ai|tech|cloud))$/;

const templateEnding =
  /\.(?:j2|jinja2?|erb|tmpl|tpl|gotmpl|template|mustache|hbs|dist|example|sample|default|in|bak|old|orig|disabled)$/;

const byName: readonly { readonly names: RegExp; readonly formats: readonly ConfigFormat[] }[] = [
  { names: /\.ya?ml$|^\.(?:ebextensions|clang-format)$|\.sls$/, formats: ['yaml'] },
  {
    names:
      /\.(?:json[c5]?|webmanifest|hcl|tf|tfvars|bicep|bicepparam|hocon|cue|jsonnet|libsonnet|arm|nomad|hjson)$|^\.(?:firebaserc|babelrc)$/,
    formats: ['braces'],
  },
  // Of Grails; other Groovy is code.
  { names: /\.groovy$/, formats: ['braces'] },
  { names: /\.toml$|^pipfile$/, formats: ['toml'] },
  {
    names:
      /^\.env|\.env$|^env(?:\.|$)|\.(?:properties|props|ini|cnf|env|envrc|service|desktop|editorconfig)$|^\.flaskenv$|^environment$/,
    formats: ['lines'],
  },
  { names: /\.(?:xml|config|csproj|xsd|policy|plist)$/, formats: ['xml'] },
  {
    names:
      /^caddyfile|\.caddy(?:file)?$|^\.?htaccess|^_headers$|^nginx|\.nginx$|\.vcl$|^haproxy|^httpd|^apache|\.htaccess$|\.vhost$/,
    formats: ['directives'],
  },
  // HOCON, unless a server has such a name.
  { names: /^(?:application|reference)(?:[-.]\w+)?\.conf$/, formats: ['directives', 'braces'] },
  { names: /\.(?:conf|cfg|cf|site)$/, formats: ['directives', 'lines', 'braces'] },
  {
    names:
      /^(?:docker|container)file|\.dockerfile$|\.(?:sh|bash|zsh|fish|ps1|bat|cmd)$|^(?:gnu)?makefile$|\.mk$|^procfile$|^justfile$|^vagrantfile$/,
    formats: ['commands'],
  },
];
