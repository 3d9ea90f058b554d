// What hides secrets in everything that a run shows and leaves behind.
import { createMasker, type Mask } from '../../core/config/masking/mask.ts';
import { secretsIn } from '../../core/config/variables.ts';
import type { Host } from './hosts.ts';

/** Hides values that a run was given, those of the process's own environment, and what the scanner's rules find. */
export async function maskFor(host: Host, given: Iterable<string>): Promise<Mask> {
  const { secretsInText } = await import('../../core/scan/textSecrets.lazy.ts');
  return createMasker([...secretsIn(host.variables()), ...given], secretsInText);
}
