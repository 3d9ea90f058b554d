// Tokens of services for developers and teams.
import { confluentSecret, synapseToken, zuploKey } from './checksums.ts';
import {
  base36,
  base62,
  base64,
  digits,
  hex,
  letters,
  rule,
  upper,
  upperHex,
  uuid,
  word,
  type Cases,
} from './make.ts';

export const developerTools: Cases = {
  'apify-token': rule(`apify_api_${base62(36)}`, `apify_api_${base62(20)}`),
  'e2b-api-key': rule(`e2b_${hex(40)}`, `e2b_${hex(20)}`),
  'friendli-token': rule(`flp_${base62(46)}`, `flp_${base62(20)}`),
  'google-ai-studio-key': rule(`AQ.Ab8RN6${word(44)}`, `AQ.Ab8RN6${word(20)}`),
  'llama-cloud-api-key': rule(`llx-${base62(48)}`, `llx-${base62(20)}`),
  'runpod-api-key': rule(`rpa_${upper(40)}${base62(6)}`, `rpa_${base62(30)}`),
  'wandb-prefixed-api-key': rule(`wandb_v1_${base62(77)}`, `wandb_v1_${base62(20)}`),
  'cockroach-cloud-key': rule(`CCDB1_${base62(22)}_${base62(40)}`, `CCDB1_${base62(22)}`),
  'tinybird-token': rule(`p.eyJ${base62(60)}.${word(43)}`, `p.eyJ${base62(60)}`),
  'confluent-prefixed-secret': rule(
    [confluentSecret(), `CONFLUENT_API_SECRET=cflt${base64(60)}`],
    `cflt${base64(40)}`,
  ),
  'zuplo-api-key': rule([zuploKey(), `zpka_${base36(32)}_${hex(8)}`], `zpka_${base36(32)}`),
  'xata-api-key': rule(`xau_${base62(42)}`, `xau_${base62(20)}`),
  'smtp2go-api-key': rule(`api-${upperHex(32)}`, `api-${upperHex(20)}`),
  'arcjet-key': rule(`ajkey_${base36(26)}`, `ajkey_${base36(20)}`),
  'dependency-track-key': rule([`odt_${base62(32)}`, `odt_${base62(8)}_${base62(32)}`], `odt_${base62(20)}`),
  'jumpcloud-api-key': rule(`jca_${base62(36)}`, `jca_${base62(20)}`),
  'synapse-access-token': rule(
    [synapseToken(), `syt_${base64(10)}_${letters(20)}_${base62(6)}`],
    `syt_${base64(10)}_${letters(10)}_${base62(6)}`,
  ),
  'ntfy-token': rule(`tk_${base36(29)}`, `tk_${base36(20)}`),
  'telnyx-api-key': rule(`KEY01${upperHex(30)}_${base62(22)}`, `KEY01${upperHex(30)}`),
  'coralogix-api-key': rule(`cxtp_${base62(30)}`, `cxtp_${base62(20)}`),
  'open-vsx-token': rule(`ovsxp_${uuid()}`, `ovsxp_${hex(20)}`),
  'cashfree-secret-key': rule(`cfsk_ma_test_${hex(32)}_${hex(8)}`, `cfsk_ma_test_${hex(32)}`),
  'mercado-pago-token': rule(
    [
      `APP_USR-${digits(16)}-${digits(6)}-${hex(32)}-${digits(9)}`,
      `APP_USR-${digits(16)}-${digits(6)}-${hex(32)}__LA_LD__-${digits(9)}`,
    ],
    `APP_USR-${uuid()}`,
  ),
  'mercury-token': rule(
    `secret-token:mercury_production_rma_${base62(44)}_yrucrem`,
    `mercury_production_${base62(10)}`,
  ),
  'polar-token': rule(
    [`polar_oat_${base62(43)}`, `polar_at_u_${base62(43)}`, `polar_cst_${base62(43)}`],
    [`polar_oat_${base62(10)}`, 'polar_at_the_centre_of_the_map'],
  ),
  'builder-io-private-key': rule(`bpk-${hex(32)}`, `bpk-${hex(20)}`),
  'close-api-key': rule(`api_${base62(22)}.${base62(22)}`, [
    `api_${base62(22)}`,
    `api_${letters(20)}.${letters(20)}`,
  ]),
  'wakatime-key': rule([`waka_${uuid()}`, `waka_tok_${base62(96)}`], `waka_${hex(20)}`),
};
