// Whole probes to start from, as snippets.
import { probeKinds } from '../registry.ts';

/** A block with one probe of a kind. */
export interface ProbeBlock {
  readonly kind: string;
  /** Markdown. */
  readonly doc: string;
  /** YAML; what is probed stands from `from` to `to`. */
  readonly yaml: string;
  readonly from: number;
  readonly to: number;
}

/** One for each kind. */
export function probeBlocks(): readonly ProbeBlock[] {
  return probeKinds.map(({ kind, doc, example }) => {
    const [line = ''] = example.split('\n', 1);
    return { kind, doc, yaml: example, from: kind.length + 2, to: line.length };
  });
}
