import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

const signature = new TextEncoder().encode('pagefind_dcd');

/** Pagefind's WebAssembly, without what the package wraps around it, and the version that its files name. */
export type PagefindProgram = { code: Uint8Array; version: string };

/** Has Pagefind index one page, because its package gives its WebAssembly only with an index. Throws what Pagefind has to say. */
export async function makePagefindProgram(): Promise<PagefindProgram> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'zz', verbose: false });
    if (!index) throw new Error(errors.join('; '));
    await index.addHTMLFile({ url: '/', content: '<html lang="zz"><body><p>word</p></body></html>' });
    const { files } = await index.getFiles();
    const contentOf = (form: RegExp) => files.find(({ path }) => form.test(path))?.content;
    const [code, entry] = [contentOf(/^wasm\.unknown\.pagefind$/), contentOf(/^pagefind-entry\.json$/)];
    if (!code || !entry) throw new Error('Pagefind gave no WebAssembly.');
    const { version } = JSON.parse(new TextDecoder().decode(entry)) as { version: string };
    return { code: pagefindBytes(gunzipSync(code)), version };
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
