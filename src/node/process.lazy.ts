// What running commands needs of Node, as a bundle of its own: most sessions never need it.
export { createProcessHost } from './process.ts';
export { createPrivateFolder } from './privateFolder.ts';
