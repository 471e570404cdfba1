import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Content, Entry } from '#domain/content.ts';
import { readContent } from '#files/content.ts';
import { contentFolder, currentInstant, factsFile } from '#files/surroundings.ts';

type Name = 'site' | 'shows' | 'episodes' | 'posts' | 'pages' | 'people' | 'tags' | 'categories' | 'series';

let reading: Promise<Content> | undefined;
const open = new Map<Name, LoaderContext>();
let timer: NodeJS.Timeout | undefined;

/** Fills one collection from the content folder; in `npm run dev` again whenever a file there comes, changes or goes. */
export function contentLoader(name: Name): Loader {
  return {
    name: `content/${name}`,
    load: async (context) => {
      await fill(name, context);
      const watched = open.size > 0;
      open.set(name, context);
      if (watched || !context.watcher) return;
      const folder = contentFolder(fileURLToPath(context.config.root));
      context.watcher.add(folder);
      context.watcher.on('all', (_event, path) => {
        if (!resolve(path).startsWith(folder + sep)) return;
        clearTimeout(timer);
        // Several files come at once when a folder is copied; one reading is for all of them.
        timer = setTimeout(refill, 50);
      });
    },
  };
}

async function refill(): Promise<void> {
  reading = undefined;
  for (const [name, context] of open) await fill(name, context);
}

async function fill(name: Name, { store, config, generateDigest }: LoaderContext): Promise<void> {
  const root = fileURLToPath(config.root);
  const folder = contentFolder(root);
  reading ??= readContent({ root: folder, now: currentInstant(), facts: factsFile(root) });
  const content = await reading;
  const broken = brokenFiles(content);
  const stale = new Set(store.keys());
  for (const [id, entry] of entriesOf(name, content)) {
    stale.delete(id);
    if (broken.has(entry.source.file) && store.has(id)) continue;
    const path = entry.source.file.slice(content.name.length + 1);
    const data = entry.value as unknown as Record<string, unknown>;
    store.set({
      id,
      data,
      body: entry.source.body,
      filePath: relative(root, resolve(folder, '..', entry.source.file)).replaceAll('\\', '/'),
      digest: generateDigest({ ...data, body: entry.source.body }),
      // Only a text that may hold program code becomes a module; every other is data.
      ...(content.site?.value.trusted.includes(path) ? { deferredRender: true } : {}),
    });
  }
  // An entry whose file is only broken stays as it last was, until somebody mends the file.
  for (const id of stale) if (!broken.has(store.get(id)?.filePath ?? '')) store.delete(id);
}

/** The files that are there and cannot be read as they are. */
function brokenFiles({ name, files, problems }: Content): Set<string> {
  const there = new Set(files.map((file) => `${name}/${file}`));
  return new Set(
    problems.filter(({ file, level }) => level === 'error' && there.has(file)).map(({ file }) => file),
  );
}

function entriesOf(name: Name, content: Content): [string, Entry<object>][] {
  if (name === 'site') return content.site ? [['site', content.site]] : [];
  const entries =
    name === 'tags' || name === 'categories' || name === 'series' ? content.terms[name] : content[name];
  return entries.map((entry) => [entry.value.id, entry]);
}
