// What the options of curl ask for.
import { deepStrictEqual } from 'node:assert';
import { readCurl } from '../../../src/core/verify/curl.ts';

const read = (line: string) => readCurl(line.split(' '));

describe('readCurl', () => {
  it('knows the method', () => {
    for (const [line, method] of [
      ['x.org', 'GET'],
      ['-I x.org', 'HEAD'],
      ['-X delete x.org', 'DELETE'],
      ['-sXPUT x.org', 'PUT'],
      ['--request PATCH x.org', 'PATCH'],
      ['-d a=b x.org', 'POST'],
      ['-sd @f x.org', 'POST'],
      ['--json {} x.org', 'POST'],
      ['-F a=b x.org', 'POST'],
      ['-G -d a=b x.org', 'GET'],
      ['-T f x.org', 'PUT'],
      ['-H data: x.org', 'GET'],
    ] as const) {
      deepStrictEqual(read(line).method, method, line);
    }
  });
  it('keeps addresses, headers and data apart', () => {
    const { urls, headers, data } = read('-H A:b --header C:d https://x.org/a -d e --data-raw f --url y.org');
    deepStrictEqual(
      [urls, headers, data],
      [
        ['https://x.org/a', 'y.org'],
        ['A:b', 'C:d'],
        ['e', 'f'],
      ],
    );
  });
  it('reads clusters of short options', () => {
    const { options, output, writeOut, maxTime } = read('-sSfo/dev/null -w %{http_code} -m5 x.org');
    deepStrictEqual([...options], ['silent', 'show-error', 'fail', 'output', 'write-out', 'max-time']);
    deepStrictEqual([output, writeOut, maxTime], ['/dev/null', '%{http_code}', 5]);
  });
});
