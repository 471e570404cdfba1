import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { currentContent, forgetContent } from '#files/current-content.ts';
import { readSiteSettings } from '#files/site-settings.ts';
import { contentFolder, currentInstant } from '#files/surroundings.ts';
import { isTrusted } from './body.ts';
import { keepContent } from './kept-content.ts';
import { keptEntries } from './kept-entries.ts';

let open: LoaderContext | undefined;
let timer: NodeJS.Timeout | undefined;

/**
 * Keeps the entries of the content folder for the pages; in `npm run dev` again whenever a file there comes, changes or goes.
 * Astro's store holds none of it, only which texts are modules: those that may hold program code.
 */
export function contentLoader(): Loader {
  return {
    name: 'content',
    load: async (context) => {
      const watched = open !== undefined;
      const root = fileURLToPath(context.config.root);
      // Who only bundles needs no entries, but for the texts that are modules.
      if (!context.watcher && (await readSiteSettings(root)).trusted.length === 0)
        return context.store.clear();
      open = context;
      await fill(context);
      if (watched || !context.watcher) return;
      const folder = contentFolder(root);
      context.watcher.add(folder);
      context.watcher.on('all', (_event, path) => {
        if (!resolve(path).startsWith(folder + sep)) return;
        forgetContent(root);
        clearTimeout(timer);
        // Several files come at once when a folder is copied; one reading is for all of them.
        timer = setTimeout(refill, 50);
      });
    },
  };
}

/** A file may go while it is read; then it is told of, and read again, once more. */
function refill(): void {
  if (open) fill(open).catch((error) => open?.logger.warn(String(error)));
}

async function fill({ store, config, watcher, generateDigest }: LoaderContext): Promise<void> {
  const root = fileURLToPath(config.root);
  keepContent(await currentContent({ root, now: currentInstant() }));
  const stale = new Set(store.keys());
  for (const kind of ['episodes', 'posts', 'pages'] as const) {
    for (const [id, { source, value }] of keptEntries(kind)) {
      if (!isTrusted(kind, id)) continue;
      const key = `${kind}/${id}`;
      stale.delete(key);
      store.set({
        id: key,
        data: {},
        filePath: relative(root, resolve(contentFolder(root), '..', source.file)).replaceAll('\\', '/'),
        ...(watcher ? { digest: generateDigest({ value, body: source.body }) } : {}),
        deferredRender: true,
      });
    }
  }
  for (const key of stale) store.delete(key);
}
