import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '#checks/content-checks.ts';
import { renderReport } from '#checks/report.ts';
import { buildWords } from '#desk/build-words.ts';
import { WordedError, type Wording } from '#domain/wording.ts';
import { lockBuild } from '#files/build-lock.ts';
import { writeBuildMoment } from '#files/build-moment.ts';
import { reportStep } from '#files/build-steps.ts';
import { currentContent } from '#files/current-content.ts';
import { KeptFlawless } from '#files/flawless-texts.ts';
import { IndexThread } from '#files/index-thread.ts';
import { readMessageLanguage } from '#files/message-language.ts';
import { removeRubbish } from '#files/rubbish.ts';
import { buildSite, restoreSite } from '#files/site-build.ts';
import { SpareSite } from '#files/spare-site.ts';
import { contentFolder, currentInstant, flawlessFile, searchFile } from '#files/surroundings.ts';
import { Bundler } from '#integrations/bundler.ts';
import { makeSite } from '#integrations/made-site.ts';
import { showBuildProgress } from './build-progress.ts';
import { terminal } from './terminal.ts';

const root = join(import.meta.dirname, '..');
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
delete process.env['SITE_HIDDEN'];
delete process.env['SITE_PREVIEW'];

const language = await readMessageLanguage(contentFolder(root));
const release = await lockBuild(root).catch(refuse);
const speaks = terminal(language, { quiet: false });
const hush = showBuildProgress(speaks, (words) => console.log(words[language]));
await restoreSite(root);
void removeRubbish(root);
const bundler = await Bundler.begin(root);
const spare = new SpareSite(root);
const index = new IndexThread(searchFile(root));
reportStep({ name: 'content', state: 'begun' });
const now = currentInstant();
const content = await currentContent({ root, now });
const flawless = await KeptFlawless.open(flawlessFile(root));
const problems = checkContent(content, flawless.sums);
await flawless.save(content);
reportStep({ name: 'content', state: 'over', all: content.files.length });
if (problems.length > 0) console.log(renderReport(problems, { language }));
if (problems.some(({ level }) => level === 'error')) stop(buildWords.refused);

try {
  await buildSite(root, (folder) => makeSite(root, folder, { content, bundler, index, spare }));
  await writeBuildMoment(root, now);
  hush();
  console.log(buildWords.built[language]);
} catch (error) {
  hush();
  console.error(error instanceof Error ? error.message : error);
  stop(buildWords.failed);
}
release();

function stop(what: Wording): never {
  hush();
  const { untouched } = buildWords;
  const said = existsSync(join(root, 'dist')) ? [what, untouched] : [what];
  console.error(said.map((words) => words[language]).join(' '));
  process.exit(1);
}

function refuse(error: unknown): never {
  if (!(error instanceof WordedError)) throw error;
  console.error(`${error.wording[language]}\n${error.fix[language]}`);
  process.exit(1);
}
