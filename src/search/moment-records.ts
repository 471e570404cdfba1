import type { Episode } from '#domain/episode.ts';
import type { Site } from '#domain/site.ts';
import { type Cue, cueId, type Transcript } from '#domain/transcript.ts';
import type { SearchRecord } from './search-record.ts';
import { textWords } from './text-words.ts';

/** How many words a passage of a transcript has when no chapter ends it before. */
const passageLength = 1000;

/** The transcripts of an episode, whose `people` are called so, in passages: a chapter each, or about a thousand words where it is longer or there are none. */
export function momentRecords(
  site: Site,
  episode: Episode,
  record: SearchRecord,
  people: readonly string[],
): SearchRecord[] {
  return episode.transcripts
    .filter(({ language }) => site.languages.includes(language))
    .flatMap((transcript) =>
      passagesOf(episode, transcript).map((cues) => momentRecord(episode, transcript, cues, record, people)),
    );
}

function momentRecord(
  episode: Episode,
  transcript: Transcript,
  cues: readonly Cue[],
  { page, title, number, date, year, people, topics }: SearchRecord,
  names: readonly string[],
): SearchRecord {
  const chapter = chapterAt(episode, cues[0]?.start ?? 0);
  return {
    kind: 'moment',
    language: transcript.language,
    page,
    title,
    names: chapter === undefined ? names : [...names, chapter],
    passages: cues.map(({ start, speaker, text }) => ({
      text,
      anchor: `#${cueId(episode.language, transcript, start)}`,
      heading: chapter,
      start,
      speaker,
    })),
    number,
    date,
    year,
    people,
    topics,
  };
}

function passagesOf(episode: Episode, { cues }: Transcript): Cue[][] {
  const passages: { cues: Cue[]; words: number; chapter: string | undefined }[] = [];
  for (const cue of cues) {
    const chapter = chapterAt(episode, cue.start);
    const words = textWords(cue.text).length;
    const last = passages.at(-1);
    if (last && last.chapter === chapter && last.words < passageLength) {
      last.cues.push(cue);
      last.words += words;
    } else passages.push({ cues: [cue], words, chapter });
  }
  return passages.map((passage) => passage.cues);
}

function chapterAt({ chapters }: Episode, time: number): string | undefined {
  return chapters.findLast(({ start }) => start <= time)?.title;
}
