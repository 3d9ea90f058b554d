// Compares package.json with the code: what is promised there exists, and what exists is promised there.
import { deepStrictEqual, ok } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { commands, contexts, settings, views } from '../../src/editor/names.ts';
import { jsonOf, textOf } from './files.ts';

interface Contribution {
  readonly command?: string;
  readonly when?: string;
  readonly enablement?: string;
  readonly group?: string;
  readonly args?: unknown;
}

interface CommandContribution extends Contribution {
  readonly command: string;
  readonly title?: string;
  readonly category?: string;
  readonly icon?: string;
}

interface Setting {
  readonly default?: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly scope?: string;
}

interface Manifest {
  readonly icon: string;
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly commands: readonly CommandContribution[];
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsContainers: {
      readonly activitybar: readonly { readonly id: string; readonly icon: string }[];
    };
    readonly viewsWelcome: readonly (Contribution & { readonly view: string; readonly contents: string })[];
    readonly menus: Readonly<Record<string, readonly Contribution[]>>;
    readonly keybindings: readonly (Contribution & { readonly key: string; readonly mac?: string })[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

const manifest = jsonOf('package.json') as Manifest;
const { contributes } = manifest;
const properties = Object.entries(contributes.configuration.properties);
const menus = Object.values(contributes.menus).flat();
const contributions: readonly Contribution[] = [
  ...menus,
  ...contributes.keybindings,
  ...contributes.viewsWelcome,
  ...contributes.commands,
];
const whens = contributions.flatMap(({ when, enablement }) => [when ?? '', enablement ?? '']);

/** Words that some pattern finds in some texts, each once, sorted. */
function found(texts: readonly string[], pattern: RegExp): readonly string[] {
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, word = '']) => word))),
  ].sort();
}

describe('package.json', () => {
  it('has the commands of the code', () => {
    deepStrictEqual(
      contributes.commands.map(({ command }) => command).sort(),
      Object.values(commands).sort(),
    );
  });

  it('has a title and a category for every command', () => {
    deepStrictEqual(
      contributes.commands.filter(({ title, category }) => !title || category !== 'Shipcheck'),
      [],
    );
  });

  it('has an icon for every command that is a button', () => {
    const buttons = new Set(
      menus.filter(({ group = '' }) => /^(?:inline|navigation)/.test(group)).map(({ command }) => command),
    );
    deepStrictEqual(
      contributes.commands.filter(({ command, icon }) => buttons.has(command) && !icon),
      [],
    );
  });

  it('starts only its own commands from menus and keys', () => {
    const known = new Set<string>(Object.values(commands));
    const started = [...menus, ...contributes.keybindings].flatMap(({ command = '', args }) =>
      command === 'runCommands' ? found([JSON.stringify(args)], /"(shipcheck\.\w+)"/g) : [command],
    );
    deepStrictEqual(
      started.filter((command) => !known.has(command)),
      [],
    );
  });

  it('has the views of the code, in containers that exist', () => {
    const containers = contributes.viewsContainers.activitybar.map(({ id }) => id);
    deepStrictEqual(Object.keys(contributes.views), containers);
    deepStrictEqual(
      Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id)),
      Object.values(views),
    );
    for (const { view } of contributes.viewsWelcome) ok(Object.values<string>(views).includes(view));
  });

  it('has the settings of the code', () => {
    deepStrictEqual(properties.map(([name]) => name).sort(), [...settings].sort());
  });

  it('has a default, a description and a scope for every setting, and for each of its choices', () => {
    deepStrictEqual(
      properties.filter(
        ([, setting]) =>
          setting.default === undefined ||
          !(setting.description ?? setting.markdownDescription) ||
          !setting.scope ||
          setting.enum?.length !== setting.enumDescriptions?.length ||
          (setting.enum && !setting.enum.includes(setting.default as string)),
      ),
      [],
    );
  });

  it('lets untrusted folders set only what does not run anything', () => {
    const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
    deepStrictEqual(
      restricted.filter((name) => !settings.includes(name as never)),
      [],
    );
    deepStrictEqual(
      settings.filter((name) => name.startsWith('shipcheck.run.in') && !restricted.includes(name)),
      [],
    );
  });

  it('uses the context keys that the code sets', () => {
    const used = found(whens, /(?<![\w.])(shipcheck\.\w+)/g).filter(
      (word) => !Object.values<string>(views).includes(word),
    );
    deepStrictEqual(used, Object.values(contexts).sort());
  });

  it('asks of rows only what rows say of themselves', () => {
    const conditions = found(whens, /viewItem (?:==|=~) (\/[^/]+\/|\w+)/g);
    const asked = found(
      conditions.map((condition) => condition.replaceAll('\\b', ' ')),
      /(\w+)/g,
    );
    ok(asked.includes('runnable'));
    const said = textOf('src/editor/tree/treeItems.ts') + textOf('src/editor/scan/items.ts');
    deepStrictEqual(
      asked.filter((word) => !said.includes(`'${word}'`)),
      [],
    );
  });

  it('has a picture for the gallery, sharp on every screen', () => {
    const file = readFileSync(manifest.icon);
    // After the signature a PNG has a header, in which width and height stand first.
    deepStrictEqual(file.subarray(1, 4).toString(), 'PNG');
    deepStrictEqual([file.readUInt32BE(16), file.readUInt32BE(20)], [256, 256]);
  });
  it('names files that are there', () => {
    const icons = [
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...Object.values(contributes.views).flatMap((list) => list.map(({ icon }) => icon)),
      manifest.icon,
    ];
    deepStrictEqual(
      icons.filter((icon) => !existsSync(icon)),
      [],
    );
  });

  it('gives no key to two commands of its own in the same place', () => {
    const places = contributes.keybindings.map(({ key, when }) => `${key} when ${when}`);
    deepStrictEqual(places.length, new Set(places).size);
  });

  it('links only to commands that exist in what it says', () => {
    const linked = found(
      contributes.viewsWelcome.map(({ contents }) => contents),
      /\(command:([\w.]+)/g,
    ).filter((command) => command.startsWith('shipcheck.'));
    ok(linked.length > 0);
    for (const command of linked) ok(Object.values<string>(commands).includes(command), command);
  });
});
