import { absolute, postPath } from '#domain/address.ts';
import type { Site } from '#domain/site.ts';
import type { WallClock } from './wall-clock.ts';
import { renderMdx } from './written-file.ts';

/** What is known of a new article. */
export type NewPost = {
  site: Site;
  language: string;
  slug: string;
  title: string;
  pubDate: WallClock;
  lead?: string | undefined;
  authors: readonly string[];
  category?: string | undefined;
  tags: readonly string[];
  /** Whether it is a folder, so that pictures can lie beside it. */
  pictures: boolean;
};

/** A file to be made, as a path below `content/`, and where the page of it will be, as a path and in full. */
export type FilePlan = { file: string; content: string; path: string; url: string };

/** The file of a new article, a draft as long as its line `draft` stands there. */
export function planPost(post: NewPost): FilePlan {
  const { site, language, slug, title, lead, pubDate, authors, category, tags, pictures } = post;
  const fields = {
    title,
    lead,
    pubDate,
    people: authors.length > 0 ? authors : undefined,
    category,
    tags: tags.length > 0 ? tags : undefined,
    draft: true,
  };
  const path = postPath(site, { language, slug });
  const place = `posts/${language}/${slug}`;
  return {
    file: pictures ? `${place}/index.mdx` : `${place}.mdx`,
    content: renderMdx(fields, '\n'),
    path,
    url: absolute(site, path),
  };
}
