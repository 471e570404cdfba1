import { entryPath } from '#domain/address.ts';
import { find } from '#domain/library.ts';
import type { Taxonomy } from '#domain/term.ts';
import type { Edition } from './edition.ts';
import { holdingOfTerm, languagesOf } from './holding.ts';
import { foreign, type Link, translatedPassage } from './link.ts';

/** A term's page in the language of the edition, or in the first that has one; undefined when nothing belongs to it. */
export function termLink(
  { library, site, language }: Edition,
  taxonomy: Taxonomy,
  id: string,
): Link | undefined {
  const term = find(library[taxonomy], id);
  const languages = languagesOf(library, holdingOfTerm(library, taxonomy, id));
  const there = languages.includes(language) ? language : languages[0];
  if (!term || there === undefined) return undefined;
  const title = translatedPassage(term.title, language);
  return {
    href: entryPath(site, there, taxonomy, id),
    label: title?.text ?? id,
    labelLanguage: title?.language,
    language: foreign(there, language),
  };
}

/** The links of several terms, without those that lead nowhere. */
export function termLinks(edition: Edition, taxonomy: Taxonomy, ids: readonly string[]): Link[] {
  return ids.map((id) => termLink(edition, taxonomy, id)).filter((link) => link !== undefined);
}
