import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Content, Entry } from '#domain/content.ts';
import { usualMessages } from '#domain/wording.ts';
import { readContent } from '#files/content.ts';
import { contentFolder, currentInstant, factsFile } from '#files/surroundings.ts';

type Name = 'site' | 'shows' | 'episodes' | 'posts' | 'pages' | 'people' | 'tags' | 'categories' | 'series';

let reading: Promise<Content> | undefined;

/** Fills one collection from the content folder; in `npm run dev` again whenever a file there changes. */
export function contentLoader(name: Name): Loader {
  return {
    name: `content/${name}`,
    load: async (context) => {
      await fill(name, context);
      const folder = contentFolder(fileURLToPath(context.config.root));
      context.watcher?.add(folder);
      context.watcher?.on('all', async (_event, path) => {
        if (!resolve(path).startsWith(folder)) return;
        reading = undefined;
        await fill(name, context);
      });
    },
  };
}

async function fill(name: Name, { store, config, generateDigest, logger }: LoaderContext): Promise<void> {
  const root = fileURLToPath(config.root);
  const folder = contentFolder(root);
  reading ??= readContent({ root: folder, now: currentInstant(), facts: factsFile(root) });
  const content = await reading;
  for (const { file, line, message } of content.problems)
    logger.warn(`${file}:${line ?? 1} ${message[content.site?.value.messages ?? usualMessages]}`);
  const stale = new Set(store.keys());
  for (const [id, entry] of entriesOf(name, content)) {
    stale.delete(id);
    const data = entry.value as unknown as Record<string, unknown>;
    store.set({
      id,
      data,
      body: entry.source.body,
      filePath: relative(root, resolve(folder, '..', entry.source.file)).replaceAll('\\', '/'),
      digest: generateDigest({ ...data, body: entry.source.body }),
      ...(entry.source.file.endsWith('.mdx') ? { deferredRender: true } : {}),
    });
  }
  for (const id of stale) store.delete(id);
}

function entriesOf(name: Name, content: Content): [string, Entry<object>][] {
  if (name === 'site') return content.site ? [['site', content.site]] : [];
  const entries =
    name === 'tags' || name === 'categories' || name === 'series' ? content.terms[name] : content[name];
  return entries.map((entry) => [entry.value.id, entry]);
}
