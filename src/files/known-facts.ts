import { statSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeWholeFile } from './whole-file.ts';

/**
 * What was found out about large files, by their path, for as long as nobody touches them: size and both times that the
 * system keeps of a file have to be the same. What cannot be read or written does no harm; it is found out again.
 */
export type KnownFacts = {
  /**
   * The known fact of a kind, and a way to keep the one that is found out from now on, unless the file changes meanwhile. Looking `closely`,
   * nothing is known of a file whose times are whole seconds: in one of them it may have changed twice.
   */
  look<Fact>(kind: string, path: string, how?: { closely: boolean }): Look<Fact>;
  /** The known fact of a kind, as long as it `holds`, or what `find` finds out, which has to survive JSON. */
  of<Fact>(
    kind: string,
    path: string,
    find: () => Promise<Fact>,
    holds?: (fact: Fact) => boolean,
  ): Promise<Fact>;
  /** Keeps what was found out for the next time. */
  save(): Promise<void>;
};

type Look<Fact> = { known: Fact | undefined; keep(fact: Fact): void };

type Kept = { stamp: string; facts: Record<string, unknown> };

/** To be raised when what is kept is read in another way. */
const version = 1;

/** The facts kept in a file; without one, nothing is kept beyond this reading. */
export async function openFacts(file: string | undefined): Promise<KnownFacts> {
  const kept = new Map(Object.entries(file === undefined ? {} : await readKept(file)));
  let changed = false;
  const look = <Fact>(kind: string, path: string, { closely } = { closely: false }): Look<Fact> => {
    const before = stampOf(path);
    const old = kept.get(path);
    const isKnown = old?.stamp === before && !(closely && inWholeSeconds(before));
    return {
      known: isKnown ? (old?.facts[kind] as Fact | undefined) : undefined,
      keep(fact) {
        const stamp = stampOf(path);
        if (stamp !== before) return;
        const known = kept.get(path);
        kept.set(path, { stamp, facts: { ...(known?.stamp === stamp ? known.facts : {}), [kind]: fact } });
        changed = true;
      },
    };
  };
  return {
    look,
    async of<Fact>(
      kind: string,
      path: string,
      find: () => Promise<Fact>,
      holds: (fact: Fact) => boolean = () => true,
    ): Promise<Fact> {
      const { known, keep } = look<Fact>(kind, path);
      if (known !== undefined && holds(known)) return known;
      const fact = await find();
      keep(fact);
      return fact;
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

function inWholeSeconds(stamp: string): boolean {
  return /^\d+ \d+000 \d+000$/.test(stamp);
}

async function readKept(file: string): Promise<Record<string, Kept>> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8'));
    return kept?.version === version ? kept.files : {};
  } catch {
    return {};
  }
}
