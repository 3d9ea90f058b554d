// What a file is for, told by its path alone: how much a guess in it is worth.
import { anyOf, wholly, wordsIn } from './lists.ts';

/**
 * `live`: code or configuration that runs. `test`, `example`, `prose`: made-up values are normal there.
 * `locale`: translations. `generated`: lock files, bundles, maps and the like, where only tokens that name
 * themselves mean something.
 */
export type FileRole = 'live' | 'test' | 'example' | 'prose' | 'locale' | 'generated';

/** `config`: values stand unquoted. `code`: what is not quoted is an expression. `unknown`: could be either. */
export type FileFormat = 'code' | 'config' | 'unknown';

/** The role of the file at `path` (relative to what is scanned, `/` between its parts). */
export function roleOf(path: string): FileRole {
  const lower = path.toLowerCase();
  const name = lower.slice(lower.lastIndexOf('/') + 1);
  if (generated.test(lower) || generatedName.test(name)) return 'generated';
  if (locale.test(lower)) return 'locale';
  if ((example.test(lower) || exampleName.test(name)) && !usual.test(lower)) return 'example';
  if (test.test(lower) || testName.test(name)) return 'test';
  if (prose.test(name)) return 'prose';
  return 'live';
}

/** Whether the name of the file at `path`, or of a folder around it, says that it is for development alone. */
export function isForDevelopment(path: string): boolean {
  return /(?:^|[./_-])(?:dev|devel|development|local|debug|sandbox)(?:[./_-]|$)/i.test(path);
}

/** How values are written in the file at `path`. */
export function formatOf(path: string): FileFormat {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (configName.test(name)) return 'config';
  const extension = name.slice(name.lastIndexOf('.') + 1);
  if (configExtensions.has(extension)) return 'config';
  return codeExtensions.has(extension) ? 'code' : 'unknown';
}

const generated = anyOf(String.raw`(?:^|/)(?:\.yarn|\.pnp|bower_components|__snapshots__)/`);
const generatedName = anyOf(
  String.raw`[.-]lock(?:\.json|\.ya?ml|b)?$|^go\.sum$|^npm-shrinkwrap\.json$`,
  String.raw`[.-]min\.(?:js|mjs|cjs|css)$|[.-]bundle\.(?:js|mjs|cjs)$`,
  String.raw`\.(?:map|snap|svg|css|scss|less|po|pot)$`,
);
/** Those that most translations are made to (ISO 639-1). */
const languages =
  'ar|bg|ca|cs|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|id|it|ja|ko|lt|lv|nb|nl|no|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|uk|vi|zh';
const locale = anyOf(
  '(?:^|/)(?:locales?|i18n|l10n|translations?|langs?|languages|_locales|nls)/',
  String.raw`\.resx$|\.strings$`,
  // Java's resource bundles, with and without a language.
  String.raw`(?:^|/)(?:messages?|labels?|strings|translations?|i18n)(?:[_-][a-z]{2}(?:[_-][a-z]{2})?)?\.(?:properties|json|ya?ml)$`,
  String.raw`(?:resources?|messages?|bundles?|names|labels|strings|texts)_[a-z]{2,3}(?:_[a-z]{2,4}){0,2}\.java$`,
  String.raw`_(?:${languages})(?:_[a-z]{2})?\.properties$|(?:^|/)(?:${languages})(?:[_-][a-z]{2})?\.(?:json|ya?ml)$`,
  // `id.ts` and `no.js` may be anything.
  String.raw`(?:^|/)(?:${languages})[_-][a-z]{2}\.(?:js|ts|php)$`,
);
const example = anyOf('(?:^|/)(?:examples?|samples?|demos?|tutorials?|templates?)/');
const exampleName = anyOf('(?:^|[._-])(?:examples?|samples?|template|dist|default|tmpl|tpl)(?:[._-]|$)');
/** What looks like an example by its name, but is what Helm, CloudFormation, nginx and Apache call the real thing. */
const usual = anyOf(
  String.raw`(?:^|/)template\.(?:ya?ml|json)$|/conf\.d/default\.conf\.template$`,
  String.raw`^(?:(?!(?:examples?|samples?|demos?|tutorials?)/)[^/]+/)*(?:(?:\d+-)?default(?:-ssl)?\.conf|sites-(?:available|enabled)/default)$`,
  String.raw`(?:^|/)(?!(?:examples?|samples?|demos?|tutorials?)/)[^/]+/templates/(?:[^/]+/)*[^/]+\.ya?ml$`,
);
const test = anyOf(
  '(?:^|/)(?:tests?|__tests__|__mocks__|mocks?|specs?|fixtures?|testdata|test-data|testing|test_[^/]*|dummy[^/]*)/',
  '(?:^|/)(?:e2e|cypress|stubs?|fakes?)/',
);
const testName = anyOf(
  String.raw`^tests?[._-]|[._-](?:tests?|specs?|mocks?|fixtures?|stubs?)\.[^.]+$|^conftest\.py$`,
);
const prose = anyOf(
  String.raw`\.(?:md|mdx|markdown|rst|adoc|asciidoc|txt|html?|tex|org|pod)$`,
  '^(?:readme|changelog|changes|news|authors|pkg-info|metadata)$',
);

const configName = wholly(
  String.raw`\.env.*|.*\.env|dockerfile.*|.*\.dockerfile|compose\.ya?ml|procfile`,
  String.raw`\.npmrc|\.pypirc|\.netrc|_netrc|\.pgpass|\.my\.cnf|\.s3cfg|\.git-credentials|\.htpasswd`,
  'credentials|config',
);
const configExtensions = wordsIn(
  'yaml yml ini cfg conf cnf config properties props env envrc toml tfvars plist xml csproj targets nuspec desktop',
  'service sh bash zsh fish ps1 bat cmd',
);
const codeExtensions = wordsIn(
  'js jsx mjs cjs ts tsx mts cts vue svelte astro py pyi rb php java kt kts scala groovy gradle go rs c h cc cpp hpp',
  'cs fs vb swift m mm dart lua pl pm r jl ex exs erl hs clj cljs elm sql sol tf hcl bicep json json5 jsonc ipynb',
  'proto graphql gql html htm dts dtsi dtso',
);
