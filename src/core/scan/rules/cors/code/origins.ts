// What a text among the allowed origins lets in.
import { strangersBelow } from '../hosting.ts';

/** Text that lets every origin in: `*`, `*:*`, `https://*`, `.*`, `["*"]`, or a list with one of them. */
export function isWildcard(text: string): boolean {
  const parts = text
    .trim()
    .replaceAll(/^[[(]|[\])]$/g, '')
    .split(/[\s,;]+/);
  // Words among them make it a sentence about origins.
  if (parts.some((part) => /^[a-z][a-z-]*:?$/i.test(part) && !/^(?:null|localhost)$/.test(part)))
    return false;
  return parts.some((part) => wildcard.test(part.replaceAll(/^["'/^]+|["'/$]+$/g, '')));
}

const wildcard =
  /^(?:\*|\*\*|\*:\*|(?:https?|\*):\/\/\*(?::\*)?|(?:https?\??(?:s\?)?:(?:\\?\/){2})?\(?\.[*+]\??\)?|\(\?:\.\*\)|\[\^\/\]\+|\.\*:\.\*)$/;

export function isNullOrigin(text: string): boolean {
  return text.trim().replaceAll(/^["']|["']$/g, '') === 'null';
}

/** Why strangers pass a test of how the origin ends, begins, or what is in it; `piece` is `undefined` where it is no text. */
export function weaknessOfPart(how: 'end' | 'start' | 'part', piece: string | undefined): string | undefined {
  if (piece === undefined && how === 'part')
    return 'Every origin that contains the text somewhere passes, such as https://text.evil.com.';
  if (piece === undefined && how === 'start')
    return 'Every origin that begins so passes, such as https://example.com.evil.com for https://example.com.';
  if (piece === undefined || piece === '') return undefined;
  switch (how) {
    case 'end':
      return /^(?:\.|https?:\/\/)/.test(piece)
        ? strangersBelow(piece)
        : `Every origin that ends with ${piece} passes, such as https://evil-${piece}.`;
    case 'start':
      // After a port or a slash the host is over; what has a scheme of its own is no website.
      return /(?::\d*|\/)$|^(?!https?:)[\w+.-]+:\/\//.test(piece) && !/^https?:\/\/$/.test(piece)
        ? undefined
        : `Every origin that begins with ${piece} passes, such as ${piece.replace(/\.$/, '')}.evil.com.`;
    case 'part':
      return `Every origin that contains ${piece} passes, such as https://${piece.replace(/^https?:\/\//, '')}.evil.com.`;
  }
}
