// `shipcheck list`: what checklists there are, as a tree or as JSON.
import type { CliCommand } from '../command.ts';

export const list: CliCommand = {
  name: 'list',
  summary: 'Show the checklists with their sections, items and commands',
  description: 'Shows every Markdown file that has task-list items, with its sections, items and commands.',
  options: {
    json: { type: 'boolean', help: 'Print JSON: an array of {file, title, items}' },
  },
  examples: [
    ['list', 'All checklists below the current folder'],
    ['list docs/release.md --json', 'One checklist, for a program to read'],
    ["list 'docs/**/*.md' README.md", 'The files that match a glob, and one more'],
  ],
  exits: [
    'everything is listed',
    'there is no checklist',
    'something could not be read, or the command line was wrong',
  ],
  run: async (args, io) => (await import('../runList.lazy.ts')).runList(args, io),
};
