import type { Content, Entry } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import type { Wording } from '#domain/wording.ts';
import { atField } from './finding.ts';
import { namedPages, namedPosts } from './named.ts';
import { repeated } from './repeated.ts';

type Translatable = Entry<{ language: string; translationKey?: string | undefined }>;

/** A translationKey links items of at least two languages, one of each, and a translation has its original beside it. */
export function linkedTranslations(content: Content): Problem[] {
  const { posts, pages } = content;
  // While a file cannot be read, it may be the twin that seems to be missing.
  const allPosts = namedPosts(content).length === posts.length;
  const allPages = namedPages(content).length === pages.length;
  return [
    ...sharedKeys(posts),
    ...sharedKeys(pages),
    ...(allPosts ? [...lonelyKeys(posts), ...missingOriginals(content)] : []),
    ...(allPages ? lonelyKeys(pages) : []),
  ];
}

function sharedKeys(entries: readonly Translatable[]): Problem[] {
  return repeated(entries, ({ value: { language, translationKey } }) =>
    translationKey === undefined ? undefined : `${language} ${translationKey}`,
  ).map(({ item, first }) =>
    atField(item.source, ['translationKey'], {
      rule: 'unique-translation',
      message: {
        da: `${first.source.file} har samme nøgle og samme sprog, så ingen af dem er en oversættelse af den anden.`,
        en: `${first.source.file} has the same key and the same language, so neither is a translation of the other.`,
      },
      fix: {
        da: 'Giv den ene en anden nøgle, eller flyt den til mappen for dens sprog.',
        en: 'Give one of them another key, or move it to the folder of its language.',
      },
    }),
  );
}

function lonelyKeys(entries: readonly Translatable[]): Problem[] {
  const keyed = entries.filter(({ value }) => value.translationKey !== undefined);
  return [...Map.groupBy(keyed, ({ value }) => value.translationKey).values()].flatMap(([only, ...others]) =>
    only === undefined || others.length > 0
      ? []
      : [
          atField(only.source, ['translationKey'], {
            rule: 'paired-translation',
            level: 'warning',
            message: {
              da: `Intet andet har nøglen "${only.value.translationKey}", så der er ingen oversættelse at henvise til.`,
              en: `Nothing else has the key "${only.value.translationKey}", so there is no translation to link to.`,
            },
            fix: {
              da: 'Giv oversættelsen samme nøgle, eller fjern linjen.',
              en: 'Give the translation the same key, or remove this line.',
            },
          }),
        ],
  );
}

function missingOriginals({ posts }: Content): Problem[] {
  return posts.flatMap(({ source, value: { language, originalLanguage, translationKey } }) => {
    if (originalLanguage === undefined) return [];
    const at = (message: Wording, fix: Wording) => [
      atField(source, ['originalLanguage'], { rule: 'known-original', message, fix }),
    ];
    if (originalLanguage === language) {
      return at(
        {
          da: `Teksten er selv på "${language}", så det er ikke det sprog, den er oversat fra.`,
          en: `The text is in "${language}" itself, so that is not the language it was translated from.`,
        },
        {
          da: 'Fjern linjen, eller skriv originalens sprog.',
          en: 'Remove the line, or name the language of the original.',
        },
      );
    }
    if (translationKey === undefined) {
      return at(
        {
          da: 'Uden en translationKey kan originalen ikke findes.',
          en: 'Without a translationKey the original cannot be found.',
        },
        { da: 'Giv begge artikler samme translationKey.', en: 'Give both posts the same translationKey.' },
      );
    }
    const found = posts.some(
      ({ value }) => value.language === originalLanguage && value.translationKey === translationKey,
    );
    return found
      ? []
      : at(
          {
            da: `Ingen artikel på "${originalLanguage}" har translationKey "${translationKey}".`,
            en: `No post in "${originalLanguage}" has the translationKey "${translationKey}".`,
          },
          {
            da: `Skriv translationKey: ${translationKey} i originalen også.`,
            en: `Write translationKey: ${translationKey} in the original as well.`,
          },
        );
  });
}
