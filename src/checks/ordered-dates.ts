import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { atField } from './finding.ts';
import { repeated } from './repeated.ts';

/** No two episodes of a show, nor two posts of a language, appear at one instant; and nothing is changed before it appears. */
export function orderedDates({ episodes, posts }: Content): Problem[] {
  const items = [
    ...episodes.map(({ value, source }) => ({ value, source, list: `episodes ${value.show}` })),
    ...posts.map(({ value, source }) => ({ value, source, list: `posts ${value.language}` })),
  ];
  return [
    ...repeated(items, ({ list, value }) => `${list} ${value.pubDate}`).map(({ item, first }) =>
      atField(item.source, ['pubDate'], {
        rule: 'distinct-date',
        level: 'warning',
        message: {
          da: `${first.source.file} udkommer i samme øjeblik, så ingen ved, hvad der kommer først.`,
          en: `${first.source.file} appears at the same instant, so nobody knows which comes first.`,
        },
        fix: {
          da: 'Læg mindst et minut mellem dem.',
          en: 'Put at least a minute between them.',
        },
      }),
    ),
    ...items
      .filter(({ value }) => value.updated !== undefined && value.updated < value.pubDate)
      .map(({ source }) =>
        atField(source, ['updated'], {
          rule: 'ordered-dates',
          level: 'warning',
          message: {
            da: 'Ændringen ligger før udgivelsen.',
            en: 'The change lies before the publication.',
          },
          fix: {
            da: 'Ret en af de to datoer, eller fjern linjen.',
            en: 'Correct one of the two dates, or remove this line.',
          },
        }),
      ),
  ];
}
