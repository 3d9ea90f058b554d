// How a request is written: `POST https://example.com/orders`.
import { scalar, type ScalarShape } from './shape.ts';

export interface RequestLine {
  /** Upper case. */
  readonly method: string;
  /** Absolute, once its variables are known. */
  readonly url: string;
}

const form = /^(?:([A-Z]{3,10})\s+)?((?:https?:\/\/|\$)\S+)$/;

/** Longer chains of redirects than browsers follow are loops. */
const mostRedirects = 20;

export const requestLine: ScalarShape<RequestLine> = scalar(
  'a URL, or a method and a URL such as GET https://example.com/health',
  { type: 'string', pattern: form.source },
  (value) => {
    const [, method = 'GET', url] = (typeof value === 'string' && form.exec(value.trim())) || [];
    return url === undefined ? undefined : { method, url };
  },
  ({ method, url }) => `${method} ${url}`,
);

/** `true` for as many as browsers follow. */
export const redirectLimit: ScalarShape<number> = scalar(
  `true, false, or a number up to ${mostRedirects}`,
  { type: ['boolean', 'integer'], minimum: 0, maximum: mostRedirects },
  (value) => {
    if (typeof value === 'boolean') return value ? mostRedirects : 0;
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostRedirects
      ? value
      : undefined;
  },
  (value) => (value === mostRedirects ? true : value === 0 ? false : value),
);
