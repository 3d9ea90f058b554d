// Which VS Code the tests run in.

/**
 * `VSCODE_TEST_HOST`, else the embedded server; on Windows, which code-server does not support, desktop VS Code.
 * @throws where the variable has another value.
 */
export function whichHost(
  env: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
): 'embedded' | 'desktop' {
  const host = env['VSCODE_TEST_HOST'] || (platform === 'win32' ? 'desktop' : 'embedded');
  if (host === 'embedded' || host === 'desktop') return host;
  throw new Error(`VSCODE_TEST_HOST is "${host}"; it can be "embedded" or "desktop".`);
}
