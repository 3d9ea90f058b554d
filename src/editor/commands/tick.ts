// Ticks the selected items.
import { commands } from '../names.ts';
import { ticksOf } from '../tick/nodeTicks.ts';
import { nodesFor, type CommandModule } from './command.ts';

export const tick: CommandModule = {
  id: commands.tick,
  run: (services, argument, selected) =>
    services.ticker.tick(
      ticksOf(nodesFor(services, argument, selected).map((node) => ({ node, checked: true }))),
    ),
};
