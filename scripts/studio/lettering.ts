import { join } from 'node:path';
import { readFace } from '#files/face.ts';

export { capitalHeight } from '#drawing/face.ts';

/** The display face, from the npm package. */
export const face = readFace(join(import.meta.dirname, '..', '..'));

export const { measureWords, fitWords, renderWords, measureBearing, breakLines } = face;
