import { absolute, picturePath } from '#domain/address.ts';
import type { Credit, Role } from '#domain/credit.ts';
import { find } from '#domain/library.ts';
import type { Person } from '#domain/person.ts';
import type { Edition } from './edition.ts';
import { translatedPassage } from './link.ts';
import { personLink } from './person-link.ts';
import { anyOf, type Thing } from './structured-data.ts';

/** A person, or a desk as the organization that it is, with all that we know of them; undefined for nobody. https://schema.org/Person */
export function personThing(edition: Edition, id: string): Thing | undefined {
  const person = find(edition.library.people, id);
  if (!person) return undefined;
  return {
    ...personName(edition, person),
    description: translatedPassage(person.description, edition.language)?.text,
    sameAs: anyOf(person.links.map(({ url }) => url)),
  };
}

/** Who it is, for a page that is about something else. */
function personName(edition: Edition, { id, name, kind, image, jobTitle }: Person): Thing {
  const { site, language } = edition;
  const link = personLink(edition, id);
  const url = link && absolute(site, link.href);
  return {
    '@type': kind === 'person' ? 'Person' : 'Organization',
    '@id': url && `${url}#who`,
    name,
    url,
    image: image && absolute(site, picturePath(image)),
    jobTitle: kind === 'person' ? translatedPassage(jobTitle, language)?.text : undefined,
  };
}

const properties: Readonly<Record<Role, string>> = {
  host: 'author',
  cohost: 'author',
  author: 'author',
  guest: 'actor',
  producer: 'producer',
  editor: 'editor',
  translator: 'translator',
  narrator: 'contributor',
  illustrator: 'contributor',
  // Somebody who is quoted has not worked on the item.
  source: 'mentions',
};

/** The people of an item by what they did. Someone on air who is no host is an `actor`. https://schema.org/PodcastEpisode */
export function creditFacts(edition: Edition, credits: readonly Credit[]): Record<string, readonly Thing[]> {
  const facts: Record<string, Thing[]> = {};
  for (const { person: id, role } of credits) {
    const person = find(edition.library.people, id);
    if (!person) continue;
    facts[properties[role]] = [...(facts[properties[role]] ?? []), personName(edition, person)];
  }
  return facts;
}
