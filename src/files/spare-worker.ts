import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { indexAddress } from '#search/index-address.ts';
import { keptFiles } from './kept-site.ts';
import { survey } from './survey.ts';

// Clears a site that was replaced of all that is not kept, but for the search index, which is looked through when the next one is written.
const { spare, kept } = workerData;
const index = indexAddress('').replaceAll(/^\/|\/$/g, '');
const { paths, isKept } = await keptFiles(kept);
const found = survey(spare, [...paths, index], (path, entry) =>
  path === index ? entry.isDirectory() : isKept(path, join(spare, path)),
);
const standing = found.standing.filter((path) => path !== index);
// One that shares little is not worth it.
const isWorthIt = standing.length > paths.length / 2;
if (isWorthIt) for (const path of found.strange) rmSync(join(spare, path), { recursive: true, force: true });
parentPort?.postMessage(isWorthIt ? standing : []);
