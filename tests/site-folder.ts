import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** What a file is to hold: new text or bytes, null for no file (or folder), or the fixture's own text changed. */
export type Override = string | Uint8Array | null | ((text: string) => string);

const fixture = join(import.meta.dirname, 'fixtures', 'small-site');
const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

/**
 * A content folder of its own for a test: a small site without any problem, with the files that the test changes. The
 * paths are below the content folder; the folder vanishes after the tests of the file.
 */
export async function siteFolder(overrides: Readonly<Record<string, Override>> = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'small-site-'));
  made.push(root);
  await cp(fixture, root, { recursive: true });
  for (const [path, override] of Object.entries(overrides)) {
    const target = join(root, path);
    if (override === null) {
      await rm(target, { recursive: true });
    } else {
      const content = typeof override === 'function' ? override(await readFile(target, 'utf8')) : override;
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
  }
  return root;
}

/** The bytes of a file of the small site. */
export function fixtureBytes(path: string): Promise<Buffer> {
  return readFile(join(fixture, path));
}

/** Replaces the only occurrence of some words; throws when there is none or more than one. */
export function replacing(words: string, others: string): (text: string) => string {
  return (text) => {
    if (text.split(words).length !== 2) throw new Error(`"${words}" does not stand there exactly once.`);
    return text.replace(words, () => others);
  };
}
