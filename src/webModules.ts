// Loads parts of the extension that are files of their own, in a browser: it has no `require` for them.

/** Gives a file of the folder `dist`, by its name. */
export type ReadFile = (file: string) => PromiseLike<Uint8Array>;

let readFile: ReadFile | undefined;
const modules = new Map<string, Promise<object>>();

/** Says where the files are; to be called before anything of them is used. */
export function loadModulesFrom(read: ReadFile): void {
  readFile = read;
}

/** What a CommonJS module exports. One that could not be read is asked for again the next time. */
export function loadModule(file: string): Promise<object> {
  const known = modules.get(file);
  if (known) return known;
  const loading = load(file);
  modules.set(file, loading);
  loading.catch(() => modules.delete(file));
  return loading;
}

async function load(file: string): Promise<object> {
  if (readFile === undefined) throw new Error(`Nobody has said where ${file} is.`);
  const source = new TextDecoder().decode(await readFile(file));
  const module = { exports: {} };
  // oxlint-disable-next-line typescript/no-implied-eval -- the editor loads extensions in the same way
  const run = new Function('module', 'exports', 'require', `${source}\n//# sourceURL=${file}`);
  run(module, module.exports, require);
  return module.exports;
}

function require(name: string): never {
  throw new Error(`There is no module ${name} in a browser.`);
}
