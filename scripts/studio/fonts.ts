// Cuts the two typefaces down to the letters of the site's languages: node scripts/studio/fonts.ts
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

type Cut = { name: string; source: string; weight: number; letters: string };

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const marked = 'ÆØÅæøåÄÖÜäöüÉéËëÏïÓóÔôÁáÈèÊê';
const signs = '0123456789 \u00A0.,:;!?\'"()/@#%&+-–—“”‘’«»…·€';

/** One weight of each: three static cuts weigh less together than one variable face. */
const cuts: readonly Cut[] = [
  {
    name: 'bricolage-grotesque-750',
    source: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
    weight: 750,
    letters: alphabet + marked + signs,
  },
  {
    name: 'literata-400',
    source: '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
    weight: 400,
    letters: `${alphabet}${marked}${signs}[]*=„×→←§`,
  },
  {
    name: 'literata-400-italic',
    source: '@fontsource-variable/literata/files/literata-latin-wght-italic.woff2',
    weight: 400,
    letters: alphabet + marked + signs,
  },
];

const require = createRequire(import.meta.url);
const folder = join(import.meta.dirname, '..', '..', 'src', 'styles', 'fonts');
for (const { name, source, weight, letters } of cuts) {
  const whole = await readFile(require.resolve(source));
  const cut = await subsetFont(whole, letters, {
    targetFormat: 'woff2',
    variationAxes: { wght: weight },
    noLayoutClosure: true,
  });
  await writeFile(join(folder, `${name}.woff2`), cut);
  console.log(`${name}.woff2  ${cut.length} bytes`);
}
