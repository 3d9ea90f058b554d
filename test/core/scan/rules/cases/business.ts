// Tokens of payment, messaging, mail and productivity services, social networks and exchanges.
import {
  base32,
  base32Lower,
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

export const payments: Cases = {
  'stripe-live-key': rule(
    [`sk_live_${base62(24)}`, `rk_live_${base62(99)}`],
    [`pk_live_${base62(24)}`, 'sk_live_', `sk_live_${hex(40)}`],
  ),
  'stripe-test-key': rule(`sk_test_${base62(24)}`, `pk_test_${base62(24)}`),
  'stripe-webhook-secret': rule(`whsec_${base62(32)}`, 'whsec_...'),
  'paystack-secret-key': rule(`sk_live_${hex(40)}`, [`sk_live_${base62(40)}`, `pk_live_${hex(40)}`]),
  'square-access-token': rule([`EAAA${word(60)}`, `sq0atp-${word(22)}`], `EAAA${word(20)}`),
  'square-secret': rule(`sq0csp-${word(43)}`, `sq0idp-${word(22)}`),
  'shopify-token': rule([`shpat_${hex(32)}`, `shpss_${hex(32)}`], `shpxx_${hex(32)}`),
  'braintree-access-token': rule(
    `access_token$production$${base36(16)}$${hex(32)}`,
    'access_token$production$',
  ),
  'braintree-private-key': rule(`BRAINTREE_PRIVATE_KEY=${hex(32)}`, `BRAINTREE_MERCHANT=${hex(32)}`),
  'paypal-client-secret': rule(`PAYPAL_CLIENT_SECRET=E${word(79)}`, `PAYPAL_CLIENT_ID=A${word(79)}`),
  'adyen-api-key': rule(`AQE${letters(2)}hmf${base62(90)}-${base62(43)}=-${base62(16)}`, `AQE${base62(60)}`),
  'plaid-secret': rule(`PLAID_SECRET=${hex(30)}`, `PLAID_CLIENT_ID=${hex(24)}`),
  'plaid-access-token': rule(`access-production-${uuid()}`, 'access-production-settings'),
  'razorpay-key': rule(`rzp_live_${base62(14)}`, `rzp_test_${base62(14)}`),
  'razorpay-key-secret': rule(`RAZORPAY_KEY_SECRET=${base62(24)}`, `RAZORPAY_PLAN=${base62(24)}`),
  'flutterwave-secret-key': rule(`FLWSECK_TEST-${hex(32)}-X`, `FLWPUBK_TEST-${hex(32)}-X`),
  'gocardless-token': rule(`live_${word(40)}`, 'live_' + 'stream_'.repeat(6)),
  'xendit-secret-key': rule(`xnd_production_${base62(48)}`, `xnd_public_production_${base62(48)}`),
  'midtrans-server-key': rule(
    [`Mid-server-${base62(24)}`, `SB-Mid-server-${base62(24)}`],
    `Mid-client-${base62(16)}`,
  ),
  'paddle-api-key': rule(
    `pdl_live_apikey_${base36(26)}_${base62(22)}_${base62(3)}`,
    `pdl_live_${base36(26)}`,
  ),
  'easypost-api-key': rule([`EZAK${base62(54)}`, `EZTK${base62(54)}`], `EZXK${base62(54)}`),
  'shippo-token': rule(`shippo_live_${hex(40)}`, `shippo_live_${hex(20)}`),
  'duffel-token': rule(`duffel_live_${word(43)}`, `duffel_live_${word(20)}`),
  'lob-api-key': rule(`test_${hex(35)}`, 'test_' + 'feedface'.repeat(2)),
  'mollie-api-key': rule(`live_${base62(30)}`, `live_${base36(20)}`),
  'checkout-secret-key': rule(`sk_${uuid()}`, `pk_${uuid()}`),
  'squarespace-token': rule(`SQUARESPACE_API_KEY=${uuid()}`, `SQUARE_ID=${uuid()}`),
  'etsy-api-key': rule(`ETSY_API_KEY=${base36(24)}`, `ETSY_SHOP=${base36(24)}`),
};

export const messaging: Cases = {
  'slack-bot-token': rule(
    [`xoxb-${digits(12)}-${digits(12)}-${base62(24)}`, `xoxb-${digits(12)}-${base62(24)}`],
    'xoxb-123',
  ),
  'slack-user-token': rule(`xoxp-${digits(12)}-${digits(12)}-${digits(12)}-${hex(32)}`, 'xoxp-1-2'),
  'slack-legacy-token': rule(
    [`xoxs-${digits(9)}-${digits(9)}-${digits(9)}-${hex(10)}`, `xoxa-2-${base62(40)}`],
    'xoxa-2',
  ),
  'slack-session-token': rule(
    [`xoxc-${digits(12)}-${digits(12)}-${digits(12)}-${hex(64)}`, `xoxd-${word(60)}%2B${word(60)}%3D%3D`],
    `xoxc-${digits(12)}-${hex(64)}`,
  ),
  'slack-app-token': rule(`xapp-1-A${upper(10)}-${digits(13)}-${hex(64)}`, 'xapp-1'),
  'slack-configuration-token': rule(
    [`xoxe.xoxp-1-${upper(166)}`, `xoxe-1-${upper(146)}`],
    `xoxe-1-${upper(40)}`,
  ),
  'slack-webhook': rule(
    `https://hooks.slack.com/services/T${upper(9)}/B${upper(9)}/${base62(24)}`,
    'https://hooks.slack.com/services/your/webhook',
  ),
  'discord-webhook': rule(
    `https://discord.com/api/webhooks/${digits(18)}/${word(68)}`,
    'https://discord.com/api/webhooks/',
  ),
  'discord-bot-token': rule(
    `MTA${base62(21)}.G${base62(5)}.${word(38)}`,
    `MTA${base62(10)}.G${base62(5)}.${word(38)}`,
  ),
  'discord-client-secret': rule(`DISCORD_CLIENT_SECRET=${word(32)}`, `DISCORD_CLIENT_ID=${digits(18)}`),
  'telegram-bot-token': rule(
    [`${digits(9)}:AA${word(33)}`, `https://api.telegram.org/bot${digits(10)}:AA${word(33)}/getMe`],
    `${digits(5)}:AA${word(33)}`,
  ),
  'twilio-api-key': rule(`SK${hex(32)}`, [`sk${hex(32)}`, `SK${hex(30)}`]),
  'twilio-api-key-secret': rule(
    [`TWILIO_API_SECRET=${base62(32)}`, `TWILIO_API_KEY_SECRET=${base62(32)}`],
    `TWILIO_SERVICE=${base62(32)}`,
  ),
  'twilio-auth-token': rule(`TWILIO_AUTH_TOKEN=${hex(32)}`, `TWILIO_SERVICE=${hex(32)}`),
  'teams-webhook': rule(
    `https://acme.webhook.office.com/webhookb2/${uuid()}@${uuid()}/IncomingWebhook/${hex(32)}/${uuid()}`,
    'https://acme.webhook.office.com/webhookb2/',
  ),
  'mattermost-token': rule(`MATTERMOST_TOKEN=${base36(26)}`, `MATTERMOST_TEAM=${base36(26)}`),
  'messagebird-access-key': rule(
    `MESSAGEBIRD_ACCESS_KEY=${base62(25)}`,
    `MESSAGEBIRD_ACCESS_KEY=${base62(20)}`,
  ),
  'vonage-api-secret': rule(`NEXMO_API_SECRET=${base62(16)}`, `NEXMO_API_KEY=${hex(8)}`),
  'plivo-auth-token': rule(`PLIVO_AUTH_TOKEN=${base62(40)}`, `PLIVO_AUTH_ID=${upper(20)}`),
  'sendbird-token': rule(`SENDBIRD_API_TOKEN=${hex(40)}`, `SENDBIRD_APP=${hex(30)}`),
  'gitter-token': rule(`GITTER_TOKEN=${word(40)}`, `GITTER_ROOM=${hex(24)}`),
  'onesignal-api-key': rule(`os_v2_app_${base32Lower(103)}`, `os_v2_app_${base32Lower(20)}`),
  'pusher-secret': rule(`PUSHER_APP_SECRET=${hex(20)}`, `PUSHER_APP_KEY=${hex(20)}`),
  'pushover-token': rule(`PUSHOVER_TOKEN=a${base36(29)}`, `PUSHOVER_TOKEN=b${base36(29)}`),
  'intercom-token': rule(`INTERCOM_TOKEN=${word(59)}=`, `INTERCOM_APP=${base36(8)}`),
  'zendesk-api-token': rule(`ZENDESK_API_TOKEN=${base62(40)}`, `ZENDESK_SUBDOMAIN=${base62(40)}`),
  'freshdesk-api-key': rule(`FRESHDESK_API_KEY=${base62(20)}`, `FRESHDESK_DOMAIN=${base62(20)}`),
};

export const email: Cases = {
  'sendgrid-api-key': rule(`SG.${word(22)}.${word(43)}`, [
    `SG.${word(22)}.${word(20)}`,
    `sg.${word(22)}.${word(43)}`,
  ]),
  'mailgun-private-key': rule(`key-${hex(32)}`, [`key-${hex(20)}`, `monkey-${hex(32)}`]),
  'mailgun-signing-key': rule(`MAILGUN_WEBHOOK_SIGNING_KEY=${hex(32)}`, `MAILGUN_DOMAIN_ID=${hex(32)}`),
  'mailgun-key': rule(`MAILGUN_API_KEY=${hex(32)}-${hex(8)}-${hex(8)}`, `MAILGUN_DOMAIN=${hex(32)}`),
  'mailchimp-api-key': rule(`${hex(32)}-us14`, [`${hex(32)}-us`, `${hex(30)}-us14`]),
  'mandrill-api-key': rule(`MANDRILL_API_KEY=md-${word(22)}`, `MANDRILL_HOST=smtp.${base62(8)}`),
  'postmark-server-token': rule(`POSTMARK_SERVER_TOKEN=${uuid()}`, `POSTMARK_SERVER_TOKEN=${hex(8)}`),
  'brevo-api-key': rule(`xkeysib-${hex(64)}-${base62(16)}`, `xkeysib-${hex(20)}`),
  'resend-api-key': rule(`re_${base62(8)}_${base62(24)}`, `re_${base62(8)}`),
  'mailjet-key': rule(`MAILJET_SECRET_KEY=${hex(32)}`, `MAILJET_SENDER=${hex(20)}`),
  'sparkpost-api-key': rule(`SPARKPOST_API_KEY=${hex(40)}`, `SPARKPOST_API_KEY=${hex(30)}`),
  'mailersend-token': rule(
    [`mlsn.${hex(64)}`, `mssp.${base62(7)}.${base36(16)}.${base62(7)}`],
    `mlsn.${hex(20)}`,
  ),
  'klaviyo-private-key': rule(`pk_${hex(34)}`, `pk_${hex(30)}`),
  'kit-api-key': rule([`KIT_API_KEY=kit_${hex(32)}`, `'X-Kit-Api-Key: kit_${hex(32)}'`], `kit_${hex(20)}`),
  'omnisend-api-key': rule(`OMNISEND_API_KEY=${hex(24)}-${base62(48)}`, `OMNISEND_BRAND=${hex(24)}`),
};

export const productivity: Cases = {
  'atlassian-api-token': rule(`ATATT3${word(186)}`, `ATATT3${word(40)}`),
  'atlassian-api-token-named': rule(
    [`JIRA_API_TOKEN=${base62(24)}`, `JIRA_PAT=N${base64(43)}`],
    `JIRA_PROJECT=${base62(24)}`,
  ),
  'notion-token': rule(
    [`ntn_${digits(11)}${base62(35)}`, `secret_${base62(43)}`],
    'secret_name_of_the_secret_in_the_store_of_the_team',
  ),
  'airtable-token': rule(`pat${base62(14)}.${hex(64)}`, `pat${base62(14)}.${hex(20)}`),
  'airtable-api-key': rule(`AIRTABLE_API_KEY=key${base62(14)}`, `AIRTABLE_BASE=app${base62(14)}`),
  'asana-token': rule(
    [`ASANA_TOKEN=1/${digits(16)}:${hex(32)}`, `ASANA_CLIENT_SECRET=${hex(32)}`],
    `ASANA_PROJECT=${digits(16)}`,
  ),
  'linear-api-key': rule([`lin_api_${base62(40)}`, `lin_wh_${base62(44)}`], `lin_api_${base62(20)}`),
  'linear-client-secret': rule(`LINEAR_CLIENT_SECRET=${hex(32)}`, `linear = ${hex(32)}`),
  'clickup-token': rule(`pk_${digits(8)}_${upper(32)}`, `pk_${digits(8)}`),
  'trello-token': rule(`ATTA${hex(64)}${upperHex(8)}`, `ATTA${hex(20)}`),
  'trello-api-key': rule(`TRELLO_API_KEY=${hex(32)}`, `TRELLO_BOARD=${hex(24)}`),
  'figma-token': rule(`figd_${word(40)}`, `figd_${word(20)}`),
  'dropbox-token': rule(`sl.u.${word(140)}`, `sl.${word(40)}`),
  'dropbox-secret': rule(`DROPBOX_APP_SECRET=${base36(15)}`, `DROPBOX_FOLDER=${base36(15)}`),
  'typeform-token': rule(`tfp_${word(44)}`, `tfp_${word(20)}`),
  'contentful-token': rule(`CFPAT-${word(43)}`, `CFPAT-${word(20)}`),
  'contentful-delivery-token': rule(
    `CONTENTFUL_ACCESS_TOKEN=${word(43)}`,
    `CONTENTFUL_SPACE_ID=${base36(12)}`,
  ),
  'readme-api-key': rule(`rdme_${base36(70)}`, `rdme_${base36(20)}`),
  'postman-api-key': rule(`PMAK-${hex(24)}-${hex(34)}`, `PMAK-${hex(24)}`),
  'hubspot-token': rule(`pat-na1-${uuid()}`, `pat-na1-${hex(8)}`),
  'hubspot-api-key': rule(`const hubspotKey = "${uuid()}"`, `const hubspotPortal = "${digits(7)}"`),
  'salesforce-token': rule(
    [`00D${base62(15)}!${base62(96)}`, `5Aep861${base62(76)}==`],
    [`00D${base62(15)}`, `5Aep861${base62(20)}`],
  ),
  'maxmind-license-key': rule(`${base62(6)}_${base62(29)}_mmk`, `${base62(6)}_${base62(20)}_mmk`),
  'frameio-token': rule(`fio-u-${word(64)}`, `fio-u-${word(20)}`),
  'beamer-api-key': rule(`BEAMER_API_KEY=b_${word(44)}`, `BEAMER_API_KEY=c_${word(44)}`),
  'adobe-client-secret': rule(`ADOBE_CLIENT_SECRET=p8e-${word(32)}`, [
    `p8e-${word(20)}`,
    `ADOBE_CLIENT_ID=${hex(32)}`,
  ]),
  'rapidapi-key': rule(`X-RapidAPI-Key: ${base62(50)}`, `X-RapidAPI-Host: ${base62(50)}.com`),
  'mapbox-secret-token': rule(`sk.eyJ1Ijoi${word(60)}.${word(22)}`, 'sk.eyJ1'),
  'mapbox-public-token': rule(`pk.eyJ1Ijoi${word(60)}.${word(22)}`, 'pk.eyJ1'),
  'automation-webhook': rule(
    [
      `https://hooks.zapier.com/hooks/catch/${digits(7)}/${base36(7)}/`,
      `https://hook.eu1.make.com/${base36(32)}`,
    ],
    'https://hooks.zapier.com/hooks/catch/',
  ),
  'sanity-token': rule(`sk${base62(178)}`, `sk${base62(40)}`),
};

export const social: Cases = {
  'facebook-token': rule([`EAAM${base62(180)}`, `IGQV${word(150)}`], `EAAM${base62(40)}`),
  'facebook-app-token': rule(`${digits(15)}|${word(27)}`, `${digits(15)}|${word(10)}`),
  'facebook-secret': rule(
    [`FACEBOOK_APP_SECRET=${hex(32)}`, `META_APP_SECRET=${hex(32)}`],
    `FACEBOOK_APP_ID=${digits(15)}`,
  ),
  'twitter-bearer-token': rule(`${'A'.repeat(22)}${base62(90)}`, 'A'.repeat(30)),
  'twitter-secret': rule(
    [`TWITTER_API_KEY=${base62(25)}`, `TWITTER_ACCESS_TOKEN=${digits(19)}-${base62(30)}`],
    [`TWITTER_USER=${base62(25)}`, `x-api-key: ${base62(25)}`],
  ),
  'linkedin-client-secret': rule(`WPL_AP1.${base62(16)}.${base62(6)}==`, `WPL_AP1.${base62(6)}`),
  'linkedin-secret-named': rule(`LINKEDIN_CLIENT_SECRET=${base62(16)}`, `LINKEDIN_COMPANY=${base62(16)}`),
  'twitch-secret': rule(`TWITCH_CLIENT_SECRET=${base36(30)}`, `TWITCH_CHANNEL=${base36(30)}`),
  'spotify-client-secret': rule(
    [`SPOTIFY_CLIENT_SECRET=${hex(32)}`, `SPOTIPY_CLIENT_SECRET=${hex(32)}`],
    `SPOTIFY_CLIENT_ID=${hex(32)}`,
  ),
  'reddit-client-secret': rule(
    [`REDDIT_CLIENT_SECRET=${word(27)}`, `praw_client_secret=${word(30)}`],
    `REDDIT_CLIENT_ID=${word(14)}`,
  ),
  'flickr-key': rule(`FLICKR_API_KEY=${hex(32)}`, `FLICKR_USER=${digits(8)}`),
  'intra42-client-secret': rule(`s-s4t2ud-${hex(64)}`, `s-s4t2ud-${hex(40)}`),
  'vk-access-token': rule(`vk1.a.${word(198)}`, `vk1.a.${word(40)}`),
};

export const finance: Cases = {
  'coinbase-key': rule(`COINBASE_API_SECRET=${base62(32)}`, `COINBASE_PAIR=${base62(8)}`),
  'kraken-secret': rule(`KRAKEN_API_SECRET=${base64(86)}==`, `KRAKEN_API_URL=${base64(20)}`),
  'binance-key': rule(`BINANCE_API_KEY=${base62(64)}`, `BINANCE_SYMBOL=${base62(12)}`),
  'kucoin-key': rule([`KUCOIN_API_SECRET=${uuid()}`, `KUCOIN_KEY=${hex(24)}`], `KUCOIN_SYMBOL=${hex(12)}`),
  'bittrex-key': rule(`BITTREX_SECRET=${hex(32)}`, `BITTREX_MARKET=${hex(12)}`),
  'finnhub-token': rule(`FINNHUB_TOKEN=${base36(20)}`, `FINNHUB_SYMBOL=${base36(6)}`),
  'finicity-key': rule(`FINICITY_APP_KEY=${hex(32)}`, `FINICITY_PARTNER=${digits(13)}`),
  'etherscan-api-key': rule(`ETHERSCAN_API_KEY=${base32(34)}`, `ETHERSCAN_API_KEY=${base32(30)}`),
  'infura-key': rule(`INFURA_PROJECT_ID=${hex(32)}`, `INFURA_NETWORK=${hex(8)}`),
  'infura-url': rule(`https://mainnet.infura.io/v3/${hex(32)}`, 'https://mainnet.infura.io/v3/'),
  'alchemy-url': rule(
    `https://eth-mainnet.g.alchemy.com/v2/${word(32)}`,
    'https://eth-mainnet.g.alchemy.com/v2/demo',
  ),
  'ethereum-private-key': rule(
    [`PRIVATE_KEY=0x${hex(64)}`, `privateKey: "${hex(64)}"`],
    `publicKey: "${hex(64)}"`,
  ),
  'market-data-key': rule(`ALPHAVANTAGE_API_KEY=${upper(16)}`, `ALPHAVANTAGE_URL=${upper(16)}`),
};
