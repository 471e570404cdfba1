import { createHash } from 'node:crypto';
import { indexAddress } from '#search/index-address.ts';
import { KeptPieces } from './kept-pieces.ts';
import { packing } from './packing.ts';
import { PackingThread } from './packing-thread.ts';

/** A folder of packed files that is named by what they hold: the address of each, and the piece that it is. */
export type PackedFolder = { name: string; files: [address: string, piece: string][] };

/** Packs files as they come, those that `kept` does not have yet. */
export async function packFolder(
  files: Iterable<readonly [path: string, bytes: Uint8Array]>,
  kept: KeptPieces,
): Promise<PackedFolder> {
  const pieces: [path: string, piece: string][] = [];
  const thread = new PackingThread((piece, packed) => kept.add(piece, packed));
  try {
    for (const [path, bytes] of files) {
      const piece = KeptPieces.nameOf(packing, bytes);
      pieces.push([path, piece]);
      if (!kept.find(piece)) await thread.add(piece, bytes);
    }
    await thread.finish();
  } finally {
    await thread.close();
  }
  const hash = createHash('sha256');
  for (const [path, piece] of pieces) hash.update(`${path} ${piece}\n`);
  const name = hash.digest('hex').slice(0, 12);
  return { name, files: pieces.map(([path, piece]) => [`${indexAddress(name)}/${path}.pack`, piece]) };
}
