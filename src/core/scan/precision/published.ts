// Secrets that their owners publish: they open nothing that is not meant to be open.
import { sha256 } from '../sha256.ts';

/** Whether `value` is a well-known key of an emulator, a test network or a documentation. */
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
]);
