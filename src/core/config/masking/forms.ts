// The forms in which a secret can show up in output.

/** Shorter values are too likely to be ordinary words. */
const shortest = 6;

/**
 * The value itself and each of its lines, URL-encoded, JSON-escaped, in the quotes of a shell, and in base64 wherever it
 * stands in what was encoded. Nothing for a short value.
 */
export function formsOf(value: string): readonly string[] {
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  const texts = [value, value.trim(), ...lines].filter((text) => text.length >= shortest);
  const forms = texts.flatMap((text) => [
    text,
    ...urlEncoded(text),
    JSON.stringify(text).slice(1, -1),
    text.replaceAll("'", `'\\''`),
    text.replace(/["\\$`]/g, '\\$&'),
    ...base64(text),
  ]);
  return [...new Set(forms)].filter((form) => form.length >= shortest);
}

function urlEncoded(text: string): readonly string[] {
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  const strict = encoded.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  const upper = [encoded, strict, encoded.replaceAll('%20', '+'), strict.replaceAll('%20', '+')];
  return [...upper, ...upper.map((form) => form.replace(/%../g, (code) => code.toLowerCase()))];
}

/**
 * Base64 writes three bytes as four characters, so that it depends on how many bytes come before: the characters that
 * are the value's alone, and for a value at the very end also the last one.
 */
function base64(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text);
  return [0, 1, 2].flatMap((before) => {
    const binary = '\0'.repeat(before) + Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    const encoded = btoa(binary).replaceAll('=', '');
    const own = encoded.slice(Math.ceil((before * 4) / 3), Math.floor((binary.length * 4) / 3));
    const last = encoded.slice(Math.ceil((before * 4) / 3));
    return [own, last].flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
  });
}
