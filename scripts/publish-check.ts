import { subscriberChanges, subscriberWords } from '#desk/subscriber-changes.ts';
import { publishCheckUsage as usage } from '#desk/usages.ts';
import { libraryOf } from '#domain/content.ts';
import { parseInstant } from '#domain/instant.ts';
import { compareLedger, emptyLedger } from '#domain/ledger.ts';
import { readContent } from '#files/content.ts';
import { command } from './command.ts';

await command({ usage, options: { at: { type: 'string' } }, positionals: 0 }, async (given) => {
  const { values, content, folder } = given;
  const at = values.at === undefined ? undefined : parseInstant(values.at, content.site.value.timeZone);
  const then = at === undefined ? content : await readContent({ root: folder, now: at });
  const library = libraryOf(then, { hidden: false });
  const changes = subscriberChanges(compareLedger(then.ledger?.value ?? emptyLedger, library), library);
  return {
    lines: subscriberWords(changes),
    data: { at: at ?? given.now, changes },
    code: changes.some(({ broken }) => broken) ? 1 : 0,
  };
});
