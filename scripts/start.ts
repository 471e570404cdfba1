import { join } from 'node:path';
import { serveSite } from '#files/server.ts';
import './build.ts';

const server = await serveSite(join(import.meta.dirname, '..', 'dist'), Number(process.env['PORT'] ?? 4321));
console.log(`\n  Social Selling Radio is at ${server.url}\n  Press Ctrl-C to end.\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await server.close();
    process.exit(0);
  });
}
