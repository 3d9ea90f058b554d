// Runs the VS Code server so that it serves nobody else and leaves nothing behind: `node guard.js server-main.js …`.
import { Server, type IncomingMessage } from 'node:http';
import { pathToFileURL } from 'node:url';
import { isForeign } from './foreign.ts';

// The starter holds the other end of standard input. However it ends, even by SIGKILL, that end closes; this process
// leads a group of its own, so the signal reaches the extension host, terminals and watchers too.
const endGroup = (): void => void process.kill(-process.pid, 'SIGKILL');
process.stdin.on('end', endGroup).on('error', endGroup).resume();

// The server opens its sockets to whoever asks; it has no switch for this.
const prototype = Server.prototype as { emit: (this: unknown, event: string, ...args: unknown[]) => boolean };
const { emit } = prototype;
prototype.emit = function (event, ...args) {
  const [request] = args as [IncomingMessage];
  const isForeigner = (event === 'request' || event === 'upgrade') && isForeign(request.headers);
  if (!isForeigner) return emit.call(this, event, ...args);
  request.socket.destroy();
  return true;
};

process.argv.splice(1, 1);
void import(pathToFileURL(process.argv[1] ?? '').href);
