import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Face } from '#drawing/face.ts';
import { renderSharePicture, type SharePicture } from '#drawing/share-picture.ts';
import { readCachedBytes } from './cached-bytes.ts';
import { roomSum } from './code-sum.ts';
import { readFace } from './face.ts';

/** Below this many bytes every place takes a share picture. */
export const shareLimit = 120_000;

/** Tried in turn until the picture is small enough; full colour resolution, so that red edges stay sharp. */
const pressing = { qualities: [72, 62, 50, 38], chromaSubsampling: '4:4:4' } as const;

let face: Face | undefined;
let studio: string | undefined;

/**
 * The JPEG of a share picture. It is kept in `.cache/share/` under the hash of what it shows, of the code that draws it and
 * of what presses it, so that a picture which is kept need not even be drawn.
 */
export function readShareFile(
  projectRoot: string,
  picture: SharePicture,
  report: (line: string) => void = console.warn,
): Promise<Uint8Array> {
  studio ??= studioOf(projectRoot);
  const key = createHash('sha256').update(studio).update(JSON.stringify(picture)).digest('hex');
  const file = join(projectRoot, '.cache', 'share', `${key}.jpg`);
  const make = () => {
    face ??= readFace(projectRoot);
    return press(renderSharePicture(face, picture));
  };
  return readCachedBytes({ file, make, report });
}

/** Everything but its words that decides how a picture looks, as one hash. */
function studioOf(projectRoot: string): string {
  const { dependencies = {} } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const lettering = [dependencies.fontkit, dependencies['@fontsource/bricolage-grotesque']];
  return createHash('sha256')
    .update(JSON.stringify([roomSum(projectRoot, ['drawing']), pressing, lettering, sharp.versions]))
    .digest('hex');
}

async function press(drawing: string): Promise<Uint8Array> {
  const { data, info } = await sharp(Buffer.from(drawing))
    .flatten()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let bytes = new Uint8Array();
  for (const quality of pressing.qualities) {
    const { chromaSubsampling } = pressing;
    bytes = new Uint8Array(await sharp(data, { raw: info }).jpeg({ quality, chromaSubsampling }).toBuffer());
    if (bytes.length < shareLimit) break;
  }
  return bytes;
}
