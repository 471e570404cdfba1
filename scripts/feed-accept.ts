import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeDifference } from '#checks/ledger-words.ts';
import { libraryOf } from '#domain/content.ts';
import {
  acceptLedger,
  compareLedger,
  emptyLedger,
  giveReason,
  ledgerFile,
  renderLedger,
} from '#domain/ledger.ts';
import { readContent } from '#files/content.ts';
import { contentFolder, currentInstant } from '#files/surroundings.ts';
import { writeWholeFile } from '#files/whole-file.ts';

const usage = `Writes newly published episodes into content/${ledgerFile}.

  npm run feed:accept                              shows the difference and accepts what is new
  npm run feed:accept -- --dry-run                 only shows it
  npm run feed:accept -- --retire GUID "why"       a published episode is gone for good
  npm run feed:accept -- --replace GUID "why"      its sound or date is another one now (or a show's feed, by the show's name)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'dry-run': { type: 'boolean', default: false },
    retire: { type: 'string' },
    replace: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const subject = values.retire ?? values.replace;
const reason = positionals.join(' ').trim();
if (values.help || (subject !== undefined && reason === '')) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const folder = contentFolder(join(import.meta.dirname, '..'));
const content = await readContent({ root: folder, now: currentInstant() });
const library = libraryOf(content, { hidden: false });
const promised = content.ledger?.value ?? emptyLedger;
const kind = values.retire === undefined ? 'replaced' : 'retired';
const reasoned = subject === undefined ? promised : giveReason(promised, subject, kind, reason);
if (!reasoned) {
  console.error(`Neither a published episode nor a show is called "${subject}" in content/${ledgerFile}.`);
  process.exit(1);
}

const differences = compareLedger(reasoned, library);
for (const difference of differences) console.log(describeDifference(difference));
const after = acceptLedger(reasoned, library);
const refused = compareLedger(after, library);
const accepted = renderLedger(after);
if (accepted === renderLedger(promised)) {
  console.log('The ledger needs no change.');
} else if (values['dry-run']) {
  console.log('Nothing was written, because of --dry-run.');
} else {
  await writeWholeFile(join(folder, ledgerFile), accepted);
  console.log(`content/${ledgerFile} is written. Commit it with the episodes.`);
}
if (refused.length > 0) {
  console.error('What is not new needs a reason (see --help):');
  for (const difference of refused) console.error(describeDifference(difference));
  process.exit(1);
}
