// Every name that package.json and the code share: commands, views, settings, context keys. A test compares the two.

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
  pass: 'shipcheck.pass',
  fail: 'shipcheck.fail',
  showResult: 'shipcheck.showResult',
  copyCommand: 'shipcheck.copyCommand',
  newChecklist: 'shipcheck.newChecklist',
  pickEnvironment: 'shipcheck.pickEnvironment',
  writeDown: 'shipcheck.writeDown',
} as const;

export type Command = (typeof commands)[keyof typeof commands];

export const views = { checklists: 'shipcheck.checklists' } as const;

/** Keys of `when` clauses that the code sets. */
export const contexts = {
  filtered: 'shipcheck.filtered',
  running: 'shipcheck.running',
  hasHidden: 'shipcheck.hasHidden',
  loaded: 'shipcheck.loaded',
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
}

export const settings: readonly (keyof Settings)[] = [
  'shipcheck.exclude',
  'shipcheck.writeBack',
  'shipcheck.parentsFollowChildren',
  'shipcheck.codeLens',
  'shipcheck.run.in',
  'shipcheck.run.startLimit',
  'shipcheck.run.timeLimit',
];
