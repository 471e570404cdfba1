import type { Content, Entry } from '#domain/content.ts';
import type { Episode } from '#domain/episode.ts';
import { newestFirst } from '#domain/library.ts';
import type { Problem } from '#domain/problem.ts';
import { atField } from './finding.ts';
import { repeated } from './repeated.ts';

/** Full episodes of a show that numbers them have a number each, and no two the same within a season. */
export function uniqueNumbers({ episodes }: Content): Problem[] {
  const full = episodes
    .filter(({ value }) => value.episodeType === 'full')
    .toSorted((a, b) => newestFirst(b.value, a.value));
  const numbering = new Set(
    full.filter(({ value }) => value.episode !== undefined).map(({ value }) => value.show),
  );
  return [
    ...repeated(full, ({ value }) =>
      value.episode === undefined ? undefined : `${value.show} ${value.season ?? '-'} ${value.episode}`,
    ).map(({ item, first }) =>
      atField(item.source, ['episode'], {
        rule: 'unique-number',
        message: {
          da: `${first.source.file} er også nummer ${item.value.episode}${inSeason(item, ' i sæson ')}.`,
          en: `${first.source.file} is number ${item.value.episode}${inSeason(item, ' of season ')} as well.`,
        },
        fix: {
          da: `Giv dette afsnit det næste ledige nummer, for eksempel episode: ${nextNumber(full, item)}.`,
          en: `Give this episode the next free number, for example episode: ${nextNumber(full, item)}.`,
        },
      }),
    ),
    ...full
      .filter(({ value }) => value.episode === undefined && numbering.has(value.show))
      .map((entry) =>
        atField(entry.source, ['episode'], {
          rule: 'numbered-episode',
          level: 'warning',
          message: {
            da: 'Showets andre afsnit har et nummer, dette har intet.',
            en: 'The other episodes of the show have a number, this one has none.',
          },
          fix: {
            da: `Tilføj en linje: episode: ${nextNumber(full, entry)}. En trailer eller noget ekstra siger det i stedet: episodeType: bonus.`,
            en: `Add a line: episode: ${nextNumber(full, entry)}. A trailer or an extra says so instead: episodeType: bonus.`,
          },
        }),
      ),
  ];
}

function inSeason({ value }: Entry<Episode>, words: string): string {
  return value.season === undefined ? '' : `${words}${value.season}`;
}

function nextNumber(full: readonly Entry<Episode>[], { value }: Entry<Episode>): number {
  const siblings = full.filter(
    (other) => other.value.show === value.show && other.value.season === value.season,
  );
  return Math.max(0, ...siblings.map((other) => other.value.episode ?? 0)) + 1;
}
