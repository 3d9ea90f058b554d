// Services that people run: search engines, databases, storage, identity and model servers.
import type { Product } from '../rule.ts';

export const services: Product = {
  origins: [
    { path: /http\.cors\.alloworigin$/, language: 'whole', echoes: 'credentials' },
    {
      path: /minioapicorsalloworigin$/,
      echoes: 'credentials',
      credentialsByDefault: true,
      note: 'MinIO sends the origin of the request back.',
    },
    { path: /(?:^|[._])weborigins$/, note: 'Keycloak then lets every origin use the tokens of this client.' },
    { path: /hasuragraphqlcorsdomain$|ollamaorigins$|allowcorsfrom$/, language: 'either' },
    { path: /(?:^|\.)(?:alloworiginpat|web\.cors\.origin)$/, language: 'pattern' },
  ],
  switches: [
    {
      path: /(?:^|\.)server\.enablecors$/,
      kind: 'allow-all',
      on: /^false$/i,
      note: 'In Streamlit this is a protection: switched off, every website may use the app.',
    },
    {
      path: /(?:^|\.)\w*rpc(?:http)?cors(?:origins?)?$|(?:^|\.)http\.corsdomain$/,
      kind: 'allow-all',
      on: /^all$/i,
    },
  ],
};
