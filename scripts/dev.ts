import { join } from 'node:path';
import { dev } from 'astro';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DEV_BACKGROUND'] = '0';
process.env['SITE_HIDDEN'] = 'shown';
if (process.argv.includes('--pseudo')) process.env['SITE_WORDS'] = 'pseudo';

const server = await dev({ root: join(import.meta.dirname, '..'), server: { host: '127.0.0.1' } });
console.log(`Drafts and future items are shown. Open http://localhost:${server.address.port}/`);
