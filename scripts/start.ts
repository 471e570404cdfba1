import { join } from 'node:path';
import { serveSite } from '#files/server.ts';
import './build.ts';

const port = Number(process.env['PORT'] ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env['PORT']}", which is no port. Write for example PORT=4321.`);
  process.exit(2);
}

const server = await serveSite(join(import.meta.dirname, '..', 'dist'), port);
console.log(`\n  Social Selling Radio is at ${server.url}\n  Press Ctrl-C to end.\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await server.close();
    process.exit(0);
  });
}
