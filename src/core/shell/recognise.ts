// Stand-in.
import type { ShellKind } from '../checklist/model.ts';
export function isCommandLine(text: string): boolean {
  return /^(npm|pytest|alembic|kubectl|curl|psql|git|pip|locust) \S/.test(text);
}
export function looksLikeShell(language: string | undefined, text: string): ShellKind | undefined {
  return /^(?:bash|sh|shell)$/.test(language ?? '') || /^grep/m.test(text) ? 'posix' : undefined;
}
