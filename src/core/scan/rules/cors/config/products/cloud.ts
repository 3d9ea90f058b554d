// Clouds: storage rules, functions and gateways of AWS, Google and Azure, and the frameworks that deploy to them.
import type { Product } from '../rule.ts';

export const cloud: Product = {
  origins: [
    {
      path: /corsrules?\.allowedorigins?$|(?:bucket|storage)\w*\.(?:.*\.)?(?:allowedorigins|cors\.origins?)$/,
      isStorage: true,
    },
    { path: /^(?:corsrules\.)?allowedorigins?$/, isStorage: true, beside: /^allowedmethods?=/ },
    { path: /(?:^|\.)(?:cors\.)?origins?$/, isStorage: true, beside: /^(?:maxageseconds|responseheaders?)=/ },
    {
      path: /(?:^|\.)cors(?:configuration)?$/,
      file: /(?:template|sam|serverless|stack|cloudformation|api)[^/]*$/,
    },
  ],
  switches: [
    {
      path: /(?:(?:^|events\.)http|httpapi|url)\.cors$/,
      kind: 'default',
      on: /^true$/i,
      note: 'Serverless and SAM allow any origin when none is named.',
    },
    {
      path: /(?:^|\.)properties\.corsconfiguration$/,
      kind: 'default',
      on: /^true$/i,
      note: 'SAM allows any origin when none is named.',
    },
    {
      path: /(?:^|\.)(?:events\.http|httpapi|url)\.cors$/,
      file: /serverless/,
      kind: 'default',
      unless: /origins?=/,
      note: 'Serverless allows any origin when none is named.',
    },
  ],
};
