// Recognises what does not have to be done: `(optional)`, `(if applicable)`.

const mark =
  /[([](?:[^()[\]]{0,100}\b(?<!\b(?:not|non)[ -]))?optional\b[^()[\]]{0,100}[)\]]|\(if\b[^()]*\)|\((?:as|when|where) (?:applicable|appropriate|available|enabled|necessary|needed|possible|relevant|required)\)|^optional:/i;

/** Whether the text of an item or heading says that it may be left out. */
export function isOptional(text: string): boolean {
  return mark.test(text);
}
