import { watch } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measuring, mended, nothingAt, usage, watching } from '#checks/check-words.ts';
import { checkContent } from '#checks/content-checks.ts';
import { renderAnnotations, renderJson } from '#checks/machine-reports.ts';
import { renderReport, sentence } from '#checks/report.ts';
import type { Problem } from '#domain/problem.ts';
import { type MessageLanguage, usualMessages } from '#domain/wording.ts';
import { readContent } from '#files/content.ts';
import { measureSounds } from '#files/measured-sounds.ts';
import { mendFiles } from '#files/mending.ts';
import { readMessageLanguage } from '#files/message-language.ts';
import { contentFolder, currentInstant, factsFile } from '#files/surroundings.ts';

const root = join(import.meta.dirname, '..');
const folder = contentFolder(root);
const facts = factsFile(root);
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    fix: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    loudness: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const format = options.json ? 'json' : options.format;
const wanted = positionals.map((path) => relative(root, resolve(path)).replaceAll('\\', '/'));

const known = ['text', 'json', 'github'].includes(format);
if (options.help || !known) {
  console[known ? 'log' : 'error'](usage[await readMessageLanguage(folder)]);
  process.exitCode = known ? 0 : 2;
} else {
  if (options.loudness) await measure();
  if (options.fix) await mend();
  await check();
  if (options.watch) await watchFolder();
}

async function look() {
  const content = await readContent({ root: folder, now: currentInstant(), facts });
  const within = (file: string) =>
    wanted.length === 0 || wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
  return {
    files: content.files.map((file) => `${content.name}/${file}`).filter(within),
    problems: checkContent(content).filter(({ file }) => within(file)),
    language: content.site?.value.messages ?? usualMessages,
  };
}

async function check(): Promise<void> {
  const { files, problems, language } = await look();
  if (files.length === 0 && problems.length === 0) {
    console.error(nothingAt(wanted)[language]);
    process.exitCode = 1;
    return;
  }
  if (format === 'json') console.log(renderJson(problems, files.length));
  else if (format === 'github') console.log(renderAnnotations(problems, language));
  else console.log(renderReport(problems, { files: files.length, language }));
  process.exitCode = problems.some(({ level }) => level === 'error') ? 1 : 0;
}

/** Mends again until nothing is left to mend: a file that can be read at last may show more. */
async function mend(): Promise<void> {
  const all: Problem[] = [];
  let language: MessageLanguage = usualMessages;
  for (let round = 0; round < 5; round++) {
    const seen = await look();
    language = seen.language;
    const done = await mendFiles(dirname(folder), seen.problems, { dryRun: options['dry-run'] });
    all.push(...done);
    if (done.length === 0 || options['dry-run']) break;
  }
  if (format !== 'text') return;
  const head = all.length === 0 ? mended.nothing : options['dry-run'] ? mended.planned : mended.done;
  const lines = all.map(
    (problem) => `  ${problem.file}:${problem.line ?? 1}  ${sentence(problem, language)}`,
  );
  console.log(`${[head[language], ...lines].join('\n')}\n`);
}

async function measure(): Promise<void> {
  const content = await readContent({ root: folder, now: currentInstant(), facts });
  const language = content.site?.value.messages ?? usualMessages;
  await measureSounds({ root: folder, factsFile: facts }, content, (file) =>
    console.error(measuring(file)[language]),
  );
}

async function watchFolder(): Promise<never> {
  const { language } = await look();
  let timer: NodeJS.Timeout | undefined;
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(check, 150);
  });
  console.log(`\n${watching[language]}`);
  return new Promise(() => {});
}
