import { statSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeWholeFile } from './whole-file.ts';

/**
 * What was found out about large files, by their path, for as long as nobody touches them: size and both times that the
 * system keeps of a file have to be the same. What cannot be read or written does no harm; it is found out again.
 */
export type KnownFacts = {
  /** The known fact of a kind, as long as it `holds`, or what `find` finds out, which has to survive JSON. */
  of<Fact>(
    kind: string,
    path: string,
    find: () => Promise<Fact>,
    holds?: (fact: Fact) => boolean,
  ): Promise<Fact>;
  /** The known fact of a kind, without finding it out. */
  known<Fact>(kind: string, path: string): Promise<Fact | undefined>;
  /** Keeps what was found out for the next time. */
  save(): Promise<void>;
};

type Kept = { stamp: string; facts: Record<string, unknown> };

/** To be raised when what is kept is read in another way. */
const version = 1;

/** The facts kept in a file; without one, nothing is kept beyond this reading. */
export async function openFacts(file: string | undefined): Promise<KnownFacts> {
  const kept = new Map(Object.entries(file === undefined ? {} : await readKept(file)));
  let changed = false;
  const entry = (path: string): Kept => {
    const stamp = stampOf(path);
    const old = kept.get(path);
    return old?.stamp === stamp ? old : { stamp, facts: {} };
  };
  return {
    async of<Fact>(
      kind: string,
      path: string,
      find: () => Promise<Fact>,
      holds: (fact: Fact) => boolean = () => true,
    ): Promise<Fact> {
      const before = entry(path);
      if (kind in before.facts && holds(before.facts[kind] as Fact)) return before.facts[kind] as Fact;
      const fact = await find();
      const { stamp, facts } = entry(path);
      // A file that changed while it was read is looked at again next time.
      if (stamp === before.stamp) kept.set(path, { stamp, facts: { ...facts, [kind]: fact } });
      changed = true;
      return fact;
    },
    async known<Fact>(kind: string, path: string): Promise<Fact | undefined> {
      return entry(path).facts[kind] as Fact | undefined;
    },
    async save() {
      if (file === undefined || !changed) return;
      changed = false;
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeWholeFile(file, JSON.stringify({ version, files: Object.fromEntries(kept) }));
      } catch {
        // Without the file everything is found out again next time.
      }
    },
  };
}

function stampOf(path: string): string {
  const { size, mtimeMs, ctimeMs } = statSync(path);
  return `${size} ${mtimeMs} ${ctimeMs}`;
}

async function readKept(file: string): Promise<Record<string, Kept>> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8'));
    return kept?.version === version ? kept.files : {};
  } catch {
    return {};
  }
}
