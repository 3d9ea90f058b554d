// GitHub: "About authentication to GitHub", section on token formats; the checksum is from "Behind GitHub's new
// authentication token formats"; that of fine-grained tokens is undocumented, but right in the dozen public ones tried.
import { endsWithCrc32, holdsSha256, inBase62, when } from '../checksum.ts';
import { token } from '../token.ts';
import type { Detector } from '../detector.ts';

const category = 'source hosting';
const link =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation';
const checksum = endsWithCrc32(inBase62, { prefix: 4 });

export const github: readonly Detector[] = [
  token({
    id: 'github-pat',
    title: 'GitHub personal access token',
    category,
    link,
    keywords: ['ghp_'],
    pattern: /ghp_[0-9A-Za-z]{36}/,
    checksum,
  }),
  token({
    id: 'github-fine-grained-pat',
    title: 'GitHub fine-grained personal access token',
    category,
    link,
    keywords: ['github_pat_'],
    pattern: /github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}/,
    checksum: holdsSha256('github_pat_'.length + 66),
  }),
  token({
    id: 'github-oauth',
    title: 'GitHub OAuth access token',
    category,
    link,
    keywords: ['gho_'],
    pattern: /gho_[0-9A-Za-z]{36}/,
    checksum,
  }),
  token({
    id: 'github-app-token',
    title: 'GitHub App token',
    category,
    link,
    keywords: ['ghu_', 'ghs_'],
    // An installation's token may be a JSON Web Token after the number of the App.
    pattern: /gh[us]_[0-9A-Za-z]{36}|ghs_\d{1,12}_eyJ[\w-]{10,400}\.eyJ[\w-]{20,1000}\.[\w-]{80,700}/,
    checksum: when(/^[^.]*$/, checksum),
  }),
  token({
    id: 'github-refresh-token',
    title: 'GitHub refresh token',
    category,
    link,
    keywords: ['ghr_'],
    pattern: /ghr_[0-9A-Za-z]{36,76}/,
    checksum,
  }),
];
