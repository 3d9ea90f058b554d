// Base64, the usual alphabet and the one for addresses.

/** What `encoded` stands for, as UTF-8 text; `undefined` when it is not Base64 of text. */
export function decodeBase64(encoded: string): string | undefined {
  const bytes = base64Bytes(encoded);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What `encoded` stands for; `undefined` when it is not Base64. */
export function base64Bytes(encoded: string): Uint8Array | undefined {
  const usual = encoded.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]+$/.test(usual) || usual.length % 4 === 1) return undefined;
  return Uint8Array.from(atob(usual), (unit) => unit.charCodeAt(0));
}
