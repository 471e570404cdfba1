import { type Section, sectionPath } from '#domain/address.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';

/** The way to one of the parts of the site. */
export function sectionLink({ site, language, words }: Edition, section: Section): Link {
  return { href: sectionPath(site, language, section), label: words.sections[section] };
}
