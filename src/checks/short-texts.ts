import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { atField } from './finding.ts';

const limits = { title: 150, description: 300 } as const;

/** Titles and descriptions are short enough for lists, podcast apps and search engines. */
export function shortTexts({ episodes, posts, pages }: Content): Problem[] {
  return [...episodes, ...posts, ...pages].flatMap(({ source, value }) =>
    (['title', 'description'] as const).flatMap((field) => {
      const { length } = [...(value[field] ?? '')];
      return length <= limits[field]
        ? []
        : [
            atField(source, [field], {
              rule: `short-${field}`,
              level: 'warning',
              message: `The ${field} has ${length} characters, and most places cut it off.`,
              fix: `Shorten it to ${limits[field]} characters at most.`,
            }),
          ];
    }),
  );
}
