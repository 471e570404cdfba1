import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Content } from '#domain/content.ts';
import { readContent } from '#files/content.ts';
import { writeSearchIndex } from '#files/search-index.ts';
import { contentFolder, searchFile } from '#files/surroundings.ts';
import { generateCorpus } from './corpus.ts';
import { loadsOfIndex } from './search-loads.ts';

const { values } = parseArgs({ options: { items: { type: 'string', default: '1000' } } });
const now = '2026-01-01T00:00:00Z';
const project = join(import.meta.dirname, '..', '..');
const questions = [
  ['kommunikation', 'tillid'],
  ['social selling', 'hvem ejer kontakter på linkedin'],
] as const;

const root = await mkdtemp(join(tmpdir(), 'search-index-'));
const folder = join(root, 'dist');
await cp(contentFolder(project), contentFolder(root), { recursive: true });
for (const { path, text } of generateCorpus(await read(), Number(values.items), 1)) {
  const file = join(contentFolder(root), path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
await timed('from nothing', await read());
await timed('nothing changed', await read());
const edited = join(contentFolder(root), 'posts/da/den-gode-kommentar.mdx');
await writeFile(edited, `${await readFile(edited, 'utf8')}\n\nEn paraply kommenterer visitkortmapper.\n`);
await timed('one article changed', await read());

console.log('\nkB of the index and requests; the scripts of the search are not counted.');
for (const pair of questions) {
  const { focus, first, next } = await loadsOfIndex(folder, pair);
  const kB = (bytes: number) => (bytes / 1000).toFixed(1);
  console.log(`“${pair[0]}”: ${kB(focus.bytes + first.bytes)} in ${focus.requests + first.requests}`);
  console.log(`“${pair[1]}” after it: ${kB(next.bytes)} in ${next.requests}`);
}
await rm(root, { recursive: true });

function read(): Promise<Content> {
  return readContent({ root: contentFolder(root), now });
}

async function timed(what: string, content: Content): Promise<void> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const { count, files, made } = await writeSearchIndex({ folder, content, cache: searchFile(root) });
  const { user, system } = process.cpuUsage(before);
  const [wall, cpu] = [(performance.now() - start) / 1000, (user + system) / 1e6];
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${what}: ${count} pages and passages in ${files} files, ${made} pieces made; ` +
      `${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of processor, at most ${memory.toFixed(0)} MB with the content in memory.`,
  );
}
