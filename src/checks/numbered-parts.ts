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
              message: 'There is a part, but no series that it is a part of.',
              fix: 'Add a line with the id of the series, for example series: linkedin-contacts, or remove this one.',
            }),
          ]
        : [
            atField(source, ['series'], {
              rule: 'numbered-part',
              message: 'There is a series, but not which part of it this is.',
              fix: `Add a line: part: ${posts.filter(({ value }) => value.series === series).length}`,
            }),
          ];
    }),
    ...repeated(posts, ({ value: { language, series, part } }) =>
      series === undefined || part === undefined ? undefined : `${language} ${series} ${part}`,
    ).map(({ item, first }) =>
      atField(item.source, ['part'], {
        rule: 'unique-part',
        message: `${first.source.file} is part ${item.value.part} of the series as well.`,
        fix: 'Give the parts different numbers.',
      }),
    ),
  ];
}
