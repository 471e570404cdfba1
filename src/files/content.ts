import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content, Entry } from '#domain/content.ts';
import type { SchemaContext } from '#domain/field.ts';
import { fileSchemas } from '#domain/file-schema.ts';
import type { Instant } from '#domain/instant.ts';
import { type Ledger, ledgerFile, ledgerSchema } from '#domain/ledger.ts';
import type { Page } from '#domain/page.ts';
import type { Person } from '#domain/person.ts';
import { type Post, postIds } from '#domain/post.ts';
import type { Problem } from '#domain/problem.ts';
import { publicationStatus } from '#domain/publication.ts';
import type { Show } from '#domain/show.ts';
import { type Site, siteSchema } from '#domain/site.ts';
import { pictureBeside, readOtherPictures } from './beside.ts';
import { readEpisode } from './episode-folder.ts';
import { openFacts } from './known-facts.ts';
import { type Reading, readSource, readValue } from './reading.ts';
import { withReplies } from './reply-files.ts';
import { readTerms } from './terms.ts';
import { openTextRecords } from './text-records.ts';
import { parsedTexts, readTexts, timed, withBodies } from './texts.ts';
import { groupByFolder, listFiles } from './tree.ts';
import { inTurns } from './turns.ts';

/**
 * Where an editor's content lies, the moment that decides what is already published, and the file that keeps what is known
 * of sounds and pictures; what is known of texts is kept beside it.
 */
export type ContentOptions = { root: string; name?: string; now: Instant; facts?: string };

/** Reads a whole content folder; never throws for what an editor wrote, but lists it among the problems. */
export async function readContent({ root, name = 'content', now, facts }: ContentOptions): Promise<Content> {
  // Read by other threads of the system while this one lists files.
  const opening = openTextRecords(facts === undefined ? undefined : join(dirname(facts), 'texts'));
  const files = existsSync(root) ? listFiles(root) : [];
  const problems: Problem[] = [];
  const context = fallbackContext(files);
  const reading: Reading = {
    root,
    name,
    files,
    folders: groupByFolder(files),
    now,
    context,
    schemas: fileSchemas(context),
    facts: await openFacts(facts),
    problems,
    written: new Map(),
    texts: [],
    pictures: new Set(),
  };
  const site = await readSite(reading);
  if (site) {
    reading.context = site.value;
    reading.schemas = fileSchemas(site.value);
  }
  const ledger = await readLedger(reading);
  reading.ledger = ledger?.value;
  const shows = await each(reading, /^shows\/[^/]+\.yaml$/, readShow);
  const records = await opening;
  const written = files.filter((file) => Object.values(forms).some((form) => form.test(file)));
  reading.written = await readTexts(reading, records, written);
  const episodes = await each(reading, forms.episodes, (r, path) => readEpisode(r, path, shows));
  const posts = await each(reading, forms.posts, readPost);
  const pages = await each(reading, forms.pages, readPage);
  const texts = parsedTexts(reading);
  await records.save();
  await readOtherPictures(reading);
  await reading.facts.save();
  return {
    name,
    files,
    site,
    shows,
    episodes: withBodies(await withReplies(reading, 'episodes', episodes), texts),
    posts: withBodies(timed(await withReplies(reading, 'posts', posts), texts), texts),
    pages: withBodies(pages, texts),
    people: await each(reading, /^people\/[^/]+\.yaml$/, readPerson),
    terms: {
      tags: await readTerms(reading, 'tags'),
      categories: await readTerms(reading, 'categories'),
      series: await readTerms(reading, 'series'),
    },
    texts,
    ledger,
    problems,
  };
}

/** The files that hold an editor's texts. */
const forms = {
  episodes: /^episodes\/[^/]+\/[^/]+\/index\.mdx$/,
  posts: /^posts\/[^/]+\/(?!index\.mdx$)[^/]+(?:\/index)?\.mdx$/,
  pages: /^pages\/[^/]+\/[^/]+\.mdx$/,
};

/** What can be guessed of a site whose `site.yaml` cannot be read, so that the other files are still looked at. */
function fallbackContext(files: readonly string[]): SchemaContext {
  const languages = files
    .map((path) => /^(?:posts|pages)\/([^/]+)\//.exec(path)?.[1])
    .filter((l) => l !== undefined);
  return { timeZone: 'UTC', languages: languages.length > 0 ? [...new Set(languages)] : ['en'] };
}

/** How many files are read at the same time. */
const atOnce = 16;

async function each<Value>(
  reading: Reading,
  form: RegExp,
  read: (reading: Reading, path: string) => Promise<Entry<Value> | undefined>,
): Promise<Entry<Value>[]> {
  const paths = reading.files.filter((file) => form.test(file));
  const entries = await inTurns(atOnce, paths, (path) => read(reading, path));
  return entries.filter((entry) => entry !== undefined);
}

async function readSite(reading: Reading): Promise<Entry<Site> | undefined> {
  if (!reading.files.includes('site.yaml')) {
    reading.problems.push({
      rule: 'site/exists',
      level: 'error',
      file: `${reading.name}/site.yaml`,
      message:
        reading.files.length === 0
          ? {
              da: `Der er ingen mappe "${reading.name}", så der er intet at udgive.`,
              en: `There is no folder "${reading.name}", so there is nothing to publish.`,
            }
          : { da: 'Filen mangler.', en: 'The file is missing.' },
      fix: {
        da: `Opret ${reading.name}/site.yaml med title, url, timeZone, languages, description og publisher; se content/README.da.md.`,
        en: `Create ${reading.name}/site.yaml with title, url, timeZone, languages, description and publisher; see content/README.md.`,
      },
    });
    return undefined;
  }
  const source = await readSource(reading, 'site.yaml');
  const value = source && readValue(reading, 'site', siteSchema, source);
  return source && value && { source, value };
}

async function readLedger(reading: Reading): Promise<Entry<Ledger> | undefined> {
  const source = reading.files.includes(ledgerFile) ? await readSource(reading, ledgerFile) : undefined;
  const value = source && readValue(reading, 'ledger', ledgerSchema, source);
  return source && value && { source, value };
}

async function readShow(reading: Reading, path: string): Promise<Entry<Show> | undefined> {
  const source = await readSource(reading, path);
  const front = source && readValue(reading, 'show', reading.schemas.show, source);
  if (!source || !front) return undefined;
  const { artwork, artworkAlt, ...rest } = front;
  const picture = { field: 'artwork', name: artwork, usual: 'artwork', alt: artworkAlt };
  const value: Show = {
    ...rest,
    id: slugOf(path),
    artwork: await pictureBeside(reading, source, 'shows', picture),
  };
  return { value, source };
}

async function readPost(reading: Reading, path: string): Promise<Entry<Post> | undefined> {
  const source = await readSource(reading, path);
  const front = source && readValue(reading, 'post', reading.schemas.post, source);
  if (!source || !front) return undefined;
  const [, language = ''] = path.split('/');
  const slug = slugOf(path);
  const { cover, coverAlt, draft, ...rest } = front;
  const folder = path.endsWith('/index.mdx') ? `posts/${language}/${slug}` : `posts/${language}`;
  const usual = path.endsWith('/index.mdx') ? 'cover' : `${slug}.cover`;
  const picture = await pictureBeside(reading, source, folder, {
    field: 'cover',
    name: cover,
    usual,
    alt: coverAlt,
  });
  const status = publicationStatus(front, reading.now);
  const related = postIds(front.related, language);
  return {
    value: { ...rest, id: `${language}/${slug}`, slug, language, related, cover: picture, status },
    source,
  };
}

async function readPage(reading: Reading, path: string): Promise<Entry<Page> | undefined> {
  const source = await readSource(reading, path);
  const front = source && readValue(reading, 'page', reading.schemas.page, source);
  if (!source || !front) return undefined;
  const [, language = ''] = path.split('/');
  const { draft, ...rest } = front;
  const slug = slugOf(path);
  return {
    value: { ...rest, id: `${language}/${slug}`, slug, language, status: draft ? 'draft' : 'published' },
    source,
  };
}

async function readPerson(reading: Reading, path: string): Promise<Entry<Person> | undefined> {
  const source = await readSource(reading, path);
  const front = source && readValue(reading, 'person', reading.schemas.person, source);
  if (!source || !front) return undefined;
  const id = slugOf(path);
  const picture = await pictureBeside(reading, source, 'people', {
    field: 'image',
    name: undefined,
    usual: id,
    alt: undefined,
  });
  return { value: { ...front, id, image: picture?.file }, source };
}

/** `posts/da/slug.mdx` and `posts/da/slug/index.mdx` both have the slug `slug`. */
function slugOf(path: string): string {
  const name = path.replace(/\/index\.mdx$/, '').replace(/\.(mdx|yaml)$/, '');
  return name.slice(name.lastIndexOf('/') + 1);
}
