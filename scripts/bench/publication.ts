import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const name = 'build-times';

/** Where the repository keeps what README shows. */
export const publishedFolder = 'scripts/bench/published';

/** Writes the plot, and the page with every number, into a folder. */
export async function writePublication(
  folder: string,
  { svg, md }: { svg: string; md: string },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.svg`), svg);
  await writeFile(join(folder, `${name}.md`), md);
  console.log(`The plot is in ${join(folder, `${name}.svg`)}`);
}

/** Between these marks README shows what is published. */
const place = /(<!-- build times -->).*?(<!-- \/build times -->)/s;

/** Shows the published plot in README, in the place that is marked for it. Throws when there is none. */
export async function showInReadme(root: string): Promise<void> {
  const file = join(root, 'README.md');
  const text = await readFile(file, 'utf8');
  if (!place.test(text)) throw new Error('README.md has no place between <!-- build times --> and its end.');
  const shown = `![Time and memory of a build of up to 10,000 items, beside Hugo, Eleventy and stock Astro MDX](${publishedFolder}/${name}.svg)

[Every number](${publishedFolder}/${name}.md), measured by \`npm run bench -- --publish\`.`;
  await writeFile(
    file,
    text.replace(place, (_, begin, end) => `${begin}\n${shown}\n${end}`),
  );
}
