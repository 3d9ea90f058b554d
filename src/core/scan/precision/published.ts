// Secrets that their owners publish: they open nothing that is not meant to be open.
import { sha256 } from '../sha256.ts';

/** Whether `value` is a well-known key of an emulator, a test network, a documentation or a standard. */
export function isPublished(value: string): boolean {
  return published.has(sha256(value.replace(/^0x/, '')).slice(0, 16));
}

/** Hashes, so that no scanner takes this list for a leak. */
const published: ReadonlySet<string> = new Set([
  // Account keys of Azurite and of the Cosmos DB emulator.
  '0011cc25eb432071',
  'aa6547439583c3a2',
  // Stripe's documentation.
  '2cafc0970149a84f',
  'f2d6ca16515033e5',
  '2d1f7723aabc5c7a',
  // The first accounts of Hardhat and Anvil.
  'bc1a50966c9e6486',
  '8335c55334821eef',
  'b26ab6529d20ebeb',
  // Firebase's SDKs.
  '0b476bdf9acf2123',
  'f56e323494a6ffc2',
  '2037abcaffb2b777',
  '3f370c9dd8225c63',
  'e4a5542bb7fd7b67',
  'a19f89ab3555eac1',
  'eb540d2b6ee2a0a4',
  '37f8f09bdf12c2f2',
  '8731261cb72d8626',
  '49f777db995e8260',
  '27a9a42931dff7eb',
  'dc0fcf046c61640c',
  '4c98242dcadc8b29',
  'ea9bb1082cf95663',
  '3a8b61d0f636b007',
  'a6c814bc555ae62c',
  // 1Password's documentation.
  '4861b7d682dcbc5a',
  // Salesforce's documentation.
  '670437bad851517d',
  // Socket's command line.
  '9cab58b24140ee12',
  // NuGet's documentation.
  'dba72c00f41f4e4c',
  'a0702bc91d699f60',
  // RFC 5849 (OAuth 1.0).
  '2ff8b0fb93aca981',
  '80f8b7c904d4a43f',
  'c20fbc2b96183894',
  'b87dad10a32a2d81',
  '4c20e6f5cc11b937',
  '6aa14267d94944e6',
  '293257ab6495ebb1',
  'cb87c87e4a138d9a',
  'bb9b1163338b2a51',
  '649e1f5c769e718b',
  // RFC 6749 and 6750 (OAuth 2.0), OpenID Connect.
  '6c96130f130ab0d6',
  '00cf4c781dc37003',
  'b8e148545b13c78b',
  'ca7459e2b26776de',
  '53f5da0aaa93d64c',
  'e9974c507d2a8021',
  'ad71fb4165536675',
  '9e309cccd311ea64',
  'a71b359a87afde13',
  '3e6099e82cea8b70',
  // RFC 7515 and 7519 (JSON Web Tokens).
  '8b1b17a9740c068a',
  '8d4ef6536dc8895f',
  // RFC 7617 (basic authentication) and what MDN makes of it.
  'cf4d418ed3de92d7',
  'ad62d48d8b069026',
  '687da00b09c83361',
]);
