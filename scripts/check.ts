import { join, relative, resolve } from 'node:path';
import { checkContent } from '#checks/content-checks.ts';
import { renderReport } from '#checks/report.ts';
import { readContent } from '#files/content.ts';
import { contentFolder, currentInstant } from '#files/surroundings.ts';

const usage = `Usage: npm run check [-- <file or folder> ...]

Reads the whole content folder and lists everything that is wrong with it: the file, the line and a remedy.
With files or folders, only the problems in them are listed.
The exit code is 1 when an error is listed, else 0. Warnings never stop a build.`;

const root = join(import.meta.dirname, '..');
const named = process.argv.slice(2);
if (named.includes('--help') || named.includes('-h')) {
  console.log(usage);
} else {
  await check(named.map((path) => relative(root, resolve(path)).replaceAll('\\', '/')));
}

async function check(wanted: readonly string[]): Promise<void> {
  const content = await readContent({ root: contentFolder(root), now: currentInstant() });
  const all = checkContent(content);
  const within = (file: string) =>
    wanted.length === 0 || wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
  const files = content.files.map((file) => `${content.name}/${file}`).filter(within);
  const problems = all.filter(({ file }) => within(file));
  if (files.length === 0 && problems.length === 0) {
    console.error(`There is no content file at ${wanted.join(' or ')}.`);
    process.exitCode = 1;
    return;
  }
  console.log(renderReport(problems, { files: files.length, language: content.site?.value.messages }));
  process.exitCode = problems.some(({ level }) => level === 'error') ? 1 : 0;
}
