import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { atField } from './finding.ts';

/** A translation is not older than what its original says today. */
export function currentTranslations({ posts }: Content): Problem[] {
  return posts.flatMap(({ source, value }) => {
    const { translationKey, originalLanguage } = value;
    if (translationKey === undefined || originalLanguage === undefined) return [];
    const original = posts.find(
      (post) => post.value.language === originalLanguage && post.value.translationKey === translationKey,
    );
    const changed = original?.value.updated;
    if (!original || changed === undefined || changed <= (value.updated ?? value.pubDate)) return [];
    return [
      atField(source, [value.updated === undefined ? 'pubDate' : 'updated'], {
        rule: 'current-translation',
        level: 'warning',
        message: {
          da: `Originalen ${original.source.file} er ændret siden, ${changed.slice(0, 10)}.`,
          en: `Its original, ${original.source.file}, was changed later, on ${changed.slice(0, 10)}.`,
        },
        fix: {
          da: `Ret oversættelsen, og skriv så updated: ${changed.slice(0, 10)}.`,
          en: `Bring the translation up to date, and then write updated: ${changed.slice(0, 10)}.`,
        },
      }),
    ];
  });
}
