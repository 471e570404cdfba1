import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '#checks/content-checks.ts';
import { renderReport } from '#checks/report.ts';
import { writeBuildMoment } from '#files/build-moment.ts';
import { currentContent } from '#files/current-content.ts';
import { buildSite, restoreSite } from '#files/site-build.ts';
import { currentInstant } from '#files/surroundings.ts';

const root = join(import.meta.dirname, '..');
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
delete process.env['SITE_HIDDEN'];
delete process.env['SITE_PREVIEW'];

await restoreSite(root);
const now = currentInstant();
const content = await currentContent({ root, now });
const problems = checkContent(content);
if (problems.length > 0) console.log(renderReport(problems, { language: content.site?.value.messages }));
if (problems.some(({ level }) => level === 'error')) stop('Nothing was built.');

try {
  await buildSite(root);
  await writeBuildMoment(root, now);
  console.log('The site is in dist/.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  stop('The build failed.');
}

function stop(what: string): never {
  console.error(existsSync(join(root, 'dist')) ? `${what} The last good site in dist/ is untouched.` : what);
  process.exit(1);
}
