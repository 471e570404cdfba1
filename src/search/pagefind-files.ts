import { encode } from 'cborg';

const signature = new TextEncoder().encode('pagefind_dcd');

/** What a file of Pagefind 1.6 holds, once it is unpacked. Throws for a file that has not its signature. */
export function pagefindBytes(unpacked: Uint8Array): Uint8Array {
  if (signature.some((byte, index) => unpacked[index] !== byte))
    throw new Error('This is no file of Pagefind.');
  return unpacked.subarray(signature.length);
}

/** The file that tells Pagefind which records there are, by name and length in words, and which chunk holds which tokens. */
export function writeMetadata(
  version: string,
  records: readonly (readonly [name: string, words: number])[],
  chunks: readonly (readonly [from: string, to: string, name: string])[],
): Uint8Array {
  return encode([version, records.map(([name, words]) => [name, words, '']), chunks, [], [], []]);
}
