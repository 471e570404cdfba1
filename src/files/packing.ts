import { gzipSync } from 'node:zlib';

const level = 9;

/** What packs, so that a piece which was packed otherwise is not taken for the same. */
export const packing = `gzip ${level}, zlib ${process.versions.zlib}`;

export function pack(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(bytes, { level }));
}
