// What the service answers to which request.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const payments = require('./config/payments.js');
const { version } = require('./package.json');

const parcels = [
  { id: '1001', status: 'delivered', town: 'Porto' },
  { id: '1002', status: 'in transit', town: 'Lyon' },
  { id: '1003', status: 'waiting', town: 'Ghent' },
];

const rates = { letter: 1.2, small: 4.9, large: 11.5 };

/** Sent with every answer. */
const securityHeaders = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
};

/**
 * Makes the function that answers requests.
 * `origins`: web pages that may read parcels. `rateLimit`: requests a second for each client. `stop`: ends the service.
 */
function createApp({ origins, rateLimit, stop, log }) {
  const started = Date.now();
  const build = buildId();
  const page = read('public/index.html').replaceAll('{{version}}', version);
  const limits = { parcels: limiter(rateLimit), rates: limiter(rateLimit) };

  return (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    response.on('finish', () => log(`${request.method} ${pathname} ${response.statusCode}`));

    if (pathname === '/') return send(response, 200, page, 'text/html; charset=utf-8');
    if (pathname === '/health') return send(response, 200, { status: 'healthy', version, uptime: uptime() });
    if (pathname === '/version') return send(response, 200, { name: 'parcels', version, build });
    if (pathname.startsWith('/api/parcels')) return sendParcels(request, response, pathname);
    if (pathname === '/api/rates') return sendRates(request, response);
    if (pathname === '/admin/stats') return sendStats(request, response);
    if (pathname === '/admin/stop' && request.method === 'POST') {
      response.setHeader('Connection', 'close');
      response.on('finish', stop);
      return send(response, 200, { stopping: true });
    }
    return send(response, 404, { error: 'not found' });
  };

  /** Seconds since the start. */
  function uptime() {
    return Math.round((Date.now() - started) / 1000);
  }

  /** Parcels may be read by the pages in `origins` and nobody else. */
  function sendParcels(request, response, pathname) {
    const { origin } = request.headers;
    response.setHeader('Vary', 'Origin');
    if (origins.includes(origin)) response.setHeader('Access-Control-Allow-Origin', origin);
    if (!limits.parcels(request.socket.remoteAddress)) return tooMany(response);
    if (pathname === '/api/parcels') return send(response, 200, { parcels });
    const parcel = parcels.find(({ id }) => pathname === `/api/parcels/${id}`);
    return parcel ? send(response, 200, parcel) : send(response, 404, { error: 'no such parcel' });
  }

  /** Rates were meant to be public, so somebody wrote a star. */
  function sendRates(request, response) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (!limits.rates(request.socket.remoteAddress)) return tooMany(response);
    return send(response, 200, { currency: payments.currency, rates });
  }

  /** Figures for the staff, read from whatever page they happen to have open. */
  function sendStats(request, response) {
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '');
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    return send(response, 200, { parcels: parcels.length, uptime: uptime() });
  }
}

/** What distinguishes the code of this folder from any other: a restart is due when the running one differs. */
function buildId() {
  const hash = createHash('sha256');
  const files = ['app.js', 'server.js', 'package.json', 'config/payments.js', 'public/index.html'];
  for (const file of files) hash.update(read(file));
  return hash.digest('hex').slice(0, 12);
}

/** Says whether a client may send another request in this second. */
function limiter(limit) {
  let second = 0;
  let counts = new Map();
  return (client) => {
    const now = Math.floor(Date.now() / 1000);
    if (now !== second) counts = new Map();
    second = now;
    counts.set(client, (counts.get(client) ?? 0) + 1);
    return counts.get(client) <= limit;
  };
}

function tooMany(response) {
  response.setHeader('Retry-After', '1');
  send(response, 429, { error: 'too many requests' });
}

function send(response, status, body, type = 'application/json') {
  response.writeHead(status, { 'Content-Type': type });
  response.end(typeof body === 'string' ? body : `${JSON.stringify(body)}\n`);
}

function read(file) {
  return readFileSync(path.join(__dirname, file), 'utf8');
}

module.exports = { buildId, createApp };
