// Every command; package.json shows each of them to the user.
import { cancel } from './cancel.ts';
import { clearFilter } from './clearFilter.ts';
import type { CommandModule } from './command.ts';
import { copyCommand } from './copyCommand.ts';
import { fail } from './fail.ts';
import { filter } from './filter.ts';
import { hide } from './hide.ts';
import { newChecklist } from './newChecklist.ts';
import { open } from './open.ts';
import { pass } from './pass.ts';
import { pickEnvironment } from './pickEnvironment.ts';
import { refresh } from './refresh.ts';
import { reveal } from './reveal.ts';
import { run } from './run.ts';
import { runChecklist } from './runChecklist.ts';
import { runSection } from './runSection.ts';
import { showHidden } from './showHidden.ts';
import { showResult } from './showResult.ts';
import { tick } from './tick.ts';
import { toggle } from './toggle.ts';
import { undoTick } from './undoTick.ts';
import { untick } from './untick.ts';
import { writeDown } from './writeDown.ts';

export const commandModules: readonly CommandModule[] = [
  cancel,
  clearFilter,
  copyCommand,
  fail,
  filter,
  hide,
  newChecklist,
  open,
  pass,
  pickEnvironment,
  refresh,
  reveal,
  run,
  runChecklist,
  runSection,
  showHidden,
  showResult,
  tick,
  toggle,
  undoTick,
  untick,
  writeDown,
];
