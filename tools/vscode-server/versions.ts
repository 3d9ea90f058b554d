// The pinned versions of the embedded VS Code server: the one place to change them.

/** VS Code itself, as carried by {@link CODE_SERVER}. */
export const VSCODE = '1.139.1';

/** The npm package `code-server`: a complete VS Code server and workbench. */
export const CODE_SERVER = '4.139.1';

/** The npm packages `node-<platform>-<arch>`, used where the running Node is older than {@link NODE_MAJOR}. */
export const NODE = '24.21.0';

/** The oldest Node that this server runs on. */
export const NODE_MAJOR = 24;
