// Package registries, each by its documentation of tokens; the checksum is from "Announcing npm's new access token
// format".
import { assigned } from '../assigned.ts';
import { base64Bytes } from '../base64.ts';
import { endsWithCrc32, inBase62, judge } from '../checksum.ts';
import { token } from '../token.ts';
import type { Detector } from '../detector.ts';

const category = 'package registries';

export const registries: readonly Detector[] = [
  token({
    id: 'npm-token',
    title: 'npm access token',
    category,
    link: 'https://docs.npmjs.com/revoking-access-tokens',
    keywords: ['npm_'],
    pattern: /npm_[0-9A-Za-z]{36}/,
    checksum: endsWithCrc32(inBase62, { prefix: 4 }),
  }),
  token({
    id: 'npm-auth-token',
    title: 'Credential of a package registry in .npmrc',
    category,
    link: 'https://docs.npmjs.com/revoking-access-tokens',
    keywords: [':_authtoken', ':_auth', ':_password'],
    pattern: /(?<=\/):_(?:authToken|auth|password)[ \t]{0,4}=[ \t]{0,4}"?([A-Za-z0-9+/_.-]{16,2000}={0,2})/,
  }),
  token({
    id: 'pypi-token',
    title: 'PyPI API token',
    category,
    link: 'https://pypi.org/help/#compromised-token',
    keywords: ['pypi-ageic', 'pypi-agend'],
    pattern: /pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[\w-]{70,1000}/,
    checksum: (secret) => judge(isMacaroon(secret.slice(5))),
  }),
  token({
    id: 'rubygems-token',
    title: 'RubyGems API key',
    category,
    link: 'https://guides.rubygems.org/api-key-scopes/',
    keywords: ['rubygems_'],
    pattern: /rubygems_[0-9a-f]{48}/,
  }),
  token({
    id: 'nuget-api-key',
    title: 'NuGet API key',
    category,
    link: 'https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys',
    keywords: ['oy2'],
    run: 46,
    pattern: /oy2[a-z0-9]{43}/,
  }),
  token({
    id: 'crates-io-token',
    title: 'crates.io API token',
    category,
    link: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
    keywords: ['cio'],
    run: 35,
    pattern: /cio[0-9A-Za-z]{32}/,
    accepts: (secret) => /\d/.test(secret) && /[A-Z]/.test(secret),
  }),
  token({
    id: 'docker-hub-token',
    title: 'Docker Hub access token',
    category,
    link: 'https://docs.docker.com/security/access-tokens/',
    keywords: ['dckr_pat_', 'dckr_oat_'],
    pattern: /dckr_(?:pat_[\w-]{27}|oat_[\w-]{32})/,
  }),
  token({
    id: 'artifactory-api-key',
    title: 'JFrog Artifactory API key',
    category,
    link: 'https://docs.jfrog.com/administration/docs/access-tokens',
    keywords: ['akcp'],
    pattern: /AKCp[0-9A-Za-z]{64,80}/,
  }),
  assigned({
    id: 'artifactory-password',
    title: 'JFrog Artifactory encrypted password or API key',
    category,
    link: 'https://docs.jfrog.com/administration/docs/access-tokens',
    names: ['artifactory', 'jfrog', 'x-jfrog-art-api', 'artif-key'],
    value: /(?:AKC|AP[\dA-F])[0-9A-Za-z]{10,80}/,
  }),
  token({
    id: 'artifactory-reference-token',
    title: 'JFrog Artifactory reference token',
    category,
    link: 'https://docs.jfrog.com/administration/docs/access-tokens',
    keywords: ['cmvmdgtu'],
    pattern: /cmVmdGtu[0-9A-Za-z]{56}/,
  }),
  token({
    id: 'clojars-token',
    title: 'Clojars deploy token',
    category,
    link: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
    keywords: ['clojars_'],
    pattern: /CLOJARS_[0-9a-z]{60}/i,
  }),
  assigned({
    id: 'nuget-config-password',
    title: 'Password of a package source in NuGet.config',
    category,
    link: 'https://learn.microsoft.com/nuget/reference/nuget-config-file#packagesourcecredentials',
    names: ['cleartextpassword'],
    value: /(?!%[^%]*%$).{4,128}/,
  }),
  token({
    id: 'cloudsmith-prefixed-key',
    title: 'Cloudsmith API key',
    category,
    link: 'https://docs.cloudsmith.com/accounts-and-teams/api-key',
    keywords: ['csa_'],
    run: 40,
    pattern: /csa_[0-9a-f]{30}[0-9A-Za-z]{6}/,
  }),
  assigned({
    id: 'cloudsmith-api-key',
    title: 'Cloudsmith API key',
    category,
    link: 'https://docs.cloudsmith.com/accounts-and-teams/api-key',
    names: ['cloudsmith'],
    value: /[0-9a-f]{40}/,
  }),
  token({
    id: 'packagist-token',
    title: 'Packagist token',
    category,
    link: 'https://packagist.org/profile/',
    keywords: ['packagist_'],
    pattern: /packagist_(?:org|ack|out|uut|oout)_[0-9a-f]{60,90}/,
  }),
];

/** Whether a macaroon of version 2 ends with a signature of 32 bytes: a field of type 6, its length before it. */
function isMacaroon(encoded: string): boolean {
  const bytes = base64Bytes(encoded);
  return bytes?.at(-34) === 6 && bytes.at(-33) === 32;
}
