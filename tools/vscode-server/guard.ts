// Runs the VS Code server so that nothing of it outlives whoever started it: `node guard.js server-main.js ARGUMENTS`.
import { pathToFileURL } from 'node:url';

// The starter holds the other end of standard input. However it ends, even by SIGKILL, that end closes; this process
// leads its own group, so the signal reaches the extension host, terminals and watchers too.
process.stdin.on('end', () => process.kill(-process.pid, 'SIGKILL'));
process.stdin.on('error', () => process.kill(-process.pid, 'SIGKILL'));
process.stdin.resume();

process.argv.splice(1, 1);
void import(pathToFileURL(process.argv[1] ?? '').href);
