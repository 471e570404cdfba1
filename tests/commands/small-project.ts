import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { projectCopy } from '../project-copy.ts';

const fixture = join(import.meta.dirname, '..', 'fixtures', 'small-site');
const made: string[] = [];
afterAll(() => Promise.all(made.map((root) => rm(root, { recursive: true, force: true }))));

/** The project with the small site as its content; it vanishes after the tests of the file. */
export async function smallProject(): Promise<string> {
  const root = await projectCopy();
  made.push(root);
  await rm(join(root, 'content'), { recursive: true });
  await cp(fixture, join(root, 'content'), { recursive: true });
  return root;
}
