import { join } from 'node:path';
import { emptyLedger, ledgerFile, renderLedger } from '#domain/ledger.ts';
import { readContent } from '#files/content.ts';
import { RemoteSoundError, readRemoteSound } from '#files/remote-sound.ts';
import { contentFolder, currentInstant } from '#files/surroundings.ts';
import { writeWholeFile } from '#files/whole-file.ts';

if (process.argv.includes('--help')) {
  console.log(`Asks other servers for the facts of sounds that lie there, and writes them into content/${ledgerFile}.

  npm run feed:remote            asks for sounds that are not known yet
  npm run feed:remote -- --all   asks for all of them again`);
  process.exit(0);
}

const folder = contentFolder(join(import.meta.dirname, '..'));
const content = await readContent({ root: folder, now: currentInstant() });
const ledger = content.ledger?.value ?? emptyLedger;
const unknown = content.problems
  .filter(({ rule }) => rule === 'sound/known-remote')
  .flatMap(({ value }) => (value === undefined ? [] : [value]));
const urls = [
  ...new Set([...unknown, ...(process.argv.includes('--all') ? Object.keys(ledger.remote) : [])]),
];

const remote = { ...ledger.remote };
let failed = 0;
for (const url of urls) {
  try {
    const facts = await readRemoteSound(url);
    remote[url] = facts;
    console.log(`${url}  ${facts.length} bytes, ${facts.type}, ${facts.duration} seconds`);
  } catch (error) {
    if (!(error instanceof RemoteSoundError)) throw error;
    failed += 1;
    console.error(error.message);
  }
}
if (urls.length > failed) await writeWholeFile(join(folder, ledgerFile), renderLedger({ ...ledger, remote }));
console.log(`${urls.length - failed} of ${urls.length} sounds are in content/${ledgerFile}.`);
process.exit(failed > 0 ? 1 : 0);
