// Items as lines of text, for tests: `path = value` with where the value stands when asked for.
import { everyItem, type Item } from '../../../../src/core/scan/settings/item.ts';

/** The values under `root`: `path=value`, checked to stand in `text` where they say they do. */
export function shown(root: Item, text?: string): string {
  return [...everyItem(root)]
    .filter(({ value }) => value !== undefined)
    .map(({ path, value, from, to }) => {
      const place =
        text === undefined || text.slice(from, to) === value ? '' : ` but ${text.slice(from, to)}`;
      return `${path}=${value}${place}`;
    })
    .join(' ');
}
