// Starts the service with the settings of the environment.
const http = require('node:http');
const { createApp } = require('./app.js');

const port = Number(process.env.PORT ?? 4173);
const idleMinutes = Number(process.env.IDLE_EXIT_MINUTES ?? 0);

const server = http.createServer(
  createApp({
    origins: (process.env.CORS_ORIGINS ?? 'https://shop.parcels.example').split(','),
    rateLimit: Number(process.env.RATE_LIMIT ?? 20),
    stop,
    log,
  }),
);
server.on('error', (error) => {
  log(error.code === 'EADDRINUSE' ? `Port ${port} is in use; set PORT to another one.` : error.message);
  process.exitCode = 1;
});
server.listen(port, '127.0.0.1', () => {
  log(`Listening on http://127.0.0.1:${port}`);
  if (idleMinutes > 0) stopWhenIdle();
});
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

function stopWhenIdle() {
  const timer = setTimeout(stop, idleMinutes * 60_000);
  server.on('request', () => timer.refresh());
  server.on('close', () => clearTimeout(timer));
}

function stop() {
  log('Stopping');
  server.close();
  server.closeIdleConnections();
}

function log(text) {
  process.stdout.write(`${new Date().toISOString()} ${text}\n`);
}
