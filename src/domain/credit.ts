import * as z from 'zod';
import { oneOf, text } from './field.ts';

/** Roles a person can have; the podcast ones are https://github.com/Podcastindex-org/podcast-namespace taxonomy roles. */
export const roles = [
  'host',
  'cohost',
  'guest',
  'producer',
  'editor',
  'narrator',
  'author',
  'translator',
  'illustrator',
  'source',
] as const;

export type Role = (typeof roles)[number];

/** A person with the role they have on one episode or post. */
export type Credit = { person: string; role: Role };

/** `people:`, a list of ids; a bare id has the role `usual`. */
export function credits(usual: Role) {
  const bare = text(`people: [redaktionen]`).transform((person): Credit => ({ person, role: usual }));
  const named = z.strictObject({ person: text('person: redaktionen'), role: oneOf(roles, `role: ${usual}`) });
  return z.array(z.union([bare, named])).meta({ example: 'people: [redaktionen]' });
}

/** The ids of those who have one of `wanted` roles, in the order written. */
export function peopleWithRole(people: readonly Credit[], ...wanted: Role[]): string[] {
  return people.filter(({ role }) => wanted.includes(role)).map(({ person }) => person);
}
