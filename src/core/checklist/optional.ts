// Recognises what does not have to be done: `(optional)`, `(if applicable)`.

const mark = /[([](?:[^()[\]]*\b)?optional\b[^()[\]]*[)\]]|\((?:if|when|where)\b[^()]*\)|^optional:/i;

/** Whether the text of an item or heading says that it may be left out. */
export function isOptional(text: string): boolean {
  return mark.test(text);
}
