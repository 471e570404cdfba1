import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { KeptPieces } from './kept-pieces.ts';

/** Pagefind's WebAssembly, without what the package wraps around it, and the version that its files name. */
export type PagefindProgram = { code: Uint8Array; version: string };

const packageFile = join(import.meta.dirname, '..', '..', 'node_modules', 'pagefind', 'package.json');
const signature = new TextEncoder().encode('pagefind_dcd');

/** Pagefind's program, made when `kept` has none of this version. */
export async function readPagefindProgram(kept: KeptPieces): Promise<PagefindProgram> {
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string };
  const code = await kept.findOrMake(KeptPieces.nameOf('Pagefind', version), makeProgram);
  return { code, version };
}

/** Has Pagefind index one page, because its package gives its WebAssembly only with an index. Throws what Pagefind has to say. */
async function makeProgram(): Promise<Uint8Array> {
  const { close, createIndex } = await import('pagefind');
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'zz', verbose: false });
    if (!index) throw new Error(errors.join('; '));
    await index.addHTMLFile({ url: '/', content: '<html lang="zz"><body><p>word</p></body></html>' });
    const { files } = await index.getFiles();
    const code = files.find(({ path }) => path === 'wasm.unknown.pagefind');
    if (!code) throw new Error('Pagefind gave no WebAssembly.');
    return pagefindBytes(gunzipSync(code.content));
  } finally {
    await close();
  }
}

/** What a file of Pagefind 1.6 holds, once it is unpacked. Throws for a file that has not its signature. */
export function pagefindBytes(unpacked: Uint8Array): Uint8Array {
  if (signature.some((byte, index) => unpacked[index] !== byte))
    throw new Error('This is no file of Pagefind.');
  return unpacked.subarray(signature.length);
}
