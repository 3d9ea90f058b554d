// Writes down as a probe what the command of an item checks, or the scan that its text asks for.
import { window } from 'vscode';
import { UserError } from '../errors.ts';
import { commands } from '../names.ts';
import { writeProbesDown } from '../probes/insert.ts';
import type { Services } from '../services.ts';
import type { Node } from '../tree/nodes.ts';
import { nodesFor, targetsFor, type CommandModule } from './command.ts';

export const writeDown: CommandModule = {
  id: commands.writeDown,
  async run(services, argument, selected) {
    const targets = targetsFor(services, argument, selected);
    const [target] = targets;
    if (!target) return writeScanDown(services, nodesFor(services, argument, selected));
    const { check, item, file } = target;
    if (targets.some((other) => other.item !== item))
      throw new UserError('Choose one item: each gets its own probe.');
    if (check.kind === 'probe') throw new UserError('This is a probe already.');
    if (!item)
      throw new UserError('This command belongs to no item, so there is nowhere to write its probe down.');
    const { writtenDown, yamlOf } = await import('../../core/verify/probes/grammar/written.lazy.ts');
    const probes = targets.flatMap((one) => (one.check.kind === 'probe' ? [] : writtenDown(one.check, item)));
    await writeProbesDown(file.uri, item, probes.map(yamlOf));
    await services.store.reload(file.uri);
    const open = probes.flatMap((probe) => probe.open);
    if (open.length === 0) return;
    const [first = ''] = open;
    const which = open.length === 1 ? `“${first}”` : `“${first}” and ${open.length - 1} more`;
    // Not awaited: there is nothing to choose.
    void window.showInformationMessage(
      `Written down. The probe does not check ${which}: see the comments in it.`,
    );
  },
};

async function writeScanDown({ store }: Services, [node, ...others]: readonly Node[]): Promise<void> {
  const { askedScan, writeProbe } = await import('../../core/verify/probes/grammar/written.lazy.ts');
  const scan = node?.kind === 'item' && others.length === 0 ? askedScan(node.item) : undefined;
  if (node?.kind !== 'item' || !scan)
    throw new UserError('There is no command here. Put the cursor on an item that has one.');
  await writeProbesDown(node.file.uri, node.item, [writeProbe(scan)]);
  await store.reload(node.file.uri);
}
