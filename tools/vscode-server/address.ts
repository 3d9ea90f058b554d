// Addresses of windows of the embedded server.

/** What a window of the embedded server shows and loads; all paths absolute. */
export interface WindowContent {
  /** A folder or a `.code-workspace` file; without it the window is empty. */
  readonly open?: string;
  /** Folders of extensions under development. */
  readonly extensions: readonly string[];
  /** A module that exports `run(): Promise<void>`, started in the extension host. */
  readonly tests?: string;
}

/** The address of such a window on a loopback port. */
export function windowAddress(port: number, content: WindowContent): string {
  const remote = (file: string): string => `vscode-remote://127.0.0.1:${port}${encodeURI(file)}`;
  const payload = [
    ['skipWelcome', 'true'],
    ...content.extensions.map((folder) => ['extensionDevelopmentPath', remote(folder)]),
    ...(content.tests ? [['extensionTestsPath', remote(content.tests)]] : []),
  ];
  const query = new URLSearchParams();
  if (content.open)
    query.set(content.open.endsWith('.code-workspace') ? 'workspace' : 'folder', content.open);
  query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query.toString()}`;
}
