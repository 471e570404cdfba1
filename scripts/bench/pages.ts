import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite } from '#files/server.ts';
import { launchBrowser } from '../../tests/browser.ts';
import { findTool } from '../../tests/debian-tools.ts';
import { startNginx } from '../../tests/nginx-server.ts';
import {
  type Category,
  type Marks,
  markPage,
  steeredBrowser,
  telephoneSlowdown,
} from '../../tests/site/lighthouse.ts';
import { weighPage } from '../../tests/site/page-weight.ts';
import { templates } from '../../tests/site/templates.ts';
import { median } from './median.ts';

const root = join(import.meta.dirname, '..', '..');
const site = join(root, 'dist');
if (!existsSync(join(site, 'index.html'))) {
  console.error('There is no site in dist/ yet. Run: npm run build');
  process.exit(1);
}

// How fast a page is varies from run to run, so that Lighthouse asks for the median of five.
// https://github.com/GoogleChrome/lighthouse/blob/main/docs/variability.md
const runs = 5;
const names = ['front page', 'episode', 'article with charts', 'search', 'person', 'tag'] as const;
const packs = findTool('nginx') !== undefined;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const { port, switches } = await steeredBrowser();
const server = packs ? await startNginx(site, join(root, 'deploy', 'nginx.conf')) : await serveSite(site, 0);
const browser = await launchBrowser(switches);

console.log(
  'Weight of the first view in kB, packed with gzip, without the sound and the pictures of the content.',
);
console.log('Targets: all 60, scripts 15, fonts 40.\n');
console.table(Object.fromEntries(await Promise.all(names.map(weigh))));

console.log(`Lighthouse, telephone, ${packs ? 'nginx with gzip' : 'a server that packs nothing'}.`);
console.log(`Targets: performance 98 in the middle of ${runs} runs, all others 100 in each.\n`);
const speeds: number[] = [];
for (const name of names) {
  const { href } = new URL(templates[name], server.url);
  speeds.push((await markPage(href, port, categories)).speed);
}
const speed = median(speeds) ?? 0;
const slowdown = telephoneSlowdown(speed);
console.log(
  `BenchmarkIndex ${speed.toFixed(0)}: the telephone is taken to be ${slowdown.toFixed(1)} times slower.\n`,
);
const marks: Record<string, object> = {};
for (const name of names) marks[name] = await mark(name);
console.table(marks);

await browser.close();
await server.close();

async function weigh(name: (typeof names)[number]) {
  const page = await browser.newPage({ baseURL: server.url, viewport: { width: 1280, height: 900 } });
  const { total, html, styles, scripts, fonts, brotli, requests } = await weighPage(page, templates[name]);
  await page.close();
  const sizes = Object.entries({ all: total, html, styles, scripts, fonts, 'all, Brotli': brotli });
  const inKb = sizes.map(([what, bytes]) => [what, Number((bytes / 1000).toFixed(1))]);
  return [name, { ...Object.fromEntries(inKb), requests: requests.length }] as const;
}

async function mark(name: (typeof names)[number]) {
  const url = new URL(templates[name], server.url).href;
  const judged: Marks[] = [];
  for (let run = 1; run <= runs; run++) judged.push(await markPage(url, port, categories, slowdown));
  for (const fault of new Set(judged.flatMap(({ faults }) => faults))) console.log(`${name}: ${fault}`);
  const of = (category: Category) => judged.map(({ marks }) => marks[category] ?? 0);
  const others = categories.slice(1).map((category) => [category, Math.min(...of(category))]);
  return {
    performance: median(of('performance')),
    'each run': of('performance').join(' '),
    ...Object.fromEntries(others),
  };
}
