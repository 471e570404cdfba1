import { readFileSync, rmSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { WordedError } from '#domain/wording.ts';

/** Who builds: a process, and when it began, which tells it from a later one with the same number. */
type Holder = { pid: number; began: string };

/**
 * Says that this process builds the site, until the returned function is called or the process ends. Throws a WordedError
 * while another one is building. The lock of a build that was killed is taken over.
 */
export async function lockBuild(root: string): Promise<() => void> {
  const file = join(root, '.cache', 'building.json');
  const draft = `${file}.${process.pid}.part`;
  const own = JSON.stringify({ pid: process.pid, began: beginningOf(process.pid) } satisfies Holder);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, own);
  try {
    // A link is there at once and whole, or not at all when there is one already: nobody ever reads half a lock.
    while (!(await succeeds(link(draft, file), 'EEXIST'))) await removeStale(file);
  } finally {
    await rm(draft, { force: true });
  }
  const release = () => {
    process.off('exit', release);
    if (textOf(file) === own) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return release;
}

/** Removes a lock that nobody holds any more. Throws a WordedError when somebody does. */
async function removeStale(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const holder = parseHolder(text);
  if (holder !== undefined && isRunning(holder)) throw busy(holder);
  const aside = `${file}.${process.pid}.stale`;
  if (!(await succeeds(rename(file, aside), 'ENOENT'))) return;
  // Between reading and renaming, another build may have taken the lock over: then it gets its own back.
  if (textOf(aside) !== text) await succeeds(link(aside, file), 'EEXIST');
  await rm(aside, { force: true });
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, began } = JSON.parse(text);
    return Number.isInteger(pid) && typeof began === 'string' ? { pid, began } : undefined;
  } catch {
    return undefined;
  }
}

function isRunning({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else's may not be asked, but it is there.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return beginningOf(pid) === began;
}

/**
 * When a process began, by the kernel's count since the machine was started, and which start that was; `ended` for what only
 * waits to be buried by its parent, and nothing where the machine does not say.
 * https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html (state, starttime)
 */
function beginningOf(pid: number): string {
  const stat = textOf(`/proc/${pid}/stat`);
  if (stat === undefined) return '';
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return 'ended';
  return `${textOf('/proc/sys/kernel/random/boot_id')?.trim()} ${fields[19]}`;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

async function succeeds(change: Promise<void>, otherwise: string): Promise<boolean> {
  try {
    await change;
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== otherwise) throw error;
    return false;
  }
}

function busy({ pid }: Holder): WordedError {
  return new WordedError(
    {
      da: `Sitet bliver allerede bygget (proces ${pid}).`,
      en: `The site is being built already (process ${pid}).`,
    },
    {
      da: 'Vent, til det er færdigt, og kør så kommandoen igen. Bygger ingen, så slet .cache/building.json.',
      en: 'Wait until that is done, then run the command again. If nobody builds, delete .cache/building.json.',
    },
  );
}
