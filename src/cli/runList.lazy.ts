// What `shipcheck list` does.
import type { Checklist } from '../core/checklist/model.ts';
import type { Arguments, Io } from './command.ts';
import { loadChecklists } from './load.ts';
import { outline } from './outline.ts';
import { styleFor } from './style.ts';

export function runList(args: Arguments, io: Io): Promise<number> {
  return args.has('json') ? listJson(args, io) : listText(args, io);
}

async function listText({ paths }: Arguments, io: Io): Promise<number> {
  const style = styleFor(io.colour);
  let listed = 0;
  const unreadable = await loadChecklists(paths, io, ({ name, checklist }) => {
    io.out((listed++ > 0 ? '\n' : '') + outline(name, checklist, style));
  });
  if (listed === 0 && unreadable === 0) io.err('shipcheck: There is no checklist here.\n');
  return status(listed, unreadable);
}

async function listJson({ paths }: Arguments, io: Io): Promise<number> {
  let listed = 0;
  io.out('[');
  const unreadable = await loadChecklists(paths, io, ({ name, checklist }) => {
    io.out((listed++ > 0 ? ',\n' : '\n') + JSON.stringify(json(name, checklist), undefined, 2));
  });
  io.out(listed > 0 ? '\n]\n' : ']\n');
  return status(listed, unreadable);
}

function status(listed: number, unreadable: number): number {
  return unreadable > 0 ? 2 : listed > 0 ? 0 : 1;
}

function json(file: string, { title, items }: Checklist): unknown {
  return {
    file,
    title: title ?? null,
    items: items.map(({ line, checked, text, depth, sectionPath, commands }) => ({
      line,
      checked,
      text,
      depth,
      sectionPath,
      commands: commands.map((command) => command.text),
    })),
  };
}
