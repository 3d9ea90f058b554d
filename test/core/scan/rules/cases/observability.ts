// Tokens of AI services and of monitoring.
import { grafanaToken } from './checksums.ts';
import { base36, base62, base64, hex, letters, rule, upper, uuid, word, type Cases } from './make.ts';

export const ai: Cases = {
  'openai-api-key': rule(
    [`sk-${base62(20)}T3BlbkFJ${base62(20)}`, `sk-proj-${word(74)}T3BlbkFJ${word(74)}`],
    [`sk-${base62(10)}T3BlbkFJ${base62(20)}`, `task-${base62(20)}T3BlbkFJ${base62(20)}`],
  ),
  'anthropic-api-key': rule(
    [`sk-ant-api03-${word(93)}AA`, `sk-ant-oat01-${word(95)}`],
    [`sk-ant-api03-${word(93)}BB`, `sk-ant-api03-${word(40)}`],
  ),
  'huggingface-token': rule([`hf_${letters(34)}`, `api_org_${letters(34)}`], `hf_${letters(20)}`),
  'replicate-token': rule(`r8_${base62(37)}`, `r8_${base62(20)}`),
  'groq-api-key': rule(`gsk_${base62(52)}`, `gsk_${base62(20)}`),
  'xai-api-key': rule(`xai-${base62(80)}`, `xai-${base62(20)}`),
  'perplexity-api-key': rule(`pplx-${base62(48)}`, `pplx-${base62(20)}`),
  'openrouter-api-key': rule(`sk-or-v1-${hex(64)}`, `sk-or-v1-${hex(20)}`),
  'openai-style-api-key': rule(`sk-${hex(32)}`, `sk-${hex(20)}`),
  'fireworks-api-key': rule(`fw_${base62(24)}`, `fw_${base36(10)}`),
  'together-api-key': rule(`tgp_v1_${word(43)}`, `tgp_v1_${word(20)}`),
  'nvidia-api-key': rule(`nvapi-${word(64)}`, `nvapi-${word(20)}`),
  'langsmith-api-key': rule(`lsv2_pt_${hex(32)}_${hex(10)}`, `lsv2_pt_${hex(32)}`),
  'langfuse-secret-key': rule(`sk-lf-${uuid()}`, `pk-lf-${uuid()}`),
  'pinecone-api-key': rule(`pcsk_${base62(6)}_${base62(63)}`, `pcsk_${base62(6)}`),
  'tavily-api-key': rule([`tvly-${base62(32)}`, `tvly-dev-${base62(32)}`], `tvly-${base62(10)}`),
  'firecrawl-api-key': rule(`fc-${hex(32)}`, `fc-${hex(20)}`),
  'jina-api-key': rule(`jina_${word(60)}`, `jina_${word(20)}`),
  'voyage-api-key': rule(`pa-${word(43)}`, `pa-${word(20)}`),
  'cerebras-api-key': rule(`csk-${base36(48)}`, `csk-${base36(20)}`),
  'elevenlabs-api-key': rule(`sk_${hex(48)}`, `sk_${hex(30)}`),
  'ai-api-key-named': rule(
    [`COHERE_API_KEY=${base62(40)}`, `MISTRAL_API_KEY=${base62(32)}`],
    `MISTRAL_MODEL=${base62(32)}`,
  ),
  'anyscale-api-key': rule(`ANYSCALE_API_KEY=esecret_${base36(26)}`, `esecret_${base36(26)}`),
  'wandb-api-key': rule(`WANDB_API_KEY=${hex(40)}`, `WANDB_RUN_ID=${base36(8)}`),
};

export const monitoring: Cases = {
  'datadog-key': rule(
    [
      `DATADOG_API_KEY=${hex(32)}`,
      `DD_APP_KEY: ${hex(40)}`,
      `"ddApiKey": "${hex(32)}"`,
      `dd-api-key: ${hex(32)}`,
      `dd.api.key=${hex(32)}`,
    ],
    [`DD_SITE=${hex(32)}`, `addApiKey: ${hex(33)}`],
  ),
  'new-relic-key': rule([`NRAK-${upper(27)}`, `NRII-${word(32)}`], `NRAK-${upper(10)}`),
  'new-relic-license-key': rule(`${hex(36)}NRAL`, `${hex(20)}NRAL`),
  'new-relic-key-named': rule(
    [`NEW_RELIC_LICENSE_KEY=${hex(40)}`, `NRIA_LICENSE_KEY=${hex(40)}`],
    `NEW_RELIC_APP_NAME=${hex(40)}`,
  ),
  'new-relic-browser-key': rule(`NRJS-${hex(19)}`, `NRJS-${hex(10)}`),
  'sentry-token': rule(
    [`sntrys_eyJ${base64(100)}_${base64(43)}`, `sntryu_${hex(64)}`, `sntryi_${hex(64)}`],
    `sntryu_${hex(20)}`,
  ),
  'sentry-token-named': rule(`SENTRY_AUTH_TOKEN=${hex(64)}`, `SENTRY_RELEASE=${hex(64)}`),
  'grafana-service-account-token': rule(
    [grafanaToken(), `glsa_${base62(32)}_${hex(8)}`],
    `glsa_${base62(32)}`,
  ),
  'grafana-cloud-token': rule(`glc_eyJ${base64(80)}`, `glc_${base64(80)}`),
  'grafana-api-key': rule(`eyJrIjoi${base62(70)}==`, `eyJrIjoi${base62(20)}`),
  'honeycomb-key': rule(`hcaik_${base36(58)}`, `hcaik_${base36(20)}`),
  'dynatrace-token': rule(`dt0c01.${upper(24)}.${upper(64)}`, `dt0c01.${upper(24)}`),
  'sumologic-access-id': rule(`SUMO_ACCESS_ID=su1A${base62(10)}`, [
    `sumObj = su${base62(12)}`,
    `SUMO_ID=xx${base62(12)}`,
  ]),
  'sumologic-access-key': rule(`SUMOLOGIC_ACCESS_KEY=${base62(64)}`, `sumOfExposures = ${base62(64)};`),
  'rollbar-token': rule(`ROLLBAR_ACCESS_TOKEN=${hex(32)}`, `ROLLBAR_ENV=${hex(12)}`),
  'bugsnag-api-key': rule(`BUGSNAG_API_KEY=${hex(32)}`, `BUGSNAG_STAGE=${hex(12)}`),
  'splunk-hec-token': rule(`SPLUNK_HEC_TOKEN=${uuid()}`, `SPLUNK_INDEX=${uuid()}`),
  'logging-service-token': rule(`LOGGLY_TOKEN=${uuid()}`, `LOGGLY_TAG=${uuid()}`),
  'posthog-personal-key': rule(
    [`phx_${base62(48)}`, `phs_${base62(44)}`, `pha_${base62(44)}`],
    `phc_${base62(43)}`,
  ),
  'launchdarkly-key': rule([`sdk-${uuid()}`, `api-${uuid()}`], `mob-${uuid()}`),
  'launchdarkly-token-named': rule(
    `LAUNCHDARKLY_ACCESS_TOKEN=${word(40)}`,
    `LAUNCHDARKLY_PROJECT=${word(12)}`,
  ),
  'statsig-secret-key': rule(`secret-${base62(43)}`, `client-${base62(43)}`),
  'axiom-token': rule(`xaat-${uuid()}`, `xaat-${hex(8)}`),
  'logfire-token': rule(`pylf_v1_us_${base62(43)}`, `pylf_v1_us_${base62(20)}`),
  'pagerduty-key': rule(
    [`PAGERDUTY_ROUTING_KEY=${hex(32)}`, `PAGERDUTY_TOKEN=u+${word(18)}`],
    `PAGERDUTY_SERVICE=P${upper(6)}`,
  ),
  'opsgenie-api-key': rule(`OPSGENIE_API_KEY=${uuid()}`, `OPSGENIE_TEAM=${hex(8)}`),
  'checkly-api-key': rule(`CHECKLY_API_KEY=cu_${hex(32)}`, `cu_${hex(32)}`),
  'segment-public-api-token': rule(`sgp_${base62(64)}`, `sgp_${base62(40)}`),
  'segment-write-key': rule(`SEGMENT_WRITE_KEY=${base62(32)}`, `SEGMENT_SOURCE=${base62(32)}`),
};
