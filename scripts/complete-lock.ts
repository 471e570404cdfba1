import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLock, type Lock } from './lock.ts';

const path = join(import.meta.dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock;
const { lock: complete, added } = completeLock(lock);
writeFileSync(path, `${JSON.stringify(complete, null, 2)}\n`);
for (const name of added) console.log(`added ${name}`);
console.log(`package-lock.json: ${added.length} optional packages added.`);
