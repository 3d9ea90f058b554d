// Probes that scan a real folder, with its policy, as `shipcheck scan` does.
import { match, ok, strictEqual } from 'node:assert';
import { createProbeHost } from '../../../src/node/probes/host.ts';
import { base62 } from '../../core/scan/rules/cases/make.ts';
import { folderForEach } from '../scan/repository.ts';
import { outcome, run, Servers } from './servers.ts';

describe('a scan probe', () => {
  const folder = folderForEach();
  const servers = new Servers();
  const token = `ghp_${base62(36)}`;
  // Its checksum is wrong, so that it is information only.
  const code = `const token = '${token}';\n`;
  const cors = "app.use(cors({ origin: '*' }));\n";
  after(() => servers.end());

  const check = async (yaml: string, expected: RegExp): Promise<void> =>
    match(await outcome(servers.host(), yaml, folder.path), expected);

  it('passes where there is nothing', async () => {
    folder.write('a.js', 'start();\n');
    await check('scan: [secrets, cors]', /^passed$/);
  });
  it('fails with the places, masked', async () => {
    folder.write('src/a.js', code);
    const { judgement, answer } = await run(
      servers.host(),
      'scan: secrets\nseverity: information',
      undefined,
      folder.path,
    );
    strictEqual(judgement.outcome, 'failed');
    match(judgement.reason, /no hardcoded secrets; it was 1 finding: src\/a\.js:1 .*ghp_\*+/);
    ok(!JSON.stringify([judgement, answer]).includes(token));
  });
  it('looks for what it says', async () => {
    folder.write('a.js', cors);
    await check('scan: secrets', /^passed$/);
    await check('scan: cors', /^failed: .*no permissive CORS; it was 1 finding: a\.js:1 /);
  });
  it('looks where it says', async () => {
    folder.write('a.js', cors);
    folder.write('b/b.js', 'start();\n');
    await check('scan: cors\npaths: b', /^passed$/);
    await check('scan: cors\npaths: [b, a.js]', /^failed/);
  });
  it('leaves out what git ignores', async () => {
    folder.git('init', '--quiet');
    folder.write('.gitignore', '/out/\n');
    folder.write('out/a.js', cors);
    await check('scan: cors', /^passed$/);
  });
  it('honours the policy of the folder', async () => {
    folder.write('a.js', cors);
    folder.write('.shipcheck.yaml', 'scan:\n  ignore: [a.js]\n');
    await check('scan: cors', /^passed$/);
    folder.write('.shipcheck.yaml', 'scan:\n  rules: { cors: information }\n');
    await check('scan: cors', /^passed$/);
    await check('scan: cors\nseverity: information', /^failed/);
  });
  it('honours a baseline', async () => {
    folder.write('a.js', cors);
    const { answer } = await run(servers.host(), 'scan: cors', undefined, folder.path);
    folder.write('known.json', JSON.stringify((answer as { findings: unknown }).findings));
    folder.write('.shipcheck.yaml', 'scan:\n  baseline: known.json\n');
    await check('scan: cors', /^passed$/);
    folder.write('known.json', '{');
    await check('scan: cors', /^errored: known\.json is no baseline: /);
  });
  it('cannot tell where something could not be read', async () => {
    folder.write('a.js', 'start();\n');
    await check('scan: secrets\npaths: [a.js, b.js]', /^errored: b\.js does not exist\.$/);
    folder.write('.shipcheck.yaml', 'scan: [\n');
    await check('scan: secrets', /^errored: \.shipcheck\.yaml:\d/);
  });
  it('cannot tell where no thread can run', async () => {
    folder.write('a.js', 'start();\n');
    const commands = { run: () => Promise.reject(new Error('Not here.')) };
    const host = createProbeHost(commands, `${folder.path}/no.js`);
    match(await outcome(host, 'scan: secrets', folder.path), /^errored: The files could not be scanned: /);
    await host.close();
  });
  it('is stopped', async () => {
    for (let i = 0; i < 300; i++) folder.write(`${i}.js`, code);
    const controller = new AbortController();
    const running = run(servers.host(), 'scan: secrets', controller.signal, folder.path);
    setTimeout(() => controller.abort(), 5);
    strictEqual((await running).judgement.outcome, 'skipped');
  });
});
