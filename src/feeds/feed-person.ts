import { absolute, entryPath, picturePath } from '#domain/address.ts';
import type { Credit } from '#domain/credit.ts';
import { find, type Library } from '#domain/library.ts';
import type { FeedPerson } from './podcast-feed.ts';

/** The people of a show or an episode, with their pages in `language` and their portraits. */
export function feedPeople(library: Library, credits: readonly Credit[], language: string): FeedPerson[] {
  return credits.flatMap(({ person: id, role }) => {
    const person = find(library.people, id);
    if (!person) return [];
    const { name, image } = person;
    const url = absolute(library.site, entryPath(library.site, language, 'people', id));
    return [{ name, role, url, ...(image ? { image: absolute(library.site, picturePath(image)) } : {}) }];
  });
}

/** What an item says of its people replaces what the channel says, so a show's host is said again on an episode without one. */
export function withHost(credits: readonly Credit[], showCredits: readonly Credit[]): readonly Credit[] {
  if (credits.some(({ role }) => role === 'host')) return credits;
  return [...showCredits.filter(({ role }) => role === 'host'), ...credits];
}
