import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libraryOf } from '#domain/content.ts';
import { readContent } from '#files/content.ts';
import { compare, tableOf } from '../../tests/search/benchmark/comparison.ts';
import { openRivals } from '../../tests/search/benchmark/rivals.ts';

const root = join(import.meta.dirname, '..', '..');
const content = await readContent({ root: join(root, 'content'), now: '2026-01-01T00:00:00Z' });
const library = libraryOf(content, { hidden: false });
const folder = await mkdtemp(join(tmpdir(), 'search-'));
const rivals = await openRivals(join(root, 'dist'), library, folder);
const marks = await compare(rivals.searchers);
console.table(tableOf(marks, 'tuned'));
console.table(tableOf(marks, 'heldOut'));
await rivals.close();
await rm(folder, { recursive: true });
