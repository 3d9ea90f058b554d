// What `vscode` resolves to outside src/editor: a module that exports nothing, so that using it does not compile.
export {};
