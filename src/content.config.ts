import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { contentLoader } from '#collections/loader.ts';
import type { Episode } from '#domain/episode.ts';
import type { Page } from '#domain/page.ts';
import type { Person } from '#domain/person.ts';
import type { Post } from '#domain/post.ts';
import type { Show } from '#domain/show.ts';
import type { Site } from '#domain/site.ts';
import type { Term } from '#domain/term.ts';

export const collections = {
  site: defineCollection({ loader: contentLoader('site'), schema: z.custom<Site>() }),
  shows: defineCollection({ loader: contentLoader('shows'), schema: z.custom<Show>() }),
  episodes: defineCollection({ loader: contentLoader('episodes'), schema: z.custom<Episode>() }),
  posts: defineCollection({ loader: contentLoader('posts'), schema: z.custom<Post>() }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: z.custom<Page>() }),
  people: defineCollection({ loader: contentLoader('people'), schema: z.custom<Person>() }),
  tags: defineCollection({ loader: contentLoader('tags'), schema: z.custom<Term>() }),
  categories: defineCollection({ loader: contentLoader('categories'), schema: z.custom<Term>() }),
  series: defineCollection({ loader: contentLoader('series'), schema: z.custom<Term>() }),
};
