import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took, with all the processes that it started. */
export type Cost = {
  /** By the clock on the wall. */
  seconds: number;
  /** Of all processors together, spent by the programs and by the kernel for them. */
  cpuSeconds: number;
  /** The most that was in memory at one time, in bytes. */
  peakBytes: number;
};

/** A command that did not end well. */
export class FailedProcess extends Error {}

const ticksInSecond = 100;
const pageBytes = 4096;
const samplingMs = 50;

/** Whether this machine tells what a process takes. */
export function canMeasure(): boolean {
  return process.platform === 'linux';
}

/**
 * Runs a command and measures it by what Linux says in `/proc`. One at a time: the processor time is that of all children
 * that ended meanwhile. Throws FailedProcess with the end of what the command said when it does not end well.
 */
export async function measureProcess(
  command: readonly string[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Cost> {
  const [program = '', ...args] = command;
  const cpuBefore = childrenTicks();
  const began = performance.now();
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const peak = new Peak(child);
  let said = '';
  const hear = (part: Buffer) => {
    said = `${said}${part}`.slice(-4000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = await new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('close', (code, signal) => resolve(code === 0 ? '' : `ended with ${code ?? signal}`));
  });
  const seconds = (performance.now() - began) / 1000;
  const peakBytes = peak.end();
  if (ended !== '') throw new FailedProcess(`${command.join(' ')}: ${ended}\n${said}`);
  return { seconds, cpuSeconds: (childrenTicks() - cpuBefore) / ticksInSecond, peakBytes };
}

/** Looks at a process and its descendants again and again; each one's own highest mark, which the kernel keeps, counts too. */
class Peak {
  #bytes = 0;
  #timer: NodeJS.Timeout;

  constructor({ pid }: ChildProcess) {
    this.#timer = setInterval(() => {
      if (pid !== undefined) this.#bytes = Math.max(this.#bytes, ...memoryOf(pid));
    }, samplingMs);
  }

  end(): number {
    clearInterval(this.#timer);
    return this.#bytes;
  }
}

function memoryOf(root: number): number[] {
  const tree = treeOf(root);
  const together = tree.reduce((sum, pid) => sum + residentBytes(pid), 0);
  return [together, ...tree.map(highestMark)];
}

function treeOf(root: number): number[] {
  const children = Map.groupBy(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number),
    (pid) => Number(statOf(pid)[1] ?? 0),
  );
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html, from the third field on; empty when the process is gone. */
function statOf(pid: number | 'self'): string[] {
  const text = fileOf(pid, 'stat');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function childrenTicks(): number {
  const fields = statOf('self');
  return Number(fields[13]) + Number(fields[14]);
}

function residentBytes(pid: number): number {
  return Number(fileOf(pid, 'statm').split(' ')[1] ?? 0) * pageBytes;
}

function highestMark(pid: number): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(fileOf(pid, 'status'))?.[1] ?? 0) * 1024;
}

function fileOf(pid: number | 'self', name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
