import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const shared = z.object({
  title: z.string(),
  description: z.string(),
  date: z.coerce.date(),
  language: z.string(),
  tags: z.array(z.string()),
});

export const collections = {
  posts: defineCollection({
    loader: glob({ pattern: '**/*.mdx', base: './content/posts' }),
    schema: shared.extend({ author: z.string(), category: z.string() }),
  }),
  episodes: defineCollection({
    loader: glob({ pattern: '**/*.mdx', base: './content/episodes' }),
    schema: shared.extend({
      number: z.number(),
      sound: z.string(),
      bytes: z.number(),
      seconds: z.number(),
      guid: z.string(),
    }),
  }),
};
