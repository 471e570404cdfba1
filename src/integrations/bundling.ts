import { build } from 'astro';
import { bundlingFolder } from '#files/surroundings.ts';

// Has Astro bundle a project, whose folder is the argument; nobody needs it once the build that asked for it is gone.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();
const [root = ''] = process.argv.slice(2);
try {
  await build({ root, outDir: bundlingFolder(root), logLevel: 'warn' });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
