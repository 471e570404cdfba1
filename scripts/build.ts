import { join } from 'node:path';
import { keepCompiled } from './compiled.ts';
import { returnMemory } from './returned-memory.ts';

returnMemory();
keepCompiled(join(import.meta.dirname, '..'));
await import('./build-site.ts');
