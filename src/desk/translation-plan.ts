import { picturesIn } from '#bodies/pictures.ts';
import { absolute, fileName, postPath } from '#domain/address.ts';
import type { Entry } from '#domain/content.ts';
import type { Post } from '#domain/post.ts';
import type { Site } from '#domain/site.ts';
import type { FilePlan } from './post-plan.ts';
import type { WallClock } from './wall-clock.ts';
import { type Fields, renderMdx } from './written-file.ts';

/** What is known of a translation that is to be begun. */
export type NewTranslation = {
  site: Site;
  original: Entry<Post>;
  language: string;
  title: string;
  slug: string;
  pubDate: WallClock;
  translators: readonly string[];
};

/** The file of a translation, the pictures that come with it (paths below `content/`), and the key that links the pair. */
export type TranslationPlan = FilePlan & {
  pictures: readonly { from: string; to: string }[];
  key: string;
};

/** Fields that belong to one language or to one article alone. */
const ownFields = ['aliases', 'thread', 'related', 'updated', 'draft', 'originalLanguage', 'translationKey'];

/** The original's fields and text, to be translated where they stand; a draft until its line `draft` is removed. */
export function planTranslation(translation: NewTranslation): TranslationPlan {
  const { site, original, language, title, slug, pubDate, translators } = translation;
  const { value, source, body } = original;
  const key = value.translationKey ?? value.slug;
  const shared = Object.entries(source.data as Fields).filter(([name]) => !ownFields.includes(name));
  const people = (source.data as Fields)['people'];
  const fields = {
    ...Object.fromEntries(shared),
    title,
    pubDate,
    ...(translators.length > 0
      ? {
          people: [
            ...(Array.isArray(people) ? people : []),
            ...translators.map((person) => ({ person, role: 'translator' })),
          ],
        }
      : {}),
    translationKey: key,
    originalLanguage: value.originalLanguage ?? value.language,
    draft: true,
  };
  const folder = pictureFolder(original);
  const names = [
    ...new Set([
      ...(value.cover ? [fileName(value.cover.file)] : []),
      ...picturesIn(body ?? { children: [] }),
    ]),
  ];
  const place = `posts/${language}/${slug}`;
  const path = postPath(site, { language, slug });
  return {
    file: names.length > 0 ? `${place}/index.mdx` : `${place}.mdx`,
    content: renderMdx(fields, source.body.trimStart() === '' ? '\n' : `\n${source.body.trimStart()}`),
    path,
    url: absolute(site, path),
    pictures: names.map((name) => ({
      from: `${folder}/${name}`,
      to: `${place}/${name.replace(`${value.slug}.cover.`, 'cover.')}`,
    })),
    key,
  };
}

function pictureFolder({ value, source }: Entry<Post>): string {
  const place = `posts/${value.language}`;
  return source.file.endsWith('/index.mdx') ? `${place}/${value.slug}` : place;
}

/** The text of an MDX file with one field more, at the end of its fields; everything else stays as it was written. */
export function withField(text: string, name: string, value: string): string {
  const end = text.search(/(?<=\n)---[ \t]*\r?(?:\n|$)/g);
  const newline = /\r\n/.test(text) ? '\r\n' : '\n';
  return `${text.slice(0, end)}${name}: ${value}${newline}${text.slice(end)}`;
}
