// Microsoft Azure: "Common annotated security keys" and the fixed signatures of its services' keys, "Register an
// application" (client secrets), "Grant limited access with shared access signatures".
import { assigned } from '../assigned.ts';
import { annotatedKeyChecksum } from '../annotated-key.ts';
import { when } from '../checksum.ts';
import { token } from '../token.ts';
import type { Detector } from '../detector.ts';

const category = 'cloud';
const storage =
  'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage#manually-rotate-access-keys';

/** Each has the signature of its service at a fixed place from its end. */
const identifiableKeys: readonly RegExp[] = [
  /[A-Za-z0-9+/]{76}(?:\+ASt|ACDb|\+ABa|\+AMC)[A-Za-z0-9+/]{5}[AQgw]==/,
  /[A-Za-z0-9+/]{33}(?:\+ASb|\+AEh|AIoT)[A-Za-z0-9+/]{5}[AEIMQUYcgkosw048]=/,
  /[A-Za-z0-9+/]{42}\+ACR[A-Za-z0-9+/]{6}/,
  /[A-Za-z0-9_-]{44}AzFu[\w-]{5}[AQgw]==/,
  /[A-Za-z0-9]{42}AzSe[A-Za-z0-9]{6}/,
  /[A-Za-z0-9]{33}AzCa[A-P][A-Za-z0-9]{5}=/,
  /[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9][A-L][A-Za-z0-9]{16}[A-Za-z][A-Za-z0-9]{7}(?:[A-Za-z0-9]{2}==)?/,
];

export const azure: readonly Detector[] = [
  token({
    id: 'azure-client-secret',
    title: 'Microsoft Entra client secret',
    category,
    link: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    keywords: ['q~'],
    lead: { of: /[\w~.-]/, atLeast: 4 },
    pattern: /[a-zA-Z0-9_~.]{3}\dQ~[a-zA-Z0-9_~.-]{31,34}(?!~)/,
  }),
  token({
    id: 'azure-storage-key',
    title: 'Azure Storage account key',
    category,
    link: storage,
    keywords: ['accountkey='],
    pattern: /AccountKey=([A-Za-z0-9+/]{86}==)/i,
  }),
  assigned({
    id: 'azure-storage-key-named',
    title: 'Azure Storage or Cosmos DB account key',
    category,
    link: storage,
    names: ['azure', 'storage_account', 'storage_access', 'cosmos'],
    alsoNamed: /key|secret/i,
    value: /[A-Za-z0-9+/]{86}==/,
  }),
  token({
    id: 'azure-identifiable-key',
    title: 'Azure or NuGet key with a signature',
    category,
    link: 'https://learn.microsoft.com/azure/security/fundamentals/secrets-best-practices',
    keywords: [
      '+ast',
      'acdb',
      '+aba',
      '+amc',
      '+asb',
      '+aeh',
      'aiot',
      '+acr',
      'azfu',
      'azse',
      'azca',
      'jqqj9',
    ],
    lead: { of: /[\w+/-]/, atLeast: 33 },
    pattern: new RegExp(identifiableKeys.map(({ source }) => source).join('|')),
    checksum: when(/^[A-Za-z0-9]{52}JQQJ9/, annotatedKeyChecksum),
  }),
  token({
    id: 'azure-shared-access-signature',
    title: 'Azure shared access signature',
    category,
    link: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview#best-practices-when-using-sas',
    keywords: ['sig='],
    pattern: /(?<=[?&](?:amp;)?)sig=((?:[A-Za-z0-9]|%2[BbFf]|[+/]){40,64}(?:%3[Dd]|=))/,
  }),
  token({
    id: 'azure-shared-access-key',
    title: 'Azure Service Bus, Event Hubs or IoT Hub key',
    category,
    link: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas#regenerating-keys',
    keywords: ['sharedaccesskey='],
    pattern: /SharedAccessKey=([A-Za-z0-9+/]{43}=)/i,
  }),
  assigned({
    id: 'azure-api-key',
    title: 'Azure AI or API Management key',
    category,
    link: 'https://learn.microsoft.com/azure/ai-services/rotate-keys',
    names: [
      'azure',
      'cognitive',
      'speech_key',
      'translator_key',
      'vision_key',
      'form_recognizer',
      'document_intelligence',
      'ocp-apim-subscription-key',
      'subscription_key',
    ],
    alsoNamed: /^(?!.*(?:version|vault)).*(?:key|secret)/i,
    value: /[0-9a-f]{32}/,
  }),
];
