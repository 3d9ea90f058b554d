// Tokens of services that software is made, run and watched with.
import {
  base32Lower,
  base36,
  base62,
  base64,
  hex,
  letters,
  rule,
  upper,
  uuid,
  word,
  type Cases,
} from './make.ts';

export const platforms: Cases = {
  'adafruit-io-key': rule(`aio_ABcd12${base62(22)}`, [`aio_ABcd${letters(24)}`, `aio_ABcd12${base62(10)}`]),
  'aikido-token': rule([`AIK_SECRET_${base62(64)}`, `AIK_CI_${base62(40)}`], `AIK_SECRET_${base62(20)}`),
  'cartesia-api-key': rule(`sk_car_${word(22)}`, [
    `sk_car_${word(10)}`,
    'sk_car_' + 'engine_'.repeat(4) + 'x',
  ]),
  'configcat-sdk-key': rule(`configcat-sdk-1/${word(22)}/${word(22)}`, `configcat-sdk-1/${word(22)}`),
  'deno-deploy-token': rule([`ddp_${base62(36)}`, `ddo_${base62(36)}`], `ddp_${base62(20)}`),
  'devcycle-server-key': rule(`dvc_server_${word(40)}`, [
    `dvc_client_${word(40)}`,
    'dvc_server_name_of_the_environment',
  ]),
  'devin-api-key': rule(
    [`apk_user_${base62(140)}==`, `apk_${base62(88)}==`, `cog_${base32Lower(52)}`],
    `cog_${base32Lower(20)}`,
  ),
  'docker-swarm-token': rule(
    [`SWMTKN-1-${base36(50)}-${base36(25)}`, `SWMKEY-1-${base64(43)}`],
    `SWMTKN-1-${base36(50)}`,
  ),
  'endor-labs-api-key': rule(`endr+${base62(16)}`, `endr+${base62(8)}`),
  'inngest-signing-key': rule(`signkey-prod-${hex(64)}`, 'signkey-prod-deadbeef'),
  'mergify-application-key': rule(`mergify_application_key_${base62(64)}`, 'mergify_application_key_name'),
  'minimax-api-key': rule(`sk-api-${word(118)}`, `sk-api-${word(40)}`),
  'rootly-api-key': rule(`rootly_${hex(64)}`, `rootly_${hex(40)}`),
  'settlemint-token': rule(
    [`sm_aat_${base62(16)}`, `sm_pat_${base62(16)}`, `sm_sat_${base62(16)}`],
    `sm_xat_${base62(16)}`,
  ),
  'stackhawk-api-key': rule(`hawk.${word(20)}.${word(20)}`, `hawk.${word(20)}`),
  'trigger-dev-key': rule(
    [`tr_dev_${base62(24)}`, `tr_prod_${base62(24)}`, `tr_pat_${base36(40)}`],
    [`tr_proj_${base62(24)}`, 'tr_dev_1234'],
  ),
  'unkey-root-key': rule(`unkey_${base62(22)}`, `unkey_${base62(10)}`),
  'upcloud-token': rule(`ucat_${upper(26)}`, `ucat_${upper(10)}`),
  'val-town-token': rule(`vtwn_${base62(27)}`, `vtwn_${letters(10)}`),
  'appwrite-api-key': rule(`standard_${hex(256)}`, `standard_${hex(64)}`),
  'bitrise-prefixed-token': rule([`bitpat_${word(40)}`, `bitwat_${word(40)}`], 'bitwat_token'),
  'convex-deploy-key': rule(
    [`CONVEX_DEPLOY_KEY="prod:happy-otter-123|eyJ2${base64(80)}="`, `preview:acme:shop|eyJ2${base64(80)}`],
    'CONVEX_DEPLOYMENT=prod:happy-otter-123',
  ),
  'dbt-platform-token': rule(
    [`dbtc_${word(50)}`, `dbtu_${word(50)}`],
    [`dbtc_${word(20)}`, 'dbtu_connection'],
  ),
  'google-storage-hmac-key': rule(`GOOG1E${upper(55)}`, `GOOG1E${upper(20)}`),
  'influxdb3-token': rule(`apiv3_${word(86)}`, `apiv3_${word(30)}`),
  'localstack-auth-token': rule(
    `LOCALSTACK_AUTH_TOKEN=ls-${[8, 4, 4, 4, 12].map(base62).join('-')}`,
    'ls-remotely-this-list-that-sortedbydate',
  ),
  'naver-cloud-secret-key': rule(`ncp_iam_BPKMKR${base62(34)}`, `ncp_iam_BPAMKR${base62(14)}`),
  'netbird-token': rule(`nbp_${base62(36)}`, `nbp_${base62(20)}`),
  'digitalocean-model-access-key': rule(`sk-do-${word(58)}`, [
    'sk-do-not-leak-this-in-any-of-the-tests-of-the-application1',
    `sk-do-${word(20)}`,
  ]),
  'dnsimple-token': rule(
    [`dnsimple_a_${base62(32)}`, `dnsimple_u_${base62(32)}`],
    `dnsimple_a_${base62(20)}`,
  ),
  'pangea-token': rule(`pts_${base32Lower(32)}`, [`pts_${base32Lower(20)}`, `parts_${base32Lower(32)}`]),
  'porkbun-api-key': rule([`pk1_${hex(64)}`, `sk1_${hex(64)}`], `sk1_${hex(40)}`),
  'teamcity-token': rule(
    `eyJ0eXAiOiAiVENWMiJ9.${base62(36)}.${base62(48)}`,
    `eyJ0eXAiOiAiVENWMiJ9.${base62(36)}`,
  ),
  'uploadthing-token': rule(uploadThing(), `eyJhcGlLZXkiOiJza19saXZl${base62(20)}`),
  'vercel-storage-token': rule(
    [
      `BLOB_READ_WRITE_TOKEN="vercel_blob_rw_${base62(16)}_${base62(31)}"`,
      `https://edge-config.vercel.com/ecfg_${base36(28)}?token=${uuid()}`,
    ],
    ['vercel_blob_rw_store_token', `https://edge-config.vercel.com/ecfg_${base36(28)}`],
  ),
  'youtrack-token': rule(
    [`perm:cm9vdA==.UG9zdG1hbg==.${base62(30)}`, `YOUTRACK_TOKEN=perm-cm9vdA==.NDItMQ==.${base62(30)}`],
    ['perm:admin.system.update', `perm:${base62(30)}`],
  ),
  'pagerduty-oauth-token': rule([`pdus+_0XBPWQQ_${uuid()}`, `pdeu+_0XBPWQQ_${uuid()}`], `pdus+_${uuid()}`),
  'socket-api-token': rule(`sktsec_${word(44)}_api`, [
    `sktsec_${word(44)}`,
    'sktsec_t_--RAN5U4ivauy4w37-6aoKyYPDt5ZbaT5JBVMqiwKo_api',
  ]),
  'tigris-secret-key': rule(`tsec_${word(70)}`, `tsec_${word(40)}`),
  'ubidots-token': rule(
    [`BBFF-${base62(30)}`, `BBUS-${base62(30)}`],
    `46bb${hex(4)}-bbff-${hex(4)}-${hex(12)}`,
  ),
  'volcengine-access-key-id': rule(`AKLTN${base62(42)}`, `AKLTN${base62(20)}`),
  'cloudflare-tunnel-token': rule(
    `TUNNEL=${btoa(JSON.stringify({ a: hex(32), t: uuid(), s: base64(44) }))}`,
    `TUNNEL=${btoa(JSON.stringify({ b: hex(32), t: uuid(), s: base64(44) }))}`,
  ),
};

function uploadThing(): string {
  return btoa(JSON.stringify({ apiKey: `sk_live_${hex(64)}`, appId: base36(10), regions: ['sea1'] }));
}
