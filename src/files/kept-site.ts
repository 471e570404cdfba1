import {
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  rmdirSync,
  rmSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { giveSecondName, isInTheWay } from './second-name.ts';
import { readSummedFile, writeSummedFile } from './summed-file.ts';

/** Where files are kept, and under which program they are made (a sum of its code). */
export type Keeping = { folder: string; program: string };

/**
 * What is known of a kept file: the keys that it is kept under, its number on the disk, its size in bytes, when it was written in
 * milliseconds, and what the caller notes.
 */
type Kept<Note> = { keys: readonly string[]; ino: number; size: number; time: number; note?: Note };

/**
 * The files of a site on their way into its folder. Each is kept for the next build under keys of several ranks, of which each alone
 * says that it is the same. The kept file and the one in the site are one file on disk with two names; a changed one is written anew,
 * never over the old one, because that may still stand in the last good site. What one build notes of its files holds only for files
 * that are as it left them.
 */
export class KeptSite<Note = undefined> {
  readonly #site: string;
  readonly #keeping: Keeping | undefined;
  readonly #former: ReadonlyMap<string, Kept<Note>>;
  readonly #listed: readonly string[];
  readonly #standing: Set<string>;
  readonly #present = new Map<string, Kept<Note>>();
  readonly #folders = new Set<string>();
  #whole = true;

  private constructor(
    site: string,
    keeping?: Keeping,
    standing: Iterable<string> = [],
    { files, program }: KeptFiles<Note> = { files: new Map(), program: '' },
  ) {
    this.#site = site;
    this.#keeping = keeping;
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
    return this.#whole;
  }

  /** Clears the site of all that is standing there at other paths than these. */
  expect(paths: ReadonlySet<string>): void {
    for (const path of this.#standing) {
      if (paths.has(path)) continue;
      this.#standing.delete(path);
      remove(this.#site, path);
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
      const facts = factsOf(join(this.#keeping.folder, path));
      if (!facts || !isSame(facts, kept)) {
        this.#whole = false;
        return false;
      }
      this.#place(this.#keeping.folder, path);
    }
    this.#present.set(path, { ...kept, keys: [...keys, ...kept.keys.slice(keys.length)] });
    return true;
  }

  /** Writes a new file; without keys it is not kept. */
  write(path: string, keys: readonly string[], content: string | Uint8Array, note?: Note): void {
    this.#make(path, keys, (file) => writeFileSync(file, content, { flag: 'wx' }), note);
  }

  /** Copies a file; the editors' own is never the one in the site. */
  copy(path: string, keys: readonly string[], file: string): void {
    this.#make(path, keys, (copy) => copyFileSync(file, copy, constants.COPYFILE_EXCL));
  }

  /** Keeps what the site now holds for the next build, and nothing else. */
  async seal(): Promise<void> {
    if (!this.#keeping) return;
    const { folder, program } = this.#keeping;
    for (const path of this.#listed) if (!this.#present.has(path)) remove(folder, path);
    const note = Buffer.from(spellNote({ program, files: this.#present }));
    await writeSummedFile({ file: noteOf(folder), report: console.warn }, [note]);
  }

  #make(path: string, keys: readonly string[], write: (file: string) => void, note?: Note): void {
    if (keys.length === 0 || !this.#keeping) {
      this.#enter(path, write);
      return;
    }
    const { folder } = this.#keeping;
    const file = this.#room(folder, path);
    try {
      write(file);
    } catch (error) {
      if (!isInTheWay(error)) throw error;
      rmSync(file, { recursive: true });
      write(file);
    }
    this.#place(folder, path);
    const { ino, size, mtimeMs } = lstatSync(file);
    this.#present.set(path, { keys, ino, size, time: mtimeMs, ...(note === undefined ? {} : { note }) });
  }

  /** Gives a kept file its name in the site. */
  #place(folder: string, path: string): void {
    this.#enter(path, (place) => giveSecondName(join(folder, path), place));
  }

  /** Has a file made at its place in the site, where none may be yet. */
  #enter(path: string, make: (place: string) => void): void {
    try {
      if (this.#standing.delete(path)) unlinkSync(join(this.#site, path));
      make(this.#room(this.#site, path));
    } catch (error) {
      if (!isInTheWay(error)) throw error;
      throw new Error(`The site makes ${path} itself. Remove public/${path}, or give it another name.`);
    }
  }

  /** The place of a file, in a folder that is there. */
  #room(folder: string, path: string): string {
    const place = join(folder, path);
    const parent = dirname(place);
    if (this.#folders.has(parent)) return place;
    try {
      mkdirSync(parent, { recursive: true });
    } catch (error) {
      if (folder === this.#site || !isInTheWay(error)) throw error;
      this.#whole = false;
      clearWay(folder, dirname(path));
      mkdirSync(parent, { recursive: true });
    }
    this.#folders.add(parent);
    return place;
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
    const [there, here] = [factsOf(join(folder, path)), factsOf(file)];
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

function isSame(facts: Stats, { size, time }: Kept<unknown>): boolean {
  return facts.isFile() && facts.size === size && facts.mtimeMs === time;
}

function factsOf(file: string): Stats | undefined {
  try {
    return lstatSync(file);
  } catch {
    return undefined;
  }
}

/** Removes a file that stands where a folder is to be. */
function clearWay(folder: string, path: string): void {
  if (path !== '.') clearWay(folder, dirname(path));
  const place = join(folder, path);
  if (factsOf(place)?.isDirectory() === false) rmSync(place);
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
