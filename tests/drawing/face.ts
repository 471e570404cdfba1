import { join } from 'node:path';
import { readFace } from '#files/face.ts';

/** The display face of the project. */
export const face = readFace(join(import.meta.dirname, '..', '..'));
