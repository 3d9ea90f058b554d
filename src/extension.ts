// The desktop entry: the editor, with Node behind the interfaces of core/host.
import type { ExtensionContext } from 'vscode';

export function activate(_context: ExtensionContext): void {}
