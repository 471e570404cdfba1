import { checkContent } from '#checks/content-checks.ts';
import { renderReport } from '#checks/report.ts';
import { findDue } from '#desk/due.ts';
import { previewWords } from '#desk/preview-words.ts';
import { previewUsage as usage } from '#desk/usages.ts';
import { requirePort } from '#desk/wishes.ts';
import { libraryOf } from '#domain/content.ts';
import { parseInstant } from '#domain/instant.ts';
import { lockBuild } from '#files/build-lock.ts';
import { currentContent } from '#files/current-content.ts';
import { IndexThread } from '#files/index-thread.ts';
import { serveSite } from '#files/server.ts';
import { previewFolder } from '#files/site-build.ts';
import { searchFile } from '#files/surroundings.ts';
import { Bundler } from '#integrations/bundler.ts';
import { makeSite } from '#integrations/made-site.ts';
import { showBuildProgress } from './build-progress.ts';
import { command } from './command.ts';

const options = { at: { type: 'string' }, port: { type: 'string', default: '4322' } } as const;

await command({ usage, options, positionals: 0 }, async (given) => {
  const { values, content, root, now, dryRun, say } = given;
  const { timeZone, messages } = content.site.value;
  const at = values.at === undefined ? now : parseInstant(values.at, timeZone);
  const port = requirePort(values.port);
  const then = await currentContent({ root, now: at });
  const due = findDue(libraryOf(then, { hidden: true }), now, at);
  const problems = checkContent(then).filter(({ level }) => level === 'error');
  if (problems.length > 0) say(renderReport(problems, { language: messages }));
  const data = { at, appeared: due.appeared, problems: problems.length };
  if (dryRun) return { lines: previewWords(due, timeZone), data };

  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['SITE_TIME'] = at;
  process.env['SITE_PREVIEW'] = 'shown';
  delete process.env['SITE_HIDDEN'];
  const release = await lockBuild(root);
  const hush = showBuildProgress(given.terminal, (words) => say(words[messages]));
  const site = await previewFolder(root);
  const parts = {
    content: then,
    bundler: await Bundler.begin(root),
    index: new IndexThread(searchFile(root)),
  };
  await makeSite(root, site, parts).finally(hush).finally(release);
  const server = await serveSite(site, port);
  const url = `${server.url}preview/`;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
  return { lines: previewWords(due, timeZone, url), data: { ...data, url } };
});
