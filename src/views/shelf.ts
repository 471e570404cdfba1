import type { Credit } from '#domain/credit.ts';
import { languageName } from '#i18n/languages.ts';
import { format } from '#i18n/words.ts';
import type { Edition } from './edition.ts';
import { type EpisodeCard, episodeCard } from './episode-card.ts';
import { type Holding, holdingIn, languagesOf } from './holding.ts';
import { type PostCard, postCard } from './post-card.ts';

/** What a list holds in one language; `heading` is set on the shelves of other languages than the page's. */
export type Shelf = { heading: string | undefined; episodes: EpisodeCard[]; posts: PostCard[] };

/** A holding by language, that of the edition first. With `person`, each card says what that person did. */
export function shelvesOf(edition: Edition, holding: Holding, person?: string): Shelf[] {
  const { library, language, words } = edition;
  const languages = languagesOf(library, holding);
  const ordered = [language, ...languages.filter((other) => other !== language)];
  return ordered
    .filter((other) => languages.includes(other))
    .map((other) => {
      const { episodes, posts } = holdingIn(holding, other);
      const role = (people: readonly Credit[]) =>
        person === undefined ? undefined : rolesOf(edition, people, person);
      return {
        heading:
          other === language
            ? undefined
            : format(words.terms.inLanguage, { language: languageName(other, language) }),
        episodes: episodes.map((item) => ({ ...episodeCard(edition, item), role: role(item.people) })),
        posts: posts.map((item) => ({ ...postCard(edition, item), role: role(item.people) })),
      };
    });
}

function rolesOf({ words }: Edition, people: readonly Credit[], person: string): string {
  return people
    .filter((credit) => credit.person === person)
    .map(({ role }) => words.roles[role])
    .join(', ');
}
