// Tokens of CI, registries, databases, secret managers and identity providers.
import { withCrc32 } from './checksums.ts';
import {
  base36,
  base62,
  base64,
  hex,
  letters,
  rule,
  upper,
  upperHex,
  uuid,
  word,
  type Cases,
} from './make.ts';

export const ci: Cases = {
  'circleci-token': rule(`CCIPAT_${base62(22)}_${hex(40)}`, `CCIPAT_${base62(22)}`),
  'circleci-token-named': rule(`CIRCLE_TOKEN=${hex(40)}`, `CIRCLE_SHA1=${hex(40)}`),
  'travis-token': rule(`travis_api_token: ${base62(22)}`, `travis: ${base62(22)}`),
  'buildkite-token': rule(
    [`bkua_${hex(40)}`, `bkua_${base36(53)}`, `bkaa_${base62(75)}`, `bkpat_${base62(54)}`],
    [`bkua_${hex(20)}`, `bkxx_${base62(75)}`],
  ),
  'jenkins-token': rule(`JENKINS_API_TOKEN=11${hex(32)}`, `JENKINS_BUILD=${hex(32)}`),
  'drone-token': rule(`DRONE_TOKEN=${base62(32)}`, `DRONE_COMMIT=${base62(32)}`),
  'codecov-token': rule(`CODECOV_TOKEN=${uuid()}`, `CODECOV_FLAG=${base62(10)}`),
  'coveralls-token': rule(`COVERALLS_REPO_TOKEN=${base62(34)}`, `COVERALLS_REPO_TOKEN=${base62(20)}`),
  'harness-token': rule(`pat.${word(22)}.${hex(24)}.${base62(20)}`, `pat.${word(22)}.${hex(24)}`),
  'octopus-deploy-api-key': rule(`API-${upper(29)}`, [
    `API-${'REFERENCE-'.repeat(3)}`,
    `API-${upperHex(32)}`,
  ]),
  'infracost-api-key': rule(`ico-${base62(32)}`, `ico-${hex(32)}`),
  'snyk-token': rule([`SNYK_TOKEN=${uuid()}`, `const snykApiKey = "${uuid()}"`], `SNYK_ORG=${uuid()}`),
  'snyk-prefixed-token': rule(`snyk_uat.${hex(8)}.${word(60)}.${word(86)}`, `snyk_uat.${hex(8)}`),
  'sonar-token': rule([`squ_${hex(40)}`, `sqp_${hex(40)}`], `sqx_${hex(40)}`),
  'sonar-token-named': rule(
    [`sonar.login=${hex(40)}`, `SONAR_TOKEN=${word(40)}`],
    `sonar.projectKey=${word(40)}`,
  ),
  'prefect-api-key': rule(`pnu_${base62(36)}`, `pnu_${base62(10)}`),
  'chromatic-token': rule(
    [`CHROMATIC_PROJECT_TOKEN=chpt_${hex(15)}`, `npx chromatic --project-token=chpt_${hex(15)}`],
    `chpt_${hex(8)}`,
  ),
  'depot-token': rule(`'Bearer depot_org_${hex(64)}'`, `DEPOT_TOKEN=depot_org_${hex(20)}`),
  'nx-cloud-token': rule(`"nxCloudAccessToken": "${base64(68)}="`, `"nxCloudId": "${hex(24)}"`),
  'sidekiq-enterprise-credentials': rule(
    [
      `BUNDLE_ENTERPRISE__CONTRIBSYS__COM=${hex(8)}:${hex(8)}`,
      `BUNDLE_GEMS__CONTRIBSYS__COM: "${hex(8)}:${hex(8)}"`,
    ],
    `BUNDLE_GEMS__EXAMPLE__ORG=${hex(8)}:${hex(8)}`,
  ),
};

export const registries: Cases = {
  'npm-token': rule(
    [withCrc32('npm_', 30), `npm_${base62(36)}`],
    [`npm_${base62(30)}`, 'npm_config_registry'],
  ),
  'npm-auth-token': rule(
    [`//npm.acme.org/:_authToken=${uuid()}`, `//npm.acme.org/:_password="${base64(24)}"`],
    ['//npm.acme.org/:_authToken=${NPM_TOKEN}', `_authToken=${uuid()}`],
  ),
  'pypi-token': rule(`pypi-AgEIcHlwaS5vcmc${word(130)}`, `pypi-AgEIcHlwaS5vcmc${word(20)}`),
  'rubygems-token': rule(`rubygems_${hex(48)}`, `rubygems_${hex(40)}`),
  'nuget-api-key': rule(`oy2${base36(43)}`, `oy2${base36(30)}`),
  'crates-io-token': rule(`cio${base62(32)}`, `cio${base62(20)}`),
  'docker-hub-token': rule([`dckr_pat_${word(27)}`, `dckr_oat_${word(32)}`], `dckr_pat_${word(10)}`),
  'artifactory-api-key': rule(`AKCp${base62(69)}`, `AKCp${base62(20)}`),
  'artifactory-password': rule(`X-JFrog-Art-Api: AP6${base62(40)}`, `AP6${base62(40)}`),
  'artifactory-reference-token': rule(`cmVmdGtu${base62(56)}`, `cmVmdGtu${base62(20)}`),
  'clojars-token': rule(`CLOJARS_${hex(60)}`, `CLOJARS_${hex(30)}`),
  'nuget-config-password': rule(`<add key="ClearTextPassword" value="Tr0ub4dor" />`, [
    `<add key="ClearTextPassword" value="%NUGET_PASSWORD%" />`,
    `<add key="ClearTextPassword" value="abc" />`,
  ]),
  'cloudsmith-prefixed-key': rule(`csa_${hex(30)}${base62(6)}`, `csa_${hex(20)}`),
  'cloudsmith-api-key': rule(`CLOUDSMITH_API_KEY=${hex(40)}`, `CLOUDSMITH_API_KEY=${hex(30)}`),
  'packagist-token': rule(`packagist_org_${hex(68)}`, `packagist_org_${hex(20)}`),
};

export const databases: Cases = {
  'planetscale-token': rule([`pscale_tkn_${word(43)}`, `pscale_pw_${word(43)}`], `pscale_id_${word(43)}`),
  'supabase-token': rule(
    [`sbp_${hex(40)}`, `sb_secret_${word(22)}_${base62(8)}`],
    `sb_publishable_${word(22)}_${base62(8)}`,
  ),
  'databricks-token': rule([`dapi${hex(32)}`, `dapi${hex(32)}-2`], `dapi${hex(20)}`),
  'clickhouse-cloud-secret-key': rule(`4b1d${base62(38)}`, `4b1d${base62(20)}`),
  'mongodb-atlas-secret': rule(`mdb_sa_sk_${word(40)}`, `mdb_sa_id_${hex(24)}`),
  'neon-api-key': rule(`napi_${base62(64)}`, `napi_${base36(20)}`),
  'aiven-token': rule(`AVNS_${word(19)}`, `AVNS_${word(6)}`),
  'astra-db-token': rule(`AstraCS:${letters(24)}:${hex(64)}`, `AstraCS:${letters(24)}`),
  'cloudant-password': rule(`cloudant_password='${hex(64)}'`, `cloudant_password='${hex(63)}'`),
  'algolia-admin-key': rule(`ALGOLIA_ADMIN_KEY=${hex(32)}`, `ALGOLIA_INDEX=${hex(32)}`),
  'confluent-secret': rule(`CONFLUENT_API_SECRET=${base64(64)}`, `CONFLUENT_CLUSTER=${base64(64)}`),
  'elastic-cloud-api-key': rule(`essu_${word(78)}==`, `essu_${word(20)}`),
  'elastic-api-key': rule(`ELASTIC_API_KEY=${base62(58)}==`, `ELASTIC_NODE=${base62(58)}`),
};

export const infrastructure: Cases = {
  'vault-token': rule([`hvs.${word(95)}`, `hvs.${base62(24)}`, `hvb.${word(150)}`], `hvs.${word(12)}`),
  'vault-legacy-token': rule(`VAULT_TOKEN=s.${base62(24)}`, `VAULT_ADDR=s.${base62(24)}x`),
  'terraform-cloud-token': rule(`${base62(14)}.atlasv1.${word(67)}`, `${base62(10)}.atlasv1.${word(67)}`),
  'pulumi-token': rule(`pul-${hex(40)}`, `pul-${hex(20)}`),
  'doppler-token': rule([`dp.pt.${base62(43)}`, `dp.st.prd.${base62(43)}`], `dp.xx.${base62(43)}`),
  'infisical-token': rule(`st.${hex(24)}.${hex(32)}.${hex(32)}`, `st.${hex(24)}.${hex(32)}`),
  '1password-service-account-token': rule(`ops_eyJ${base64(300)}`, `ops_eyJ${base64(40)}`),
  '1password-secret-key': rule(
    [`A3-${upper(6)}-${upper(6)}-${upper(5)}-${upper(5)}-${upper(5)}-${upper(5)}`],
    `A3-${upper(6)}-${upper(5)}`,
  ),
  'bitwarden-client-secret': rule(`BW_CLIENTSECRET=${base62(30)}`, `BW_CLIENTID=user.${uuid()}`),
  'openshift-token': rule(`sha256~${word(43)}`, `sha256~${word(20)}`),
  'rancher-token': rule(`token-${base36(5)}:${base36(54)}`, `token-${base36(5)}:${base36(20)}`),
  'portainer-token': rule(`ptr_${base64(43)}=`, `ptr_${base64(20)}=`),
  'kubernetes-bootstrap-token': rule(
    `kubeadm join --token ${base36(6)}.${base36(16)}`,
    `--token ${base36(6)}.${base36(10)}`,
  ),
  'wireguard-private-key': rule(`PrivateKey = ${base64(42)}A=`, `PublicKey = ${base64(42)}A=`),
};

export const identity: Cases = {
  'okta-api-token': rule(`OKTA_API_TOKEN=00${word(40)}`, [
    `rookTable = 00${word(40)}`,
    `OKTA_API_TOKEN=01${word(40)}`,
  ]),
  'authress-access-key': rule(
    `sc_${base36(20)}.${base36(4)}.acc-${base36(16)}.${base62(60)}`,
    `sc_${base36(20)}.${base36(4)}.acc-${base36(16)}`,
  ),
  'auth0-client-secret': rule(`AUTH0_CLIENT_SECRET=${word(64)}`, `AUTH0_CLIENT_ID=${word(32)}`),
  'stytch-secret': rule(`secret-live-${word(36)}=`, `secret-live-${word(20)}`),
  'ory-token': rule(`ory_pat_${base62(32)}`, 'ory_pat_short'),
  'keycloak-client-secret': rule(`KEYCLOAK_CLIENT_SECRET=${base62(32)}`, `KEYCLOAK_REALM=${base62(32)}`),
  'duo-secret-key': rule(`DUO_SKEY=${base62(40)}`, `DUO_IKEY=${base62(20)}`),
  'onelogin-client-secret': rule(`ONELOGIN_CLIENT_SECRET=${hex(64)}`, `ONELOGIN_CLIENT_ID=${hex(64)}`),
  'apple-app-specific-password': rule(
    ['qmzd-tkwv-hxbp-rjgf', 'wyfk-nqtz-lvdc-xmhp'].map((value) => `APPLE_APP_SPECIFIC_PASSWORD="${value}"`),
    ['xxxx-xxxx-xxxx-xxxx', 'abcd-efgh-ijkl-mnop', 'your-pass-word-here'].map(
      (value) => `APPLE_APP_SPECIFIC_PASSWORD="${value}"`,
    ),
  ),
  'okta-client-secret': rule(`OKTA_CLIENT_SECRET=${word(64)}`, `OKTA_CLIENT_ID=${word(40)}`),
  'recaptcha-secret': rule(
    [`RECAPTCHA_SECRET_KEY=6L${word(38)}`, `HCAPTCHA_SECRET=ES_${hex(32)}`],
    [`RECAPTCHA_SITE_KEY=6L${word(38)}`, `HCAPTCHA_SITE_KEY=${uuid()}`],
  ),
  'turnstile-secret': rule(`TURNSTILE_SECRET=0x4${word(33)}`, `TURNSTILE_SITEKEY=0x4${word(21)}`),
};
