import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { atField } from './finding.ts';

const limits = { title: 150, description: 300 } as const;
const danish = { title: 'Titlen', description: 'Beskrivelsen' } as const;

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
              message: {
                da: `${danish[field]} er på ${length} tegn, og de fleste steder skærer den af.`,
                en: `The ${field} has ${length} characters, and most places cut it off.`,
              },
              fix: {
                da: `Forkort den til højst ${limits[field]} tegn.`,
                en: `Shorten it to ${limits[field]} characters at most.`,
              },
            }),
          ];
    }),
  );
}
