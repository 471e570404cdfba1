import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { atField } from './finding.ts';
import { repeated } from './repeated.ts';

/** Every post of a series says which part it is, and no two of a language are the same part. */
export function numberedParts({ posts }: Content): Problem[] {
  return [
    ...posts.flatMap(({ source, value: { series, part } }) => {
      if ((series === undefined) === (part === undefined)) return [];
      return series === undefined
        ? [
            atField(source, ['part'], {
              rule: 'numbered-part',
              message: {
                da: 'Der er en del, men ingen serie, som den er en del af.',
                en: 'There is a part, but no series that it is a part of.',
              },
              fix: {
                da: 'Tilføj en linje med seriens id, for eksempel series: linkedin-contacts, eller fjern denne.',
                en: 'Add a line with the id of the series, for example series: linkedin-contacts, or remove this one.',
              },
            }),
          ]
        : [
            atField(source, ['series'], {
              rule: 'numbered-part',
              message: {
                da: 'Der er en serie, men ikke hvilken del af den dette er.',
                en: 'There is a series, but not which part of it this is.',
              },
              fix: {
                da: `Tilføj en linje: part: ${posts.filter(({ value }) => value.series === series).length}`,
                en: `Add a line: part: ${posts.filter(({ value }) => value.series === series).length}`,
              },
            }),
          ];
    }),
    ...repeated(posts, ({ value: { language, series, part } }) =>
      series === undefined || part === undefined ? undefined : `${language} ${series} ${part}`,
    ).map(({ item, first }) =>
      atField(item.source, ['part'], {
        rule: 'unique-part',
        message: {
          da: `${first.source.file} er også del ${item.value.part} af serien.`,
          en: `${first.source.file} is part ${item.value.part} of the series as well.`,
        },
        fix: { da: 'Giv delene hver sit nummer.', en: 'Give the parts different numbers.' },
      }),
    ),
  ];
}
