import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readChoices } from './choices.ts';
import { listPictures } from './pictures.ts';

const ROOT = join(import.meta.dirname, '..', '..');

async function draw(names: readonly string[]): Promise<number> {
  const pictures = listPictures(readChoices());
  const unknown = names.filter((name) => !pictures.some(({ path }) => path.includes(name)));
  for (const name of unknown) console.error(`No picture has "${name}" in its path.`);
  if (unknown.length > 0) return 2;
  let failures = 0;
  for (const { path, most, press } of pictures) {
    if (names.length > 0 && !names.some((name) => path.includes(name))) continue;
    const bytes = await press();
    if (bytes.length > most) {
      failures += 1;
      console.error(`${path}: ${bytes.length} bytes, more than ${most}. Nothing was written.`);
      continue;
    }
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), bytes);
    console.log(`${path}  ${bytes.length} bytes`);
  }
  return failures === 0 ? 0 : 1;
}

try {
  process.exitCode = await draw(process.argv.slice(2));
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 2;
}
