import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Indexes a built site with Pagefind, one index for all languages; returns how many pages it holds. */
export async function writePageIndex(site: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'da', verbose: false });
    if (!index) throw new Error(errors.join('; '));
    const added = await index.addDirectory({ path: site, glob: '**/index.html' });
    const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
    const failed = [...added.errors, ...written.errors];
    if (failed.length > 0) throw new Error(`The search index cannot be written: ${failed.join('; ')}`);
    return added.page_count;
  } finally {
    await close();
  }
}
