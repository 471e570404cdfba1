import { defineCollection } from 'astro:content';
import { contentLoader } from '#collections/loader.ts';

export const collections = { content: defineCollection({ loader: contentLoader() }) };
