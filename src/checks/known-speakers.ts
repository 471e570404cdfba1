import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { suggest } from '#domain/suggestion.ts';
import { cueFacts } from '#domain/transcript.ts';
import { atNode } from './finding.ts';

/** Whoever speaks in a transcript has a file of their own, so that the page can lead there. */
export function knownSpeakers({ name, files, episodes, people }: Content): Problem[] {
  if (files.some((file) => file.startsWith('people/') && !isRead(file, people))) return [];
  const names = people.map(({ value }) => value.name);
  const known = new Set(people.flatMap(({ value }) => [value.name, value.id]).map(folded));
  return episodes.flatMap(({ value: { transcripts } }) =>
    transcripts.flatMap((transcript) => {
      const { speakers } = cueFacts(transcript);
      if (speakers.every((speaker) => known.has(folded(speaker)))) return [];
      const { file, cues } = transcript;
      const unknown = cues.filter(({ speaker }) => speaker !== undefined && !known.has(folded(speaker)));
      const firsts = [...Map.groupBy(unknown, ({ speaker = '' }) => folded(speaker)).values()];
      return firsts.flatMap(([cue]) =>
        cue?.speaker === undefined
          ? []
          : [
              atNode(
                { file: `${name}/${file}` },
                { place: { line: (cue.line ?? 0) + 1, column: 1 } },
                {
                  rule: 'known-speaker',
                  level: 'warning',
                  value: cue.speaker,
                  message: {
                    da: `"${cue.speaker}" taler her, men ingen person hedder det.`,
                    en: `"${cue.speaker}" speaks here, but no person has that name.`,
                  },
                  fix: suggest(cue.speaker, names, {
                    da: `Skriv navnet, som det står i ${name}/people, eller opret personen.`,
                    en: `Write the name as it stands in ${name}/people, or create the person.`,
                  }),
                },
              ),
            ],
      );
    }),
  );
}

function isRead(file: string, people: Content['people']): boolean {
  return !file.endsWith('.yaml') || people.some(({ source }) => source.file.endsWith(`/${file}`));
}

function folded(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
