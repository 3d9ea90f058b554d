// Ends a process with everything that it started, and says what is left of it.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Milliseconds that processes are given to end by themselves. */
const grace = 500;

/**
 * Ends everything that `leader`, a process that leads a session of its own, has started: asks first, then kills what is
 * still there after half a second. Resolves when nothing is left.
 */
export async function endTree(leader: number): Promise<void> {
  if (process.platform === 'win32') {
    await run('taskkill', ['/pid', String(leader), '/t', '/f']).catch(() => undefined);
    return;
  }
  const deadline = performance.now() + grace;
  const known = new Set([leader]);
  const asked = new Set<number>();
  let members = await membersOf(known);
  while (members.length > 0 && performance.now() < deadline) {
    // Some were only starting when the others were asked.
    const late = members.filter((pid) => !asked.has(pid));
    signalAll(late, 'SIGTERM');
    for (const pid of late) asked.add(pid);
    await sleep(20);
    members = await membersOf(known);
  }
  // Whoever forks while being killed is found in the next round.
  for (let round = 0; members.length > 0 && round < 50; round++) {
    signalAll(members, 'SIGKILL');
    await sleep(10);
    members = await membersOf(known);
  }
}

/** Tells what a shell left in its background that its terminal is gone: `nohup` and services outlive that, as usual. */
export function hangUp(leader: number): void {
  if (process.platform !== 'win32') signalAll([-leader], 'SIGHUP');
}

const run = promisify(execFile);

interface Row {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly session: number | undefined;
}

/**
 * Ids of the living processes that are known, share group or session with a known one, or descend from one. `known`
 * grows by them, so that one whose parent has ended is still found. Groups alone are not enough: `timeout` and job
 * control make their own.
 */
async function membersOf(known: Set<number>): Promise<readonly number[]> {
  const rows = process.platform === 'linux' ? rowsOfProc() : await rowsOfPs();
  const isMember = ({ pid, parent, group, session }: Row): boolean =>
    [pid, parent, group, session].some((id) => id !== undefined && known.has(id));
  let members: readonly Row[] = [];
  for (;;) {
    const found = rows.filter(isMember);
    for (const row of found) known.add(row.pid);
    if (found.length === members.length) return found.map((row) => row.pid);
    members = found;
  }
}

/** Without a program of its own: small containers have no `ps`. */
function rowsOfProc(): readonly Row[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // The name of the program, in parentheses, may hold blanks and parentheses itself.
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [state, parent, group, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (state === 'Z' || state === 'X') return [];
        return [
          { pid: Number(name), parent: Number(parent), group: Number(group), session: Number(session) },
        ];
      } catch {
        return [];
      }
    });
}

async function rowsOfPs(): Promise<readonly Row[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,pgid=,stat='], { maxBuffer: 1 << 26 });
  return stdout.split('\n').flatMap((line) => {
    const [pid, parent, group, state] = line.trim().split(/\s+/);
    if (state === undefined || state.startsWith('Z')) return [];
    return [{ pid: Number(pid), parent: Number(parent), group: Number(group), session: undefined }];
  });
}

function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended in the meantime.
    }
  }
}
