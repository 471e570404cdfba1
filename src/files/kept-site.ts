import { existsSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FileThread } from './file-thread.ts';
import { type DiskFacts, diskFacts, type FileOrder, SiteFiles, type SiteFolders } from './site-files.ts';
import { readSummedFile, writeSummedFile } from './summed-file.ts';
import { tightenHeap } from './tight-heap.ts';

/** Where files are kept, and under which program they are made (a sum of its code). */
export type Keeping = { folder: string; program: string };

/** What is known of a kept file: the keys that it is kept under, what the disk says of it, and what the caller notes. */
type Kept<Note> = { keys: readonly string[]; note?: Note } & DiskFacts;

/** So many files are made sooner here than on a thread of its own. */
const few = 200;

/** What the disk says of a file that the thread makes is known in the end. */
const unknown: DiskFacts = { ino: 0, size: 0, time: 0 };

/**
 * The files of a site on their way into its folder. Each is kept for the next build under keys of several ranks, of which each alone
 * says that it is the same. The kept file and the one in the site are one file on disk with two names; a changed one is written anew,
 * never over the old one, because that may still stand in the last good site. What one build notes of its files holds only for files
 * that are as it left them.
 */
export class KeptSite<Note = undefined> {
  readonly #keeping: Keeping | undefined;
  readonly #former: ReadonlyMap<string, Kept<Note>>;
  readonly #listed: readonly string[];
  readonly #standing: Set<string>;
  readonly #present = new Map<string, Kept<Note>>();
  readonly #folders: SiteFolders;
  readonly #files: SiteFiles;
  #thread: FileThread | undefined;
  #made = 0;
  #whole = true;

  private constructor(
    site: string,
    keeping?: Keeping,
    standing: Iterable<string> = [],
    { files, program }: KeptFiles<Note> = { files: new Map(), program: '' },
  ) {
    this.#keeping = keeping;
    this.#folders = { site, kept: keeping?.folder };
    this.#files = new SiteFiles(this.#folders);
    this.#standing = new Set(standing);
    this.#former = program === keeping?.program ? files : new Map();
    this.#listed = [...files.keys()];
  }

  /** Begins to fill the folder `site`, where kept files are `standing` already, with what was kept; without `keeping`, nothing is. */
  static async open<Note>(
    site: string,
    keeping?: Keeping,
    standing: Iterable<string> = [],
  ): Promise<KeptSite<Note>> {
    if (!keeping) return new KeptSite<Note>(site);
    let damaged = false;
    const note = await readNote<Note>(keeping.folder, () => (damaged = true));
    const unfinished = !note && existsSync(keeping.folder);
    if (!note) rmSync(keeping.folder, { recursive: true, force: true });
    const kept = new KeptSite<Note>(site, keeping, standing, note);
    kept.#whole = !damaged && !unfinished;
    return kept;
  }

  /** Whether all that was kept and asked for was as the last whole build left it; what was not is made again. */
  get whole(): boolean {
    return this.#whole && this.#files.whole;
  }

  /** Clears the site of all that is standing there at other paths than these. */
  expect(paths: ReadonlySet<string>): void {
    for (const path of this.#standing) {
      if (paths.has(path)) continue;
      this.#standing.delete(path);
      remove(this.#folders.site, path);
    }
  }

  /**
   * Puts the kept file of a path into the site, when one of the keys is its key of that rank and its note says that it
   * `fits`; says whether. It is kept under these keys then, and in ranks beyond them under those that it had.
   */
  reuse(
    path: string,
    keys: readonly string[],
    fits: (note: Note | undefined) => boolean = () => true,
  ): boolean {
    const kept = this.#former.get(path);
    if (!kept?.keys.some((key, rank) => key === keys[rank]) || !this.#keeping || !fits(kept.note))
      return false;
    if (!this.#standing.delete(path)) {
      if (!isSame(diskFacts(join(this.#keeping.folder, path)), kept)) {
        this.#whole = false;
        return false;
      }
      this.#files.place(path);
    }
    this.#present.set(path, { ...kept, keys: [...keys, ...kept.keys.slice(keys.length)] });
    return true;
  }

  /** Writes a new file, and may take its bytes; without keys it is not kept. Throws what went wrong, with this one or an earlier one. */
  write(path: string, keys: readonly string[], content: string | Uint8Array, note?: Note): Promise<void> {
    return this.#make(path, keys, { content }, note);
  }

  /** Copies a file; the editors' own is never the one in the site. */
  copy(path: string, keys: readonly string[], file: string): Promise<void> {
    return this.#make(path, keys, { file });
  }

  /** Waits for all files, and keeps what the site now holds for the next build, and nothing else. */
  async seal(): Promise<void> {
    const { made, whole } = (await this.#thread?.end()) ?? { made: [], whole: true };
    for (const [path, facts] of made) Object.assign(this.#present.get(path) ?? {}, facts);
    this.#whole &&= whole;
    if (!this.#keeping) return;
    const { folder, program } = this.#keeping;
    for (const path of this.#listed) if (!this.#present.has(path)) remove(folder, path);
    const note = Buffer.from(spellNote({ program, files: this.#present }));
    await writeSummedFile({ file: noteOf(folder), report: console.warn }, [note]);
  }

  /** Nothing more is made after this. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#thread?.close();
  }

  async #make(path: string, keys: readonly string[], from: FileOrder['from'], note?: Note): Promise<void> {
    const isKept = keys.length > 0 && this.#keeping !== undefined;
    const order = { path, from, isKept, isStanding: this.#standing.delete(path) };
    let facts: DiskFacts | undefined;
    if (this.#made++ < few) facts = this.#files.make(order);
    else await this.#begun().make(order);
    if (isKept)
      this.#present.set(path, { keys, ...(facts ?? unknown), ...(note === undefined ? {} : { note }) });
  }

  /** The thread for many files. */
  #begun(): FileThread {
    if (this.#thread) return this.#thread;
    tightenHeap();
    this.#thread = new FileThread(this.#folders);
    return this.#thread;
  }
}

type KeptFiles<Note> = { program: string; files: ReadonlyMap<string, Kept<Note>> };

/** Kept files as they are written down; what the caller notes of many of them is written once, and known by its number. */
type SpeltNote<Note> = {
  program: string;
  notes: Note[];
  files: [path: string, keys: readonly string[], ino: number, size: number, time: number, note?: number][];
};

function spellNote<Note>({ program, files }: KeptFiles<Note>): string {
  const [numbers, alike, notes] = [new Map<Note, number>(), new Map<string, number>(), [] as Note[]];
  const numberOf = (note: Note): number => {
    const known = numbers.get(note);
    if (known !== undefined) return known;
    const spelt = JSON.stringify(note);
    const number = alike.get(spelt) ?? notes.push(note) - 1;
    numbers.set(note, number);
    alike.set(spelt, number);
    return number;
  };
  const spelt: SpeltNote<Note> = {
    program,
    notes,
    files: [...files].map(([path, { keys, ino, size, time, note }]) =>
      note === undefined ? [path, keys, ino, size, time] : [path, keys, ino, size, time, numberOf(note)],
    ),
  };
  return JSON.stringify(spelt);
}

/** The paths of what is kept in a folder, and whether a file elsewhere is the kept one of a path under another name. */
export async function keptFiles(folder: string): Promise<{
  paths: readonly string[];
  isKept(path: string, file: string): boolean;
}> {
  const files = (await readNote(folder, () => {}))?.files ?? new Map<string, Kept<unknown>>();
  const isKept = (path: string, file: string) => {
    const kept = files.get(path);
    const [there, here] = [diskFacts(join(folder, path)), diskFacts(file)];
    return (
      kept !== undefined && [there, here].every((facts) => facts?.ino === kept.ino && isSame(facts, kept))
    );
  };
  return { paths: [...files.keys()], isKept };
}

async function readNote<Note>(folder: string, report: () => void): Promise<KeptFiles<Note> | undefined> {
  const bytes = await readSummedFile({ file: noteOf(folder), report });
  if (!bytes) return undefined;
  const { program, notes, files }: SpeltNote<Note> = JSON.parse(bytes.toString());
  const kept = files.map(([path, keys, ino, size, time, number]): [string, Kept<Note>] => {
    const note = number === undefined ? {} : { note: notes[number] as Note };
    return [path, { keys, ino, size, time, ...note }];
  });
  return { program, files: new Map(kept) };
}

function noteOf(folder: string): string {
  return `${folder}.note`;
}

function isSame(facts: DiskFacts | undefined, { size, time }: Kept<unknown>): boolean {
  return facts?.size === size && facts.time === time;
}

/** Removes a kept file, and the folders that held nothing else. */
function remove(folder: string, path: string): void {
  rmSync(join(folder, path), { recursive: true, force: true });
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
    } catch {
      return;
    }
  }
}
