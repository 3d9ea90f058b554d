// What scanning needs of Node; loaded when the first folder is scanned.
export { createScanMachine } from './machine.ts';
