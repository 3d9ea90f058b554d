// Blockchains: keys of wallets and of services around them that carry a mark of their own.
import { tokens } from '../token-table.ts';
import type { Detector } from '../detector.ts';

export const blockchain: readonly Detector[] = tokens([
  [
    'bitcoin-extended-private-key',
    'Extended private key of a wallet',
    'finance',
    'xprv9 yprv zprv',
    /(?:xprv9|[yz]prv[A-Z])[1-9A-HJ-NP-Za-km-z]{106}/,
    'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki',
  ],
  [
    'coingecko-api-key',
    'CoinGecko API key',
    'finance',
    'cg-',
    /CG-(?=[A-Za-z]{0,23}\d)(?=[0-9a-z]{0,23}[A-Z])[0-9A-Za-z]{24}/,
    'https://docs.coingecko.com/docs/setting-up-your-api-key',
  ],
  [
    'covalent-api-key',
    'Covalent (GoldRush) API key',
    'finance',
    'cqt_',
    /cqt_(?=[A-Za-z]{0,27}\d)[0-9A-Za-z]{28}/,
    'https://goldrush.dev/docs/',
  ],
  [
    'crossmint-server-key',
    'Crossmint server-side API key',
    'finance',
    'sk_staging_ sk_production_',
    /sk_(?:staging|production)_(?=[A-Za-z]{0,59}\d)[0-9A-Za-z]{60,250}/,
    'https://docs.crossmint.com/introduction/platform/api-keys/server-side',
  ],
  [
    'nostr-private-key',
    'Nostr private key',
    'social',
    'nsec1',
    /nsec1[02-9ac-hj-np-z]{58}/,
    'https://github.com/nostr-protocol/nips/blob/master/19.md',
  ],
  [
    'quicknode-url',
    'QuickNode token in an address',
    'finance',
    'quiknode.pro/',
    /quiknode\.pro\/([0-9a-f]{40})/,
    'https://www.quicknode.com/docs/console-api/endpoints',
  ],
]);
