import * as z from 'zod';
import { refuse } from './field.ts';
import { didYouMean, suggest } from './suggestion.ts';
import type { Wording } from './wording.ts';

/** Apple's categories, each with its subcategories. https://podcasters.apple.com/support/1691-apple-podcasts-categories */
export const appleCategories: Readonly<Record<string, readonly string[]>> = {
  Arts: ['Books', 'Design', 'Fashion & Beauty', 'Food', 'Performing Arts', 'Visual Arts'],
  Business: ['Careers', 'Entrepreneurship', 'Investing', 'Management', 'Marketing', 'Non-Profit'],
  Comedy: ['Comedy Interviews', 'Improv', 'Stand-Up'],
  Education: ['Courses', 'How To', 'Language Learning', 'Self-Improvement'],
  Fiction: ['Comedy Fiction', 'Drama', 'Science Fiction'],
  Government: [],
  'Health & Fitness': [
    'Alternative Health',
    'Fitness',
    'Medicine',
    'Mental Health',
    'Nutrition',
    'Sexuality',
  ],
  History: [],
  'Kids & Family': ['Education for Kids', 'Parenting', 'Pets & Animals', 'Stories for Kids'],
  Leisure: [
    'Animation & Manga',
    'Automotive',
    'Aviation',
    'Crafts',
    'Games',
    'Hobbies',
    'Home & Garden',
    'Video Games',
  ],
  Music: ['Music Commentary', 'Music History', 'Music Interviews'],
  News: [
    'Business News',
    'Daily News',
    'Entertainment News',
    'News Commentary',
    'Politics',
    'Sports News',
    'Tech News',
  ],
  'Religion & Spirituality': [
    'Buddhism',
    'Christianity',
    'Hinduism',
    'Islam',
    'Judaism',
    'Religion',
    'Spirituality',
  ],
  Science: [
    'Astronomy',
    'Chemistry',
    'Earth Sciences',
    'Life Sciences',
    'Mathematics',
    'Natural Sciences',
    'Nature',
    'Physics',
    'Social Sciences',
  ],
  'Society & Culture': ['Documentary', 'Personal Journals', 'Philosophy', 'Places & Travel', 'Relationships'],
  Sports: [
    'Baseball',
    'Basketball',
    'Cricket',
    'Fantasy Sports',
    'Football',
    'Golf',
    'Hockey',
    'Rugby',
    'Running',
    'Soccer',
    'Swimming',
    'Tennis',
    'Volleyball',
    'Wilderness',
    'Wrestling',
  ],
  Technology: [],
  'True Crime': [],
  'TV & Film': ['After Shows', 'Film History', 'Film Interviews', 'Film Reviews', 'TV Reviews'],
};

const spelled = Object.entries(appleCategories).flatMap(([category, subcategories]) => [
  category,
  ...subcategories.map((subcategory) => `${category} > ${subcategory}`),
]);

/** One of Apple's categories as `Business` or `Business > Marketing`. */
export const appleCategory = z
  .string()
  .transform((value, ctx) => {
    const name = value.trim().replace(/\s*>\s*/g, ' > ');
    if (spelled.includes(name)) return name;
    return refuse(
      ctx,
      {
        da: `"${value}" er ikke en af Apples kategorier.`,
        en: `"${value}" is not one of Apple's categories.`,
      },
      suggestCategory(name),
    );
  })
  .meta({ example: 'categories: ["Business > Marketing"]' });

/** Offers the nearest category; a subcategory that was written alone, or below the wrong category, is found too. */
function suggestCategory(name: string): Wording {
  const last = name.slice(name.lastIndexOf('>') + 1).trim();
  const moved = spelled.find((known) => known.toLowerCase().endsWith(`> ${last.toLowerCase()}`));
  if (moved !== undefined) return didYouMean(moved);
  return suggest(name, spelled, {
    da: 'Vælg en af https://podcasters.apple.com/support/1691-apple-podcasts-categories.',
    en: 'Choose one of https://podcasters.apple.com/support/1691-apple-podcasts-categories.',
  });
}
