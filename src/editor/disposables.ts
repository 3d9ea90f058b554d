// An owner for disposables: whoever creates one hands it to a store at once.
import type { Disposable } from 'vscode';

/** Disposes what was added, last first; once disposed, of everything added later at once. */
export class DisposableStore implements Disposable {
  private readonly items: Disposable[] = [];
  private disposed = false;

  add<T extends Disposable>(item: T): T {
    if (this.disposed) item.dispose();
    else this.items.push(item);
    return item;
  }

  dispose(): void {
    this.disposed = true;
    for (const item of this.items.splice(0).toReversed()) item.dispose();
  }
}
