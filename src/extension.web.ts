// The browser entry: the editor alone, without anything that runs commands.
import type { ExtensionContext } from 'vscode';

export function activate(_context: ExtensionContext): void {}
