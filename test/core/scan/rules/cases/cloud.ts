// Tokens of cloud and hosting providers.
import { cloudflareToken } from './checksums.ts';
import { base32, base36, base62, base64, hex, rule, upper, uuid, word, type Cases } from './make.ts';

export const cloud: Cases = {
  'aws-access-key-id': rule(
    [`AKIA${base32(16)}`, `aws_access_key_id = ASIA${base32(16)}`],
    ['AKIAIOSFODNN7EXAMPLE', `akia${base32(16)}`, `AKIA${base32(15)}`, `AKIA${base32(17)}`],
  ),
  'aws-secret-access-key': rule(
    [
      `aws_secret_access_key = ${base64(40)}`,
      `AWS_SECRET_KEY="${base64(40)}"`,
      `secretAccessKey: "${base64(40)}"`,
    ],
    [`aws_secret_access_key = ${hex(40)}`, `aws_secret_access_key = ${base64(41)}`, `sha: ${base64(40)}`],
  ),
  'aws-session-token': rule(
    `aws_session_token=IQoJb3JpZ2lu${base64(300)}`,
    `aws_session_token=${base64(30)}`,
  ),
  'aws-bedrock-api-key': rule(
    [`ABSK${base64(128)}`, `bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t${base64(60)}`],
    [`ABSK${base64(40)}`, 'bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t'],
  ),
  'aws-mws-token': rule(`amzn.mws.${uuid()}`, 'amzn.mws.com'),
  'azure-client-secret': rule(`client_secret: abc8Q~${word(34)}`, [`ab8Q~${word(34)}`, `abc8Q~${word(20)}`]),
  'azure-storage-key': rule(`AccountName=x;AccountKey=${base64(86)}==;`, `AccountKey=${base64(40)}==`),
  'azure-storage-key-named': rule(
    [`AZURE_STORAGE_KEY=${base64(86)}==`, `COSMOS_KEY: ${base64(86)}==`],
    `STORAGE_ACCOUNT=${base64(86)}==`,
  ),
  'azure-identifiable-key': rule(
    [
      `${base64(76)}+ASt${base64(5)}A==`,
      `${base64(33)}+AEh${base64(5)}A=`,
      `${base62(52)}JQQJ99BC${base62(16)}x${base62(7)}`,
      `${base62(33)}AzCaB${base62(5)}=`,
      `${base62(42)}AzSe${base62(6)}`,
    ],
    [
      `${base64(60)}+ASt${base64(5)}A==`,
      `${base62(40)}JQQJ99BC${base62(16)}x${base62(7)}`,
      `${base62(52)}JQQJ99BZ${base62(16)}x${base62(7)}`,
    ],
  ),
  'azure-shared-access-signature': rule(
    `https://x.blob.core.windows.net/c?sv=2022-11-02&sig=${base62(43)}%3D`,
    [`sig=${base62(43)}%3D`, `?sig=${base62(10)}%3D`],
  ),
  'azure-shared-access-key': rule(
    `SharedAccessKeyName=x;SharedAccessKey=${base64(43)}=`,
    `SharedAccessKey=${base64(20)}=`,
  ),
  'azure-api-key': rule(
    [`AZURE_OPENAI_API_KEY=${hex(32)}`, `AZURE_SPEECH_KEY=${hex(32)}`, `TRANSLATOR_KEY=${hex(32)}`],
    [`AZURE_OPENAI_DEPLOYMENT=${hex(32)}`, `AZURE_KEY_VERSION=${hex(32)}`],
  ),
  'google-api-key': rule(`key=AIza${word(35)}`, [`AIza${word(30)}`, `xAIza${word(35)}`]),
  'google-oauth-client-secret': rule(`GOCSPX-${word(28)}`, `GOCSPX-${word(20)}`),
  'google-oauth-token': rule(`ya29.${word(120)}`, 'ya29.short'),
  'google-refresh-token': rule(`refresh_token: 1//0${word(60)}`, '1//0 is a path'),
  'firebase-server-key': rule(`AAAA${base62(7)}:APA91b${word(134)}`, `AAAA${base62(7)}:APA91b${word(20)}`),
  'cloudflare-api-token': rule(`CLOUDFLARE_API_TOKEN=${word(40)}`, `CLOUDFLARE_API_TOKEN=${word(39)}`),
  'cloudflare-global-api-key': rule(`cloudflare_api_key = "${hex(37)}"`, `api_key = "${hex(37)}"`),
  'cloudflare-origin-ca-key': rule(`v1.0-${hex(24)}-${hex(146)}`, `v1.0-${hex(24)}`),
  'cloudflare-prefixed-token': rule(
    [cloudflareToken('cfat_'), cloudflareToken('cfk_'), `cfut_${base62(40)}${hex(8)}`],
    `cfut_${base62(20)}`,
  ),
  'cloudflare-service-token-secret': rule(`cfast_${base62(48)}`, `cfast_${base62(40)}`),
  'digitalocean-token': rule([`dop_v1_${hex(64)}`, `doo_v1_${hex(64)}`], `dox_v1_${hex(64)}`),
  'digitalocean-spaces-key': rule(`DO00${upper(16)}`, `DO00${upper(8)}`),
  'heroku-api-key': rule(`HRKU-AA${word(58)}`, `HRKU-${word(20)}`),
  'heroku-api-key-named': rule(
    [`HEROKU_API_KEY=${uuid()}`, `heroku auth token: ${uuid()}`],
    `SENTRY_ID=${uuid()}`,
  ),
  'fly-access-token': rule([`fo1_${word(43)}`, `FlyV1 fm2_${base64(400)}==`], `fm2_${base64(20)}`),
  'render-api-key': rule(`rnd_${base62(32)}`, `rnd_${base62(8)}`),
  'netlify-token': rule(`nfp_${base62(36)}`, `nfp_${base62(12)}`),
  'netlify-token-named': rule(`NETLIFY_AUTH_TOKEN=${word(43)}`, `NETLIFY_SITE_ID=${uuid()}`),
  'vercel-token': rule(`VERCEL_TOKEN=${base62(24)}`, `VERCEL_URL=${base62(24)}`),
  'vercel-prefixed-token': rule(`vcp_${base62(56)}`, `vcp_${base62(20)}`),
  'scalingo-token': rule(`tk-us-${word(48)}`, `tk-us-${word(20)}`),
  'scaleway-secret-key': rule(`SCW_SECRET_KEY=${uuid()}`, `SCW_DEFAULT_PROJECT=${uuid()}`),
  'linode-token': rule(`LINODE_TOKEN=${hex(64)}`, `LINODE_TOKEN=${hex(60)}`),
  'vultr-api-key': rule(`VULTR_API_KEY=${upper(36)}`, `VULTR_API_KEY=${upper(35)}`),
  'hetzner-token': rule(`HCLOUD_TOKEN=${base62(64)}`, `HCLOUD_TOKEN=${base62(63)}`),
  'alibaba-access-key-id': rule(`LTAI5t${base62(18)}`, 'LTAI5t'),
  'alibaba-access-key-secret': rule(`ALIYUN_ACCESS_KEY_SECRET=${base62(30)}`, `ALIYUN_REGION=${base62(12)}`),
  'tencent-secret-id': rule([`AKID${base62(32)}`, `IKID${base62(32)}`], `AKID${base62(10)}`),
  'tencent-secret-key': rule(`TENCENTCLOUD_SECRET_KEY=${base62(32)}`, `TENCENT_KEY=${base62(8)}`),
  'yandex-cloud-key': rule([`AQVN${word(36)}`, `t1.${word(90)}.${word(86)}`], 'AQVN'),
  'yandex-cloud-static-key': rule(`YCN${word(37)}`, `YCN${word(20)}`),
  'ibm-cloud-api-key': rule(`IBM_CLOUD_API_KEY=${word(44)}`, `IBM_CLOUD_API_KEY=${word(40)}`),
  'ibm-cos-hmac-key': rule(`cos_hmac_secret_access_key = "${hex(48)}"`, `cos_hmac_access_key = "${hex(48)}"`),
  'softlayer-api-key': rule(
    [`SL_API_KEY=${base36(64)}`, `--softlayer-api-key "${base36(64)}"`],
    [`sl_region=${base36(64)}`, `SL_API_KEY=${base36(63)}`],
  ),
  'oracle-cloud-auth-token': rule(`OCI_SECRET_KEY=${base64(43)}=`, `OCI_SECRET_KEY=${base64(20)}=`),
  'fastly-api-token': rule(`FASTLY_API_TOKEN=${word(32)}`, `FASTLY_SERVICE=${word(22)}`),
  'akamai-edgegrid-token': rule(
    `akab-${base36(16)}-${base36(16)}`,
    `akab-${base36(16)}-${base36(16)}.luna.akamaiapis.net`,
  ),
  'tailscale-key': rule(`tskey-auth-k${base62(10)}CNTRL-${base62(32)}`, 'tskey-auth'),
  'ngrok-token': rule(`NGROK_AUTHTOKEN=2${base62(26)}_${base62(21)}`, `NGROK_REGION=2${base62(26)}`),
  'defined-networking-token': rule(`dnkey-${base32(26)}-${base32(52)}`, `dnkey-${base32(26)}`),
  'meraki-api-key': rule(`meraki_api_key: ${hex(40)}`, [
    `ReactNativeCameraKit: ${hex(40)}`,
    `meraki: ${hex(39)}`,
  ]),
};
