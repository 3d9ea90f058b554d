// Responses in what curl prints.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { bodyOf, headerOf, responsesIn } from '../../../src/core/verify/observation.ts';

const observed = (output: string) => ({ output, durationMs: 0 });

describe('responsesIn', () => {
  it('reads what curl -i prints', () => {
    const [response] = responsesIn(
      observed('HTTP/2 200 \ncontent-type: text/html\nset-cookie: a\nset-cookie: b\n\n<html>\n</html>\n'),
    );
    ok(response);
    deepStrictEqual([response.status, response.body], [200, '<html>\n</html>']);
    deepStrictEqual([headerOf(response, 'Set-Cookie'), headerOf(response, 'x')], ['a, b', undefined]);
  });
  it('reads headers without a value', () => {
    const [response] = responsesIn(observed('HTTP/1.1 200 OK\nX-Empty:\nA: b\n\n'));
    deepStrictEqual(response?.headers, [
      ['x-empty', ''],
      ['a', 'b'],
    ]);
  });
  it('reads several, as of redirects that were followed', () =>
    deepStrictEqual(
      responsesIn(observed('HTTP/1.1 301 Moved\nLocation: /a\n\nHTTP/1.1 200 OK\n\nhi')).map(
        ({ status, body }) => [status, body],
      ),
      [
        [301, ''],
        [200, 'hi'],
      ],
    ));
  it('reads what curl -v prints', () => {
    const [response] = responsesIn(
      observed(
        '*   Trying 1.2.3.4\n> GET / HTTP/1.1\n> Host: x\n>\n< HTTP/1.1 404 Not Found\n< Server: y\n<\nbody\n* done\n',
      ),
    );
    ok(response);
    deepStrictEqual([response.status, headerOf(response, 'server'), response.body], [404, 'y', 'body']);
  });
  it('prefers the response of a probe', () => {
    const http = { status: 200, headers: [], body: 'x' };
    deepStrictEqual(responsesIn({ ...observed('HTTP/1.1 500 Error'), http }), [http]);
  });
  it('is empty where none is visible', () => {
    deepStrictEqual(responsesIn(observed('{"a":1}')), []);
    strictEqual(bodyOf(observed('{"a":1}')), '{"a":1}');
  });
});
