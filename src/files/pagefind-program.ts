import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { pagefindBytes } from '#search/pagefind-files.ts';

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
