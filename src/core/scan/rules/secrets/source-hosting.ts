// Bitbucket ("App passwords", "Repository access tokens"), Azure DevOps ("Use personal access tokens"), Gitea
// ("API usage"), Sourcegraph ("Creating an access token").
import { assigned } from '../assigned.ts';
import { endsWithCrc32, inUpperHex, when } from '../checksum.ts';
import { token } from '../token.ts';
import type { Detector } from '../detector.ts';

const category = 'source hosting';

export const sourceHosting: readonly Detector[] = [
  token({
    id: 'bitbucket-app-password',
    title: 'Bitbucket app password',
    category,
    link: 'https://support.atlassian.com/bitbucket-cloud/docs/revoke-an-app-password/',
    keywords: ['atbb'],
    pattern: /ATBB[0-9A-Za-z]{24}[0-9A-F]{8}/,
    checksum: endsWithCrc32(inUpperHex),
  }),
  token({
    id: 'bitbucket-access-token',
    title: 'Bitbucket repository or workspace access token',
    category,
    link: 'https://support.atlassian.com/bitbucket-cloud/docs/revoke-a-repository-access-token/',
    keywords: ['atctt3xffgn0'],
    pattern: /ATCTT3xFfGN0[\w=-]{150,260}/,
    checksum: when(/=[0-9A-F]{8}$/, endsWithCrc32(inUpperHex)),
  }),
  token({
    id: 'bitbucket-data-center-token',
    title: 'Bitbucket Data Center access token',
    category,
    link: 'https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html',
    keywords: ['bbdc-'],
    run: 17,
    // A number of twelve digits, a colon and twenty bytes, in Base64.
    pattern: /BBDC-[MNO][A-Za-z0-9]{15}O[g-v][A-Za-z0-9+/]{26}/,
  }),
  assigned({
    id: 'bitbucket-client-secret',
    title: 'Bitbucket OAuth client secret',
    category,
    link: 'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/',
    names: ['bitbucket'],
    value: /[0-9A-Za-z=_-]{64}|[0-9A-Za-z]{32}/,
  }),
  token({
    id: 'azure-devops-pat',
    title: 'Azure DevOps personal access token',
    category,
    link: 'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate#revoke-a-pat',
    keywords: ['azdo'],
    lead: { of: /[0-9A-Za-z]/, atLeast: 76 },
    pattern: /[0-9A-Za-z]{76}AZDO[0-9A-Za-z]{4}/,
  }),
  assigned({
    id: 'azure-devops-pat-named',
    title: 'Azure DevOps personal access token',
    category,
    link: 'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate#revoke-a-pat',
    names: ['azure_devops', 'azure_pat', 'azdo', 'ado_pat', 'vsts', 'vsce', 'system_accesstoken'],
    value: /[2-7a-z]{52}/,
  }),
  assigned({
    id: 'gitea-token',
    title: 'Gitea or Forgejo access token',
    category,
    link: 'https://docs.gitea.com/development/api-usage',
    names: ['gitea', 'forgejo', 'codeberg'],
    value: /[0-9a-f]{40}/,
  }),
  token({
    id: 'sourcegraph-token',
    title: 'Sourcegraph access token',
    category,
    link: 'https://sourcegraph.com/docs/cli/how-tos/revoking_an_access_token',
    keywords: ['sgp_'],
    pattern: /sgp_(?:(?:[0-9a-fA-F]{16}|local)_)?[0-9a-fA-F]{40}/,
  }),
  assigned({
    id: 'sourcegraph-token-named',
    title: 'Sourcegraph access token',
    category,
    link: 'https://sourcegraph.com/docs/cli/how-tos/revoking_an_access_token',
    names: ['sourcegraph', 'src_access_token'],
    value: /[0-9a-fA-F]{40}/,
  }),
  token({
    id: 'sourcegraph-cody-token',
    title: 'Sourcegraph license or gateway token',
    category,
    link: 'https://sourcegraph.com/docs/cody/clients/install-vscode',
    keywords: ['slk_', 'sgd_'],
    pattern: /(?:slk|sgd)_[0-9a-f]{64}/,
  }),
];
