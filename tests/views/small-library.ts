import { type Episode, episodeSchema } from '#domain/episode.ts';
import { type Library, makeLibrary } from '#domain/library.ts';
import { type Page, pageSchema } from '#domain/page.ts';
import { type Person, personSchema } from '#domain/person.ts';
import { type Post, postSchema } from '#domain/post.ts';
import { type Show, showSchema } from '#domain/show.ts';
import { type Site, siteSchema } from '#domain/site.ts';
import { type Term, termSchema } from '#domain/term.ts';

const context = { timeZone: 'Europe/Copenhagen', languages: ['da', 'nb', 'en'] };

/** A site in Danish, Norwegian and English. */
export const site: Site = siteSchema.parse({
  title: 'Radio Prøve',
  url: 'https://radio.example',
  timeZone: context.timeZone,
  languages: context.languages,
  description: { da: 'Et prøvested', nb: 'Et prøvested', en: 'A trial' },
  publisher: { name: 'Radio Prøve', email: 'desk@radio.example' },
});

/** A Library with the parts that a test names and nothing else. */
export function library(parts: Partial<Library>, { hidden = false } = {}): Library {
  const none = { shows: [], episodes: [], posts: [], pages: [], people: [] };
  return makeLibrary({ site, ...none, tags: [], categories: [], series: [], ...parts }, { hidden });
}

/** A Danish show. */
export function show(parts: Partial<Show> = {}): Show {
  const front = {
    title: 'Radio Prøve',
    description: 'Om prøver.',
    language: 'da',
    guid: '917393e3-1b1e-5cef-ace4-edaa54e1f810',
    feed: '/radio/feed.xml',
    author: 'Radio Prøve',
    owner: { name: 'Radio Prøve', email: 'desk@radio.example' },
    categories: ['Business > Marketing'],
    artwork: 'radio.jpg',
  };
  const { artwork: _name, artworkAlt: _alt, ...rest } = showSchema(context).parse(front);
  return { ...rest, id: 'radio', ...parts };
}

/** A published Danish episode of the show. */
export function episode(slug: string, parts: Partial<Episode> = {}): Episode {
  const front = { guid: slug, title: slug, description: `Om ${slug}.`, pubDate: '2024-01-02 08:00' };
  const {
    cover: _cover,
    coverAlt: _alt,
    draft: _draft,
    sound: _sound,
    chapters: _chapters,
    language: _language,
    explicit: _explicit,
    ...rest
  } = episodeSchema(context).parse(front);
  return {
    ...rest,
    id: `radio/${slug}`,
    show: 'radio',
    slug,
    language: 'da',
    explicit: false,
    sound: { file: `episodes/radio/${slug}/${slug}.mp3`, length: 700_000, type: 'audio/mpeg', duration: 90 },
    alternatives: [],
    chapters: [],
    transcripts: [],
    status: 'published',
    ...parts,
  };
}

/** A published article. */
export function post(language: string, slug: string, parts: Partial<Post> = {}): Post {
  const {
    cover: _cover,
    coverAlt: _alt,
    draft: _draft,
    ...rest
  } = postSchema(context).parse({
    title: slug,
    pubDate: '2024-01-03 08:00',
  });
  return { ...rest, id: `${language}/${slug}`, slug, language, status: 'published', ...parts };
}

/** A page such as the contact page. */
export function page(language: string, slug: string, parts: Partial<Page> = {}): Page {
  const { draft: _draft, ...rest } = pageSchema(context).parse({ title: slug });
  return { ...rest, id: `${language}/${slug}`, slug, language, status: 'published', ...parts };
}

/** A person. */
export function person(id: string, parts: Partial<Person> = {}): Person {
  return { ...personSchema(context).parse({ name: id }), id, ...parts };
}

/** A tag, category or series that is called the same in every language. */
export function term(id: string): Term {
  return { ...termSchema(context).parse({ title: id }), id };
}
