import type { Content } from '#domain/content.ts';
import { newestFirst } from '#domain/library.ts';
import type { Problem } from '#domain/problem.ts';
import { atField } from './finding.ts';
import { repeated } from './repeated.ts';

/** No two episodes have one guid, nor two shows; podcast apps would take them for the same. */
export function uniqueGuids({ shows, episodes }: Content): Problem[] {
  const oldestFirst = episodes.toSorted((a, b) => newestFirst(b.value, a.value));
  return [
    ...repeated(oldestFirst, ({ value }) => value.guid).map(({ item, first }) =>
      atField(item.source, ['guid'], {
        rule: 'unique-guid',
        message: {
          da: `${first.source.file} har samme guid, og det kom først.`,
          en: `${first.source.file} has the same guid, and it came first.`,
        },
        fix: {
          da: 'Giv dette afsnit sit eget guid; node -p "crypto.randomUUID()" laver et.',
          en: 'Give this episode a guid of its own; node -p "crypto.randomUUID()" makes one.',
        },
      }),
    ),
    ...repeated(shows, ({ value }) => value.guid).map(({ item, first }) =>
      atField(item.source, ['guid'], {
        rule: 'unique-guid',
        message: {
          da: `${first.source.file} har samme guid.`,
          en: `${first.source.file} has the same guid.`,
        },
        fix: {
          da: 'Giv dette show sit eget guid; node -p "crypto.randomUUID()" laver et.',
          en: 'Give this show a guid of its own; node -p "crypto.randomUUID()" makes one.',
        },
      }),
    ),
  ];
}
