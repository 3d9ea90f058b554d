// Tokens of GitHub, GitLab, Bitbucket and others.
import { routableToken, withCrc32 } from './checksums.ts';
import {
  base32Lower,
  base36,
  base62,
  base64,
  digits,
  hex,
  rule,
  upperHex,
  word,
  type Cases,
} from './make.ts';

export const sourceHosting: Cases = {
  'github-pat': rule(
    [`token = "${withCrc32('ghp_', 30)}"`, `ghp_${base62(36)}`, String.raw`"a\n${withCrc32('ghp_', 30)}"`],
    [`ghp_${base62(35)}`, `ghp_${base62(37)}`, `xghp_${base62(36)}`],
  ),
  'github-fine-grained-pat': rule(`github_pat_${base62(22)}_${base62(59)}`, `github_pat_${base62(81)}`),
  'github-oauth': rule(`gho_${base62(36)}`, `gho-${base62(36)}`),
  'github-app-token': rule(
    [
      `ghs_${base62(36)}`,
      `ghu_${base62(36)}`,
      `ghs_${digits(7)}_eyJ${word(40)}.eyJ${word(120)}.${word(342)}`,
    ],
    [`ght_${base62(36)}`, `ghs_${digits(7)}_eyJ${word(40)}`],
  ),
  'github-refresh-token': rule([`ghr_${base62(36)}`, `ghr_${base62(76)}`], `ghr_${base62(20)}`),
  'gitlab-pat': rule(
    [`glpat-${word(20)}`, `glpat-${word(27)}.01${base36(7)}`, routableToken('glpat-', '01.')],
    [`glpat-${word(19)}`, `glpat_${word(20)}`],
  ),
  'gitlab-deploy-token': rule(`gldt-${word(20)}`, `gldt-${word(12)}`),
  'gitlab-runner-token': rule(
    [`glrt-${word(20)}`, `GR1348941${word(20)}`, `glrt-t1_${word(20)}`],
    ['GR1348941' + '123'.repeat(7).slice(1), `glrt-${word(10)}`],
  ),
  'gitlab-pipeline-trigger-token': rule(`glptt-${hex(40)}`, `glptt-${hex(20)}`),
  'gitlab-job-token': rule([`glcbt-${word(20)}`, `glcbt-1a_${word(20)}`], `glcbt-${word(8)}`),
  'gitlab-oauth-secret': rule(`gloas-${word(64)}`, `gloas-${word(40)}`),
  'gitlab-agent-token': rule(`glagent-${word(50)}`, `glagent-${word(30)}`),
  'gitlab-scim-token': rule(`glsoat-${word(20)}`, `glsoat-${word(10)}`),
  'gitlab-mail-token': rule([`glft-${word(20)}`, `glimt-${word(25)}`], `glxx-${word(20)}`),
  'gitlab-feature-flags-token': rule(`glffct-${word(20)}`, `glffct-${word(10)}`),
  'bitbucket-app-password': rule(`ATBB${base62(24)}${upperHex(8)}`, `ATBB${base62(20)}`),
  'bitbucket-access-token': rule(`ATCTT3xFfGN0${word(180)}`, `ATCTT3xFfGN0${word(20)}`),
  'bitbucket-data-center-token': rule(`BBDC-${btoa(`${digits(12)}:${base62(20)}`)}`, [
    `BBDC-N${base64(20)}`,
    `${hex(8)}-bbdc-${hex(4)}-${hex(12)}`,
  ]),
  'bitbucket-client-secret': rule(`BITBUCKET_CLIENT_SECRET=${base62(32)}`, `bitbucket=${base62(31)}`),
  'azure-devops-pat': rule(`${base62(76)}AZDO${base62(4)}`, `${base62(70)}AZDO${base62(4)}`),
  'gitlab-workspace-token': rule(`glwt-${word(20)}`, `glwt-${word(10)}`),
  'azure-devops-pat-named': rule(
    `AZURE_DEVOPS_EXT_PAT=${base32Lower(52)}`,
    `AZURE_DEVOPS_EXT_PAT=${base32Lower(51)}`,
  ),
  'gitea-token': rule(`gitea_token: ${hex(40)}`, `commit: ${hex(40)}`),
  'sourcegraph-token': rule(
    [`sgp_${hex(40)}`, `sgp_local_${hex(40)}`, `sgp_${hex(16)}_${hex(40)}`],
    `sgp_${hex(39)}`,
  ),
  'sourcegraph-token-named': rule(`SRC_ACCESS_TOKEN=${hex(40)}`, `SRC_ENDPOINT=${hex(40)}`),
  'sourcegraph-cody-token': rule([`slk_${hex(64)}`, `sgd_${hex(64)}`], `slk_${hex(32)}`),
};
