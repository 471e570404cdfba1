import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../tests/browser.ts';
import { canMeasure } from './measured-process.ts';
import { median } from './median.ts';

const { values } = parseArgs({
  options: { items: { type: 'string', default: '5000' }, edits: { type: 'string', default: '50' } },
});
const [items, edits] = [Number(values.items), Number(values.edits)];
if (!(items >= 10 && edits >= 1)) {
  console.error('Usage: npm run bench:dev -- --items 5000 --edits 500 (at least 10 items and 1 edit)');
  process.exit(2);
}
if (!canMeasure()) {
  console.error('What a process takes is read from /proc, which only Linux has.');
  process.exit(2);
}

const rows = 10;
const root = join(import.meta.dirname, '..', '..');
await mkdir(join(root, '.cache'), { recursive: true });
const folder = await mkdtemp(join(root, '.cache', 'bench-dev-'));
const project = join(folder, 'project');
try {
  const generate = ['scripts/bench/generate.ts', project, String(items)];
  const { status, stderr } = spawnSync(process.execPath, generate, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The items could not be generated.\n${stderr}`);
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  console.log(`${items} generated items, ${availableParallelism()} processors.\n`);
  await measure();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const browser = await launchBrowser();
  const began = performance.now();
  const server = spawn(process.execPath, ['scripts/dev.ts'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const page = await browser.newPage();
    const url = await addressOf(server.stdout);
    console.log(`Ready after ${since(began)} s.`);
    for (const path of ['/', '/blog/', '/blog/generated-4/']) {
      const asked = performance.now();
      await page.goto(new URL(path, url).href);
      console.log(`${path} after ${since(asked)} s.`);
    }
    console.table(await edit(page, server.pid));
  } finally {
    await browser.close();
    server.kill();
  }
}

/** Changes the text of the article that the browser shows, again and again, and waits each time until it shows that. */
async function edit(page: Page, pid: number | undefined): Promise<object[]> {
  const file = join(project, 'content/posts/da/generated-4.mdx');
  const text = await readFile(file, 'utf8');
  const table: object[] = [];
  let seconds: number[] = [];
  for (let number = 1; number <= edits; number++) {
    const saved = performance.now();
    await writeFile(file, `${text}\nRettelse ${number}.\n`);
    await page.getByText(`Rettelse ${number}.`, { exact: true }).waitFor({ timeout: 120_000 });
    seconds.push((performance.now() - saved) / 1000);
    if (number % Math.ceil(edits / rows) !== 0 && number !== edits) continue;
    const [middle = 0, most = 0] = [median(seconds), Math.max(...seconds)];
    table.push({
      edits: number,
      'shown after (s)': Number(middle.toFixed(2)),
      'at most': Number(most.toFixed(2)),
      'memory (MB)': await memoryOf(pid),
    });
    seconds = [];
  }
  return table;
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [address] = /http:\/\/localhost:\d+\//.exec(line) ?? [];
    if (address) return address.replace('localhost', '127.0.0.1');
  }
  throw new Error('npm run dev ended before it said where it is.');
}

async function memoryOf(pid: number | undefined): Promise<number> {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

function since(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}
