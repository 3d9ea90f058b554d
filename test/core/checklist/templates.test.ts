// The templates: the list of them, the files, and that what users are given is well made.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import type { Checklist, Item, Section } from '../../../src/core/checklist/model.ts';
import { parse } from '../../../src/core/checklist/parse.ts';
import { templates } from '../../../src/core/checklist/templates.ts';
import { bash } from '../../bash.ts';

describe('the list of templates', () => {
  it('is the folder', () => {
    deepStrictEqual(templates.map(({ file }) => file).sort(), readdirSync('checklists').sort());
  });
  it('names files by their ids', () => {
    for (const { id, file } of templates) strictEqual(file, `${id}.md`);
  });
  it('holds at least six', () => ok(templates.length >= 6));
});

for (const { title, description, file } of templates) {
  const text = readFileSync(`checklists/${file}`, 'utf8');
  const checklist = parse(text);
  const commands = checklist.items.flatMap((item) => item.commands.map((command) => ({ item, command })));

  describe(`the template ${file}`, () => {
    it('has the front matter of the list', () => {
      const { from, to } = checklist.frontMatter!;
      deepStrictEqual(parseYaml(text.slice(from, to)), { title, description });
    });
    it('is a checklist without problems, and nothing in it is ticked', () => {
      strictEqual(checklist.title, title);
      deepStrictEqual(checklist.problems, []);
      ok(checklist.items.length > 20, `${checklist.items.length} items`);
      ok(checklist.items.every((item) => !item.checked));
    });
    it('follows the order of the work', () => {
      const order = ['Before', 'During', 'After', 'Rollback', 'Sign-off'];
      const titles = checklist.root.sections[0]!.sections.map((section) => section.title);
      const known = titles.filter((title) => order.includes(title));
      deepStrictEqual(
        known,
        order.filter((title) => known.includes(title)),
      );
      deepStrictEqual(titles.slice(-2), ['Rollback', 'Sign-off']);
      strictEqual(titles[0], 'Before');
    });
    it('gives every command to an item', () => {
      deepStrictEqual(
        sectionsOf(checklist.root).flatMap((section) => section.commands),
        [],
      );
      strictEqual(commands.length, text.match(/^ *```bash$/gm)?.length);
      ok(commands.every(({ command }) => command.kind === 'fence' && command.shell === 'posix'));
    });
    it('says what to expect in words that are found', () => {
      const comments = text.match(/^ *# .*$/gm)!.filter((line) => line.startsWith('  '));
      const found = commands.flatMap(({ command }) => command.expectations);
      strictEqual(found.length, comments.length);
    });
    it('says nothing twice in a section', () => {
      const texts = checklist.items.map((item) => [...item.sectionPath, item.text].join(' / '));
      strictEqual(new Set(texts).size, texts.length);
    });
    it('undoes and deletes in sections of their own', () => {
      const found = commands.filter(({ command }) => destructive.test(command.text));
      for (const { item } of found) ok(/^(Rollback|Rewriting)/.test(item.sectionPath[1]!), item.text);
    });
    it('has clean lines', () => {
      ok(!/[\t\r]| $|\n\n\n/m.test(text));
      ok(/[^\n]\n$/.test(text));
    });
    it('explains each value that its commands need', () => {
      for (const name of valuesOf(checklist)) ok(text.includes(`| \`${name}\` |`), name);
    });
    it('uses each value that it explains', () => {
      const explained = [...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name!);
      deepStrictEqual(
        explained.filter((name) => !valuesOf(checklist).has(name)),
        [],
      );
    });
    it('puts what is to be filled in into quotes', () => {
      for (const { command } of commands) {
        const outside = command.text.replace(/"[^"\n]*"|'[^'\n]*'/g, '');
        ok(!/<[a-z][\w-]*>/.test(outside), command.text);
      }
    });
    it('has commands that bash can read', () => {
      for (const { command } of commands) {
        const { status, stderr } = spawnSync(bash, ['-n'], { input: command.text, encoding: 'utf8' });
        strictEqual(status, 0, `${command.text}\n${stderr}`);
      }
    });
  });
}

const destructive =
  /\brm\b|rollout undo|filter-repo|--force|--clean|unpublish|deprecate|dist-tag add|\bdrop index|ufw disable|systemctl restart/i;

function sectionsOf(section: Section): readonly Section[] {
  return [section, ...section.sections.flatMap(sectionsOf)];
}

/** Environment variables that the commands read and do not set. */
function valuesOf({ items }: Checklist): ReadonlySet<string> {
  const texts = items.flatMap((item: Item) => item.commands.map((command) => command.text));
  return new Set(
    texts.flatMap((text) => [
      ...[...text.matchAll(/\$\{?([A-Z][A-Z_]+)/g)].map(([, name]) => name!),
      ...[...text.matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name]) => name!),
    ]),
  );
}
