// Every name that package.json and the code share: commands, views, settings, context keys. A test compares the two.
import type { Severity } from '../core/scan/finding.ts';

/** Commands a user can start; `Command` is what code may pass to `executeCommand` and `registerCommand`. */
export const commands = {
  open: 'shipcheck.open',
  reveal: 'shipcheck.reveal',
  refresh: 'shipcheck.refresh',
  filter: 'shipcheck.filter',
  clearFilter: 'shipcheck.clearFilter',
  hide: 'shipcheck.hide',
  showHidden: 'shipcheck.showHidden',
  tick: 'shipcheck.tick',
  untick: 'shipcheck.untick',
  toggle: 'shipcheck.toggle',
  undoTick: 'shipcheck.undoTick',
  run: 'shipcheck.run',
  runSection: 'shipcheck.runSection',
  runChecklist: 'shipcheck.runChecklist',
  cancel: 'shipcheck.cancel',
  showRunning: 'shipcheck.showRunning',
  showPlan: 'shipcheck.showPlan',
  forgetValues: 'shipcheck.forgetValues',
  runSafe: 'shipcheck.runSafe',
  runFailed: 'shipcheck.runFailed',
  pass: 'shipcheck.pass',
  fail: 'shipcheck.fail',
  showResult: 'shipcheck.showResult',
  showRuns: 'shipcheck.showRuns',
  copyCommand: 'shipcheck.copyCommand',
  newChecklist: 'shipcheck.newChecklist',
  pickEnvironment: 'shipcheck.pickEnvironment',
  writeDown: 'shipcheck.writeDown',
  probeUrl: 'shipcheck.probeUrl',
  scanWorkspace: 'shipcheck.scanWorkspace',
  cancelScan: 'shipcheck.cancelScan',
  groupBySeverity: 'shipcheck.groupBySeverity',
  groupByRule: 'shipcheck.groupByRule',
  groupByFile: 'shipcheck.groupByFile',
  openFinding: 'shipcheck.openFinding',
  openFindingPage: 'shipcheck.openFindingPage',
  copyFinding: 'shipcheck.copyFinding',
  moveToEnvFile: 'shipcheck.moveToEnvFile',
  ignoreFileInGit: 'shipcheck.ignoreFileInGit',
  allowOrigin: 'shipcheck.allowOrigin',
  ignoreFindingHere: 'shipcheck.ignoreFindingHere',
  ignoreFindingValue: 'shipcheck.ignoreFindingValue',
  ignoreFindingRule: 'shipcheck.ignoreFindingRule',
  ignoreFindingPath: 'shipcheck.ignoreFindingPath',
  addPreCommitHook: 'shipcheck.addPreCommitHook',
} as const;

export type Command = (typeof commands)[keyof typeof commands];

export const views = { checklists: 'shipcheck.checklists', findings: 'shipcheck.findings' } as const;

/** Keys of `when` clauses that the code sets. */
export const contexts = {
  filtered: 'shipcheck.filtered',
  running: 'shipcheck.running',
  hasHidden: 'shipcheck.hasHidden',
  loaded: 'shipcheck.loaded',
  scan: 'shipcheck.scan',
  findingsBy: 'shipcheck.findingsBy',
} as const;

/** The settings and the type of each; defaults stand in package.json. */
export interface Settings {
  'shipcheck.exclude': readonly string[];
  'shipcheck.writeBack': 'passed' | 'sync' | 'manual';
  'shipcheck.parentsFollowChildren': boolean;
  'shipcheck.codeLens': boolean;
  'shipcheck.run.in': 'terminal' | 'process';
  'shipcheck.run.startLimit': number;
  'shipcheck.run.timeLimit': number;
  'shipcheck.scan.enable': boolean;
  'shipcheck.scan.workspace': boolean;
  'shipcheck.scan.severity': Readonly<Record<string, Severity | 'off'>>;
  'shipcheck.scan.envFile': string;
}

export const settings: readonly (keyof Settings)[] = [
  'shipcheck.exclude',
  'shipcheck.writeBack',
  'shipcheck.parentsFollowChildren',
  'shipcheck.codeLens',
  'shipcheck.run.in',
  'shipcheck.run.startLimit',
  'shipcheck.run.timeLimit',
  'shipcheck.scan.enable',
  'shipcheck.scan.workspace',
  'shipcheck.scan.severity',
  'shipcheck.scan.envFile',
];
