import { join } from 'node:path';
import { keepCompiled } from './compiled.ts';

keepCompiled(join(import.meta.dirname, '..'));
await import('./build-site.ts');
