import { dueWords, findDue, isBuildDue } from '#desk/due.ts';
import { dueUsage as usage } from '#desk/usages.ts';
import { libraryOf } from '#domain/content.ts';
import { parseInstant } from '#domain/instant.ts';
import { readBuildMoment } from '#files/build-moment.ts';
import { command } from './command.ts';

const nothingToBuildFor = 3;

await command({ usage, options: { since: { type: 'string' } }, positionals: 0 }, async (given) => {
  const { values, content, root, now } = given;
  const { timeZone } = content.site.value;
  const since =
    values.since === undefined ? await readBuildMoment(root) : parseInstant(values.since, timeZone);
  const due = findDue(libraryOf(content, { hidden: true }), since, now);
  return {
    lines: dueWords(due, timeZone),
    data: { build: isBuildDue(due), ...due },
    code: isBuildDue(due) ? 0 : nothingToBuildFor,
  };
});
