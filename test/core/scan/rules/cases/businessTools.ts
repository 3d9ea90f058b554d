// Tokens of services for payment, messages, identity and work.
import { base58, base62, base64, bech32, digits, hex, rule, upper, uuid, word, type Cases } from './make.ts';

export const businessTools: Cases = {
  'asaas-api-key': rule(
    [`ASAAS_API_KEY='$aact_prod_${base62(100)}::$aach_${uuid()}'`, `$aact_${base64(160)}==`],
    ['$aact_prod_', `$aach_${base62(100)}`],
  ),
  'canva-client-secret': rule(`cnvca${word(51)}`, `cnvca${word(30)}`),
  'dingtalk-webhook': rule(
    `https://oapi.dingtalk.com/robot/send?access_token=${hex(64)}`,
    'https://oapi.dingtalk.com/robot/send?access_token=TOKEN',
  ),
  'feishu-webhook': rule(
    [
      `https://open.feishu.cn/open-apis/bot/v2/hook/${uuid()}`,
      `https://open.larksuite.com/open-apis/bot/v2/hook/${uuid()}`,
    ],
    'https://open.feishu.cn/open-apis/bot/v2/hook/xxxxxxxx',
  ),
  'gc-notify-api-key': rule(`gcntfy-my-app-${uuid()}-${uuid()}`, `gcntfy-my-app-${uuid()}`),
  'lichess-token': rule(
    [`lip_${base62(20)}`, `lio_${base62(20)}`],
    [`lip_${base62(12)}`, 'lip_synchronisationstate'],
  ),
  'miro-access-token': rule(`eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_${word(27)}`, 'eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ'),
  'nylas-api-key': rule(`nyk_v0_${base62(64)}`, `nyk_v0_${base62(20)}`),
  'onfido-api-token': rule(
    [`api_live.${base62(11)}.${base62(32)}`, `api_sandbox_ca.${base62(11)}.${base62(32)}`],
    ['api_live.configuration.defaults.retries', `api_live.${base62(11)}`],
  ),
  'persona-api-key': rule(`persona_sandbox_${uuid()}`, [
    'persona_production_environment_settings',
    `persona_staging_${uuid()}`,
  ]),
  'pinterest-token': rule([`pina_${upper(90)}`, `pinr_${upper(90)}`], `pina_${upper(20)}`),
  'pubnub-secret-key': rule(`sec-c-${base62(48)}`, `sub-c-${uuid()}`),
  'ramp-client-secret': rule(`ramp_sec_${base62(48)}`, `ramp_id_${base62(48)}`),
  'samsara-api-token': rule(`samsara_api_${base62(30)}`, 'samsara_api_token'),
  'wecom-webhook': rule(
    `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${uuid()}`,
    'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=KEY',
  ),
  'workato-token': rule(`wrkaus-eyJ${word(60)}.${word(200)}.${word(342)}`, `wrkaus-eyJ${word(60)}`),
  'workos-api-key': rule(`sk_live_a2V5Xz${base62(69)}`, `sk_live_${base62(24)}`),
  'zoho-refresh-token': rule(`1000.${hex(32)}.${hex(32)}`, [`1000.${hex(32)}`, `1001.${hex(32)}.${hex(32)}`]),
  'amazon-client-secret': rule(`amzn1.oa2-cs.v1.${hex(64)}`, `amzn1.application-oa2-client.${hex(32)}`),
  'amazon-refresh-token': rule(`Atzr|IwEB${word(300)}`, `Atza|IwEB${word(300)}`),
  'bitcoin-extended-private-key': rule(
    [`xprv9${base58(106)}`, `zprvA${base58(106)}`],
    [`xpub6${base58(106)}`, `xprv9${base58(60)}`],
  ),
  'cal-com-api-key': rule(`cal_live_${hex(32)}`, ['cal_live_forecast_history', `cal_live_${hex(20)}`]),
  'intercom-access-token': rule(intercomToken(), 'dG9rOiBub3RoaW5n'),
  'liveblocks-secret-key': rule(
    [`sk_dev_${word(64)}`, `sk_prod_${word(64)}`],
    [`pk_dev_${word(64)}`, 'sk_dev_key'],
  ),
  'courier-auth-token': rule([`pk_prod_${upper(28)}`, `pk_test_${upper(28)}`], `pk_prod_${upper(20)}`),
  'covalent-api-key': rule(`cqt_${base62(28)}`, `cqt_${base62(12)}`),
  'creem-api-key': rule(
    [`creem_${base62(22)}`, `creem_test_${base62(22)}`],
    ['creem_test_local', 'creem_webhook_configuration'],
  ),
  'crossmint-server-key': rule(`sk_staging_${base62(140)}`, [
    'sk_production_key',
    `sk_staging_${base62(40)}`,
  ]),
  'quicknode-url': rule(
    `https://calm-river.solana-mainnet.quiknode.pro/${hex(40)}/`,
    'https://docs.quiknode.pro/',
  ),
  'radar-secret-key': rule(`prj_live_sk_${hex(40)}`, `prj_live_pk_${hex(40)}`),
  'cfx-server-key': rule(`cfxk_1${base62(20)}_${base62(6)}`, `cfxk_1${base62(20)}`),
  'coingecko-api-key': rule(`CG-${base62(24)}`, [`CG-${hex(24)}`, `CG-${base62(12)}`]),
  'klarna-api-key': rule(`klarna_live_api_${base64(120)}`, 'klarna_live_api_password'),
  'nostr-private-key': rule(`nsec1${bech32(58).toLowerCase()}`, `npub1${bech32(58).toLowerCase()}`),
  'openrouteservice-api-key': rule(
    `${['5b3ce3597851', '110001cf6248'].join('')}${hex(32)}`,
    `${['5b3ce3597851', '110001cf6248'].join('')}${hex(16)}`,
  ),
  'riot-api-key': rule(`RGAPI-${uuid()}`, `RGAPI-${hex(32)}`),
  'serverchan-send-key': rule(`SENDKEY=SCT${digits(6)}T${base62(24)}`, `SCT${digits(6)}`),
  'sumup-api-key': rule(`sup_sk_${base62(32)}`, `sup_pk_${base62(32)}`),
  'woocommerce-key': rule(
    [`WOO_CONSUMER_SECRET=cs_${hex(40)}`, `{ user: 'ck_${hex(40)}' }`],
    [`cs_${hex(20)}`, `xcs_${hex(40)}`],
  ),
};

function intercomToken(): string {
  return btoa(`tok:${[8, 4, 4, 4, 12].map(hex).join('_')}:1:0`);
}
