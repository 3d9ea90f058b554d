// Every command; package.json shows each of them to the user.
import type { CommandModule } from './command.ts';
import { addPreCommitHook } from './addPreCommitHook.ts';
import { allowOrigin } from './allowOrigin.ts';
import { cancel } from './cancel.ts';
import { cancelScan } from './cancelScan.ts';
import { clearFilter } from './clearFilter.ts';
import { copyCommand } from './copyCommand.ts';
import { copyFinding } from './copyFinding.ts';
import { fail } from './fail.ts';
import { filter } from './filter.ts';
import { groupByFile } from './groupByFile.ts';
import { groupByRule } from './groupByRule.ts';
import { groupBySeverity } from './groupBySeverity.ts';
import { forgetValues } from './forgetValues.ts';
import { hide } from './hide.ts';
import { ignoreFileInGit } from './ignoreFileInGit.ts';
import { ignoreFindingHere } from './ignoreFindingHere.ts';
import { ignoreFindingPath } from './ignoreFindingPath.ts';
import { ignoreFindingRule } from './ignoreFindingRule.ts';
import { ignoreFindingValue } from './ignoreFindingValue.ts';
import { moveToEnvFile } from './moveToEnvFile.ts';
import { newChecklist } from './newChecklist.ts';
import { open } from './open.ts';
import { openFinding } from './openFinding.ts';
import { openFindingPage } from './openFindingPage.ts';
import { pass } from './pass.ts';
import { pickEnvironment } from './pickEnvironment.ts';
import { probeUrl } from './probeUrl.ts';
import { refresh } from './refresh.ts';
import { reveal } from './reveal.ts';
import { run } from './run.ts';
import { runChecklist } from './runChecklist.ts';
import { runFailed } from './runFailed.ts';
import { runSafe } from './runSafe.ts';
import { runSection } from './runSection.ts';
import { scanWorkspace } from './scanWorkspace.ts';
import { showHidden } from './showHidden.ts';
import { showRunning } from './showRunning.ts';
import { showPlan } from './showPlan.ts';
import { showResult } from './showResult.ts';
import { showRuns } from './showRuns.ts';
import { tick } from './tick.ts';
import { toggle } from './toggle.ts';
import { undoTick } from './undoTick.ts';
import { untick } from './untick.ts';
import { writeDown } from './writeDown.ts';

export const commandModules: readonly CommandModule[] = [
  addPreCommitHook,
  allowOrigin,
  cancel,
  cancelScan,
  clearFilter,
  copyCommand,
  copyFinding,
  fail,
  filter,
  groupByFile,
  groupByRule,
  groupBySeverity,
  forgetValues,
  hide,
  ignoreFileInGit,
  ignoreFindingHere,
  ignoreFindingPath,
  ignoreFindingRule,
  ignoreFindingValue,
  moveToEnvFile,
  newChecklist,
  open,
  openFinding,
  openFindingPage,
  pass,
  pickEnvironment,
  probeUrl,
  refresh,
  reveal,
  run,
  runChecklist,
  runFailed,
  runSafe,
  runSection,
  scanWorkspace,
  showHidden,
  showPlan,
  showResult,
  showRunning,
  showRuns,
  tick,
  toggle,
  undoTick,
  untick,
  writeDown,
];
