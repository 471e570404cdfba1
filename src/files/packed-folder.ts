import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { indexAddress } from '#search/index-address.ts';
import { KeptPieces } from './kept-pieces.ts';

/** A folder of packed files that is named by what they hold: the address of each, and the piece that it is. */
export type PackedFolder = { name: string; files: [address: string, piece: string][] };

const pack = promisify(gzip);
const level = 9;

/** So many files are packed at the same time, on threads of Node's own. */
const atOnce = 16;

/** Packs files as they come, those that `kept` does not have yet. */
export async function packFolder(
  files: Iterable<readonly [path: string, bytes: Uint8Array]>,
  kept: KeptPieces,
): Promise<PackedFolder> {
  const packed: [path: string, piece: string][] = [];
  const coming = files[Symbol.iterator]();
  const work = async () => {
    for (let next = coming.next(); !next.done; next = coming.next()) {
      const [path, bytes] = next.value;
      const piece = KeptPieces.nameOf(`gzip ${level} ${process.versions.zlib}`, bytes);
      packed.push([path, piece]);
      await kept.findOrMake(piece, () => pack(bytes, { level }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const hash = createHash('sha256');
  for (const [path, piece] of packed) hash.update(`${path} ${piece}\n`);
  const name = hash.digest('hex').slice(0, 12);
  return { name, files: packed.map(([path, piece]) => [`${indexAddress(name)}/${path}.pack`, piece]) };
}
