import { join } from 'node:path';
import { readContent } from '#files/content.ts';
import { openThreads, updateReplies } from '#files/replies.ts';
import { contentFolder, currentInstant } from '#files/surroundings.ts';

if (process.argv.includes('--help')) {
  console.log(`Fetches the replies to every episode and article that names a thread, and keeps them in content/comments.

  npm run comments

Commit what it wrote; a build never asks another server. The exit code is 1 when a thread could not be read;
what was kept of it before stays.`);
  process.exit(0);
}

const root = contentFolder(join(import.meta.dirname, '..'));
const threads = openThreads(await readContent({ root, now: currentInstant() }));
let failed = 0;
for (const open of threads) {
  const update = await updateReplies(root, open);
  if ('error' in update) {
    failed += 1;
    console.error(`content/${update.file}  unchanged. ${update.error}`);
  } else {
    console.log(
      `content/${update.file}  ${update.replies} replies, ${update.added} new, ${update.removed} gone`,
    );
  }
}
if (threads.length === 0)
  console.log('No episode or article names a thread; see "thread" in content/README.md.');
else console.log(`${threads.length - failed} of ${threads.length} threads were read.`);
process.exitCode = failed > 0 ? 1 : 0;
