// Keys of services for machine learning and for agents, by a mark of their own or by the name before them.
import { base58, base62, digits, hex, letters, rule, uuid, word, type Cases } from './make.ts';

export const aiServices: Cases = {
  'baidu-qianfan-api-key': rule(`bce-v3/ALTAK-${base62(21)}/${hex(40)}`, `bce-v3/ALTAK-${base62(21)}`),
  'browserbase-api-key': rule(`bb_live_${word(27)}`, `bb_live_${word(12)}`),
  'chroma-cloud-api-key': rule(`ck-${base58(44)}`, [`ck-${base58(30)}`, `check-${base58(44)}`]),
  'daytona-api-key': rule(`dtn_${hex(64)}`, `dtn_${hex(32)}`),
  'dify-dataset-api-key': rule(`dataset-${base62(24)}`, [
    'dataset-internationalisation',
    `dataset-${hex(24)}`,
  ]),
  'helicone-api-key': rule(
    [helicone('sk-helicone-'), helicone('sk-helicone-eu-')],
    [helicone('pk-helicone-'), 'sk-helicone-key'],
  ),
  'hyperbrowser-api-key': rule(`hb_${hex(28)}`, `hb_${hex(20)}`),
  'kaggle-api-token': rule(`KGAT_${hex(32)}`, `KGAT_${hex(20)}`),
  'letta-api-key': rule(`sk-let-${base62(98)}==`, `sk-let-${base62(40)}`),
  'neptune-api-token': rule(neptune(), `eyJhcGlfYWRkcmVzcyI6${base62(20)}`),
  'nomic-api-key': rule(`nk-${word(43)}`, [`nk-${word(20)}`, 'nk-' + 'pink-'.repeat(8) + 'ink']),
  'promptlayer-api-key': rule(`pl_${hex(32)}`, `pl_${hex(20)}`),
  'supermemory-api-key': rule(`sm_${base62(22)}_${base62(64)}`, `sm_${base62(22)}`),
  'you-api-key': rule(`ydc-sk-${hex(16)}-${base62(32)}-${hex(8)}`, `ydc-sk-${hex(16)}`),
  'ai-uuid-api-key': rule(
    [`EXA_API_KEY=${uuid()}`, `PINECONE_API_KEY=${uuid()}`],
    `PINECONE_INDEX=${uuid()}`,
  ),
  'brave-search-api-key': rule(
    [`BRAVE_API_KEY=BSA${word(28)}`, `X-Subscription-Token: BSA${word(28)}`],
    `BRAVE_API_KEY=${word(31)}`,
  ),
  'comet-api-key': rule(`COMET_API_KEY=${base62(25)}`, `COMET_WORKSPACE=${base62(25)}`),
  'composio-api-key': rule(`COMPOSIO_API_KEY=ak_${word(20)}`, `ak_${word(20)}`),
  'coze-token': rule(`COZE_API_TOKEN=pat_${base62(64)}`, `COZE_BOT_ID=${digits(19)}`),
  'dify-api-key': rule(`DIFY_API_KEY=app-${base62(24)}`, `DIFY_APP=app-${base62(8)}`),
  'kaggle-key': rule(`KAGGLE_KEY=${hex(32)}`, `KAGGLE_RUN=${hex(32)}`),
  'modelscope-token': rule(
    [`MODELSCOPE_API_KEY=ms-${uuid()}`, `modelscope_token: ${uuid()}`],
    `ms-${uuid()}`,
  ),
  'runway-api-key': rule(`RUNWAYML_API_SECRET=key_${hex(128)}`, `RUNWAYML_API_SECRET=key_${hex(40)}`),
  'together-legacy-api-key': rule(`TOGETHER_API_KEY=${hex(64)}`, `TOGETHER_COMMIT=${hex(64)}`),
  'baseten-api-key': rule(`BASETEN_API_KEY=${base62(8)}.${base62(32)}`, `BASETEN_MODEL=${base62(8)}`),
  'cursor-api-key': rule(`CURSOR_API_KEY=key_${hex(64)}`, `CURSOR_NEXT=key_${hex(64)}`),
  'fal-api-key': rule(`FAL_KEY=${uuid()}:${hex(32)}`, `FAL_KEY=${uuid()}`),
  'kagi-api-token': rule(`KAGI_API_KEY=${word(11)}.${word(43)}`, `KAGI_API_KEY=${word(11)}`),
  'mem0-api-key': rule(`{ apiKey: 'm0-${base62(40)}' }`, [`m0-${base62(20)}`, `m0-${letters(40)}`]),
  'modal-token': rule(
    [`MODAL_TOKEN_SECRET=as-${base62(22)}`, `MODAL_TOKEN_ID=ak-${base62(22)}`],
    `as-${base62(22)}`,
  ),
  'ollama-api-key': rule(`OLLAMA_API_KEY=${hex(32)}.${word(24)}`, `OLLAMA_API_KEY=${hex(32)}`),
  'retell-api-key': rule(`RETELL_API_KEY=key_${hex(28)}`, `key_${hex(28)}`),
  'serp-api-key': rule([`SERPAPI_API_KEY=${hex(64)}`, `SERPER_API_KEY=${hex(40)}`], `SERP_KEY=${hex(64)}`),
  'zai-api-key': rule(`ZAI_API_KEY=${hex(32)}.${base62(16)}`, `ZAI_API_KEY=${hex(32)}`),
};

function helicone(prefix: string): string {
  return prefix + [7, 7, 7, 7].map(hex).join('-');
}

function neptune(): string {
  return btoa(JSON.stringify({ api_address: 'https://app.neptune.ai', api_key: uuid() }));
}
