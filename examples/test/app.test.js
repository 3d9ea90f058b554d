// The service over real requests, each test with a service of its own.
const assert = require('node:assert');
const http = require('node:http');
const { test } = require('node:test');
const { createApp } = require('../app.js');

const settings = { origins: ['https://shop.example'], rateLimit: 3, stop() {}, log() {} };

/** Runs `body` with a function that sends requests to a service of its own. */
function withService(body) {
  return async () => {
    const server = http.createServer(createApp(settings));
    await new Promise((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    try {
      await body((path, options) => fetch(`http://127.0.0.1:${server.address().port}${path}`, options));
    } finally {
      server.close();
      server.closeAllConnections();
    }
  };
}

test(
  'is healthy',
  withService(async (get) => {
    const response = await get('/health');
    assert.equal((await response.json()).status, 'healthy');
  }),
);

test(
  'shows a page with the version',
  withService(async (get) => {
    const response = await get('/');
    assert.match(response.headers.get('content-type'), /^text\/html/);
    assert.match(await response.text(), /Version \d/);
  }),
);

test(
  'finds a parcel',
  withService(async (get) => {
    const response = await get('/api/parcels/1001');
    assert.equal((await response.json()).status, 'delivered');
  }),
);

test(
  'says that a parcel does not exist',
  withService(async (get) => assert.equal((await get('/api/parcels/1')).status, 404)),
);

test(
  'forbids framing',
  withService(async (get) => assert.equal((await get('/')).headers.get('x-frame-options'), 'DENY')),
);

test(
  'lets the shop read parcels, and no other page',
  withService(async (get) => {
    const allowed = async (origin) =>
      (await get('/api/parcels', { headers: { origin } })).headers.get('access-control-allow-origin');
    assert.equal(await allowed('https://shop.example'), 'https://shop.example');
    assert.equal(await allowed('https://stranger.example'), null);
  }),
);

test(
  'limits the requests of one client',
  withService(async (get) => {
    const answers = await Promise.all(Array.from({ length: 9 }, () => get('/api/rates')));
    assert.ok(answers.some(({ status }) => status === 429));
  }),
);

test(
  'knows its build',
  withService(async (get) => assert.match((await (await get('/version')).json()).build, /^[0-9a-f]{12}$/)),
);
