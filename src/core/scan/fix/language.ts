// Which language a file is in, as far as mending it goes.

/** Named after the most common of those that are written alike. */
export type Language =
  | 'javascript'
  | 'python'
  | 'go'
  | 'java'
  | 'kotlin'
  | 'groovy'
  | 'scala'
  | 'c-sharp'
  | 'php'
  | 'ruby'
  | 'rust'
  | 'swift'
  | 'elixir'
  | 'perl'
  | 'lua'
  | 'shell'
  | 'powershell'
  | 'batch'
  | 'dockerfile'
  | 'workflow'
  | 'yaml'
  | 'properties'
  | 'npmrc'
  | 'terraform'
  | 'dotenv'
  | 'hash'
  | 'slashes'
  | 'dashes'
  | 'semicolon'
  | 'markup'
  | 'style'
  | 'none';

/**
 * @param path of the file, `/` between parts
 * @param languageId the editor's name of the language, for files whose name says nothing
 */
export function languageOf(path: string, languageId = ''): Language {
  const lower = path.toLowerCase();
  const name = lower.slice(lower.lastIndexOf('/') + 1);
  if (/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(lower)) return 'workflow';
  const byName = names.find(([pattern]) => pattern.test(name))?.[1];
  return (
    byName ?? extensions.get(name.slice(name.lastIndexOf('.') + 1)) ?? extensions.get(languageId) ?? 'none'
  );
}

const names: readonly (readonly [RegExp, Language])[] = [
  [/^\.env(?:\.|$)|\.env$|^\.envrc$/, 'dotenv'],
  [/^dockerfile|\.dockerfile$|^containerfile/, 'dockerfile'],
  [/^\.npmrc$|^\.yarnrc$/, 'npmrc'],
  [/^(?:\.bashrc|\.zshrc|\.profile|\.bash_profile)$/, 'shell'],
  [/^(?:gemfile|rakefile|vagrantfile)$/, 'ruby'],
  [/^(?:jenkinsfile)$|\.gradle$/, 'groovy'],
  [/^(?:makefile|\.gitignore|\.editorconfig)$/, 'hash'],
];

/** By the end of the file name, and by the editor's name of the language. */
const extensions: ReadonlyMap<string, Language> = new Map(
  (
    [
      [
        'javascript',
        'js jsx mjs cjs ts tsx mts cts vue svelte astro javascriptreact typescript typescriptreact',
      ],
      ['python', 'py pyi pyw'],
      ['go', ''],
      ['java', ''],
      ['kotlin', 'kt kts'],
      ['groovy', 'gvy'],
      ['scala', 'sc'],
      ['c-sharp', 'cs csharp'],
      ['php', 'phtml'],
      ['ruby', 'rb erb'],
      ['rust', 'rs'],
      ['swift', ''],
      ['elixir', 'ex exs'],
      ['perl', 'pl pm'],
      ['lua', ''],
      ['shell', 'sh bash zsh ksh shellscript'],
      ['powershell', 'ps1 psm1'],
      ['batch', 'bat cmd'],
      ['dockerfile', ''],
      ['yaml', 'yml dockercompose'],
      ['properties', 'props'],
      ['terraform', 'tf hcl'],
      ['dotenv', 'env'],
      ['hash', 'toml tfvars r makefile graphql gql fish nginx conf'],
      ['slashes', 'c h cc cpp cxx hpp m mm dart fs json5 jsonc sol proto zig less scss v d'],
      ['dashes', 'sql hs elm ada'],
      ['semicolon', 'ini cfg clj cljs edn el lisp'],
      ['markup', 'html htm xml xhtml svg md markdown csproj config plist'],
      ['style', 'css'],
    ] satisfies (readonly [Language, string])[]
  ).flatMap(([language, list]): [string, Language][] =>
    [language, ...list.split(' ')].filter(Boolean).map((word) => [word, language]),
  ),
);
