// Short forms of sub-commands, so that a test of the readers is one line.
import type { SubCommand } from '../../../src/core/shell/model.ts';

/** `join status words >redirections`, each left out where it is usual. */
export function show(command: SubCommand): string {
  return [
    command.join === 'first' || command.join === ';' ? '' : command.join,
    command.status === 'counts' ? '' : command.status,
    command.negated ? '!' : '',
    ...command.via.map((wrapper) => `[${wrapper.join(' ')}]`),
    ...command.assignments,
    ...command.words.map((word) => (/\s/.test(word.text) ? `«${word.text}»` : word.text)),
    ...command.redirections.map(
      ({ operator, fd, target, body }) =>
        `${fd ?? ''}${operator}${target}${body ? `=${body.text.trim()}` : ''}`,
    ),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
