import { join } from 'node:path';

/** A whole MP3 of three seconds. */
export const shortSound = join(import.meta.dirname, 'fixtures/small-site/episodes/radio/trailer/lyd.mp3');
