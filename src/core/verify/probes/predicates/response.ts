// The verdict on an HTTP response.
import type { HttpAnswer } from '../../../host/probes.ts';
import type { Judged } from '../../outcome.ts';
import type { ResponseKeys } from '../http.ts';
import { judgeCertificate } from './certificates.ts';
import { type Json, mismatch, parseJson } from './json.ts';
import { valueAt } from './jsonPath.ts';
import { fact, judged } from './judged.ts';
import type { Predicate } from './predicate.ts';
import { shown } from './words.ts';

/** One verdict for each expectation, and one on the status in any case. */
export function judgeResponse(keys: ResponseKeys, answer: HttpAnswer): readonly Judged[] {
  const written = [
    ...(keys.headers ?? []).flatMap(([name, predicate]) =>
      judged(`header ${name}`, predicate, headerOf(answer, name)),
    ),
    ...judgeBody(keys, answer),
    ...judged('url', keys.url, answer.url),
    ...judged('duration', keys.duration, answer.timing.total, 'ms'),
    ...(keys.certificate === undefined
      ? []
      : answer.certificate === undefined
        ? [fact('the connection is encrypted', false, answer.url)]
        : judgeCertificate(keys.certificate, answer.certificate)),
  ];
  const status =
    keys.status === undefined
      ? [impliedStatus(answer.status, written.length > 0)]
      : judged('status', keys.status, answer.status);
  return [...status, ...written];
}

/** An error page proves nothing; a redirect alone may or may not be what was meant. */
function impliedStatus(status: number, othersDecide: boolean): Judged {
  const held = status < 400 && (status < 300 || othersDecide ? true : undefined);
  return fact('status is below 400', held, String(status));
}

function headerOf({ headers }: HttpAnswer, name: string): string | undefined {
  const values = headers.filter(([own]) => own === name.toLowerCase()).map(([, value]) => value);
  return values.length > 0 ? values.join(', ') : undefined;
}

function judgeBody(keys: ResponseKeys, answer: HttpAnswer): readonly Judged[] {
  const { body, json: subset, jsonpath = [] } = keys;
  const found = [...judged('body', body, answer.body)];
  if (subset !== undefined || jsonpath.length > 0) {
    const json = parseJson(answer.body);
    if (json === undefined) found.push(fact('the body is JSON', false, shown(answer.body)));
    else found.push(...judgeJson(json, subset, jsonpath));
  }
  // What is beyond the limit may be what was looked for, or what must not be there.
  const cut = (verdict: Judged): Judged => ({
    text: verdict.text,
    held: undefined,
    actual: 'too large to be read',
  });
  return answer.truncated ? found.map(cut) : found;
}

function judgeJson(
  json: Json,
  subset: Json | undefined,
  paths: readonly (readonly [string, Predicate])[],
): readonly Judged[] {
  const difference = subset === undefined ? undefined : mismatch(subset, json);
  return [
    ...(subset === undefined
      ? []
      : [fact(`JSON holds ${shown(subset)}`, difference === undefined, difference ?? 'so')]),
    ...paths.flatMap(([path, predicate]) => judged(path, predicate, valueAt(path, json))),
  ];
}
