// Typed access to the settings; package.json holds the defaults.
import { workspace, type Uri } from 'vscode';
import type { Settings } from './names.ts';

/** The value of a setting for a resource, or for the workspace. */
export function setting<K extends keyof Settings>(name: K, scope?: Uri): Settings[K] {
  // A contributed setting always has a value; a wrong type in settings.json is shown there by the editor.
  return workspace.getConfiguration(undefined, scope ?? null).get<Settings[K]>(name) as Settings[K];
}
