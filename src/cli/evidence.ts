// Writes the evidence of a run into a file, one record as soon as its command has ended.
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { EvidenceSettings } from '../core/config/model.ts';
import type { Mask } from '../core/config/masking/mask.ts';
import { readHead } from '../core/verify/evidence/head.ts';
import { kindOf } from '../core/verify/evidence/kind.ts';
import { evidenceOf } from '../core/verify/evidence/of.ts';
import { createEvidenceStore, usualLimits } from '../core/verify/evidence/store.ts';
import type { Step } from '../core/verify/plan.ts';
import type { StepResult } from '../core/verify/run.ts';
import { reasonOf } from '../node/errors.ts';
import { createEvidenceFiles } from '../node/evidenceFiles.ts';
import type { Io } from './command.ts';

export interface EvidenceWriter {
  /** Adds what came of a command that was run. */
  add(result: StepResult): void;
  /** The number of problems, which were told. */
  end(): Promise<number>;
}

/** What the records hold besides the results. */
export interface EvidenceOptions extends Omit<EvidenceSettings, 'file'> {
  readonly environmentOf: (step: Step) => string | undefined;
  readonly mask: Mask;
}

/**
 * Makes the file before anything is run, because a run that was to be recorded must not go unrecorded: `undefined`, after
 * saying why, when it cannot be written.
 * @param file relative to the current folder
 */
export async function openEvidence(
  file: string,
  { environmentOf, mask, ...limits }: EvidenceOptions,
  io: Io,
): Promise<EvidenceWriter | undefined> {
  const path = resolve(io.cwd, file);
  const files = createEvidenceFiles(dirname(path));
  const say = (error: unknown): void => {
    const help = 'Name another file with --evidence, or in evidence.file of .shipcheck.yaml.';
    io.err(`shipcheck: ${file}: Evidence could not be written: ${reasonOf(error)}. ${help}\n`);
  };
  try {
    await files.append(basename(path), '');
  } catch (error) {
    say(error);
    return undefined;
  }
  // Whoever asks for a file wants to keep what is in it: an audit trail has no end.
  const olderFiles = Infinity;
  const store = createEvidenceStore(files, {
    name: basename(path),
    ...usualLimits,
    ...limits,
    olderFiles,
  });
  const added: Promise<void>[] = [];
  let problems = 0;
  const add = async (result: StepResult): Promise<void> => {
    const { step, time } = result;
    const head = await readHead(io.cwd, readText);
    const circumstances = {
      place: step,
      kind: kindOf(step.job),
      file: step.file.name,
      environment: environmentOf(step),
      commit: head?.commit,
      time,
    };
    await store.add([evidenceOf(result, circumstances)], mask);
  };
  return {
    add(result) {
      added.push(
        add(result).catch((error: unknown) => {
          if (problems++ === 0) say(error);
        }),
      );
    },
    async end() {
      await Promise.all(added);
      return problems;
    },
  };
}

async function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
