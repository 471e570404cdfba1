import {
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  rmSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { giveSecondName, isInTheWay } from './second-name.ts';

/** The folder of a site, and the one that keeps its files for the next build, if any. */
export type SiteFolders = { site: string; kept?: string | undefined };

/** A file that is to be made: of some words or bytes, or as a copy of another one. It may be kept, and an older one may stand at its place. */
export type FileOrder = {
  path: string;
  from: { content: string | Uint8Array } | { file: string };
  isKept: boolean;
  isStanding: boolean;
};

/** What the disk says of a file: its number, its size in bytes, and when it was written in milliseconds. */
export type DiskFacts = { ino: number; size: number; time: number };

/** Puts files into a site. A kept one is one file on disk with two names. */
export class SiteFiles {
  readonly #folders: SiteFolders;
  readonly #there = new Set<string>();
  #whole = true;

  constructor(folders: SiteFolders) {
    this.#folders = folders;
  }

  /** Whether nothing strange stood where files are kept. */
  get whole(): boolean {
    return this.#whole;
  }

  /** Makes a file; returns what is known of it when it is kept. */
  make({ path, from, isKept, isStanding }: FileOrder): DiskFacts | undefined {
    const write = (place: string) =>
      'file' in from
        ? copyFileSync(from.file, place, constants.COPYFILE_EXCL)
        : writeFileSync(place, from.content, { flag: 'wx' });
    const { kept } = this.#folders;
    if (!isKept || kept === undefined) {
      this.#enter(path, isStanding, write);
      return undefined;
    }
    const file = this.#room(kept, path);
    try {
      write(file);
    } catch (error) {
      if (!isInTheWay(error)) throw error;
      rmSync(file, { recursive: true });
      write(file);
    }
    this.#enter(path, isStanding, (place) => giveSecondName(file, place));
    return diskFacts(file);
  }

  /** Gives a kept file its name in the site. */
  place(path: string): void {
    const { kept = '' } = this.#folders;
    this.#enter(path, false, (place) => giveSecondName(join(kept, path), place));
  }

  /** Has a file made at its place in the site, where none may be yet. */
  #enter(path: string, isStanding: boolean, make: (place: string) => void): void {
    const { site } = this.#folders;
    try {
      if (isStanding) unlinkSync(join(site, path));
      make(this.#room(site, path));
    } catch (error) {
      if (!isInTheWay(error)) throw error;
      throw new Error(`The site makes ${path} itself. Remove public/${path}, or give it another name.`);
    }
  }

  /** The place of a file, in a folder that is there. */
  #room(folder: string, path: string): string {
    const place = join(folder, path);
    const parent = dirname(place);
    if (this.#there.has(parent)) return place;
    try {
      mkdirSync(parent, { recursive: true });
    } catch (error) {
      if (folder === this.#folders.site || !isInTheWay(error)) throw error;
      this.#whole = false;
      clearWay(folder, dirname(path));
      mkdirSync(parent, { recursive: true });
    }
    this.#there.add(parent);
    return place;
  }
}

/** What the disk says of a file; undefined when none is there, or something else. */
export function diskFacts(file: string): DiskFacts | undefined {
  const facts = statsOf(file);
  return facts?.isFile() ? { ino: facts.ino, size: facts.size, time: facts.mtimeMs } : undefined;
}

function statsOf(place: string): Stats | undefined {
  try {
    return lstatSync(place);
  } catch {
    return undefined;
  }
}

/** Removes a file that stands where a folder is to be. */
function clearWay(folder: string, path: string): void {
  if (path !== '.') clearWay(folder, dirname(path));
  const place = join(folder, path);
  if (statsOf(place)?.isDirectory() === false) rmSync(place);
}
