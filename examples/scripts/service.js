// What the scripts share: where the service is, and what runs there.
const base = `http://127.0.0.1:${process.env.PORT ?? 4173}`;

/** What a connection says when nobody listens, or when the service has just gone. */
const closed = new Set(['ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET']);

/** The answer of `/version`; `undefined` when nothing listens. Throws when something else listens there. */
async function running() {
  let answer;
  try {
    const response = await fetch(`${base}/version`, { signal: AbortSignal.timeout(3000) });
    answer = await response.json();
  } catch (error) {
    if (closed.has(error.cause?.code)) return undefined;
  }
  if (answer?.name === 'parcels') return answer;
  throw new Error(`Another program answers at ${base}. Stop it, or set PORT to a free port.`);
}

/** Ends the service and waits until its port is free. */
async function stop() {
  await fetch(`${base}/admin/stop`, { method: 'POST' });
  await until(async () => (await running()) === undefined);
}

/** Waits until something holds; throws after ten seconds. */
async function until(holds) {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${base} did not follow within ten seconds; see tmp/service.log.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs a script's main function; what goes wrong is said in one line. */
function run(main) {
  main().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}

module.exports = { base, run, running, stop, until };
