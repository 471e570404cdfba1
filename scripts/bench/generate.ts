import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readContent } from '#files/content.ts';
import { contentFolder } from '#files/surroundings.ts';
import { generateCorpus } from './corpus.ts';

const [target, items = '1000', seed = '1'] = process.argv.slice(2);
if (target === undefined || !(Number(items) > 0)) {
  console.error('Usage: node scripts/bench/generate.ts <new project folder> [items] [seed]');
  process.exit(2);
}

const root = join(import.meta.dirname, '..', '..');
const shipped = await readContent({ root: contentFolder(root), now: '2026-01-01T00:00:00Z' });
for (const name of [
  'src',
  'scripts',
  'public',
  'content',
  'package.json',
  'tsconfig.json',
  'astro.config.mjs',
]) {
  await cp(join(root, name), join(target, name), { recursive: true, errorOnExist: true, force: false });
}
for (const { path, text } of generateCorpus(shipped, Number(items), Number(seed))) {
  const file = join(target, 'content', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
console.log(
  `${target} holds the shipped content and ${items} generated items. Link node_modules there, then: npm run build`,
);
