import { spellTime } from '#domain/duration.ts';
import type { Cue, Transcript } from '#domain/transcript.ts';
import { languageName, ownName } from '#i18n/languages.ts';
import { format } from '#i18n/words.ts';
import { renderCueTimes } from '#playback/cue-times.ts';
import type { Edition } from './edition.ts';
import { foreign } from './link.ts';
import { fileBelow } from './placed-picture.ts';

/**
 * What one voice says in one breath. `id` names it on the page, `speaker` is set where another voice begins, `href` plays the
 * sound from there, and `times` are the times of its cues (see `#playback/cue-times.ts`), which `cues` holds the words of.
 */
export type Segment = {
  id: string | undefined;
  speaker: string | undefined;
  time: string;
  href: string;
  label: string;
  times: string;
  cues: string[];
};

/** A transcript for reading. `code` is its language, `language` the same where it is not the page's. */
export type TranscriptView = {
  heading: string;
  code: string;
  /** The language in its own words, for a choice among several. */
  name: string;
  language: string | undefined;
  segments: Segment[];
  file: { href: string; label: string };
};

/** The transcripts of an episode at `page`, that in the episode's own language first. */
export function transcriptViews(
  edition: Edition,
  { page, sound, language }: { page: string; sound: string; language: string },
  transcripts: readonly Transcript[],
): TranscriptView[] {
  const { words } = edition;
  const own = (transcript: Transcript) => transcript.language === language;
  return [...transcripts.filter(own), ...transcripts.filter((other) => !own(other))].map((transcript) => {
    const name = languageName(transcript.language, edition.language);
    const prefix = own(transcript) ? 't' : `t-${transcript.language}`;
    return {
      heading: own(transcript)
        ? words.episode.transcript
        : format(words.episode.transcriptIn, { language: name }),
      code: transcript.language,
      name: ownName(transcript.language),
      language: foreign(transcript.language, edition.language),
      segments: segmentsOf(edition, transcript.cues, prefix, sound),
      file: {
        href: fileBelow(page, transcript.file),
        label: format(words.episode.transcriptFile, { language: name }),
      },
    };
  });
}

/** The fragment of an address that names a moment in the sound. https://www.w3.org/TR/media-frags/#naming-time */
export function timeFragment(seconds: number): string {
  return `#t=${String(seconds)}`;
}

const longPause = 0.55;
const longBreath = 5;

/** Cues in paragraphs: a new one with every voice, at a pause, and before a paragraph grows too long. */
function breaths(cues: readonly Cue[]): Cue[][] {
  const found: Cue[][] = [];
  for (const cue of cues) {
    const current = found.at(-1);
    const last = current?.at(-1);
    const goesOn =
      last?.speaker === cue.speaker &&
      cue.start - (last?.end ?? 0) < longPause &&
      (current?.length ?? 0) < longBreath;
    if (current && goesOn) current.push(cue);
    else found.push([cue]);
  }
  return found;
}

function segmentsOf({ words }: Edition, cues: readonly Cue[], prefix: string, sound: string): Segment[] {
  const taken = new Set<string>();
  let voice: string | undefined;
  return breaths(cues).map((breath) => {
    const [{ start, speaker } = { start: 0, speaker: undefined }] = breath;
    const [time, id] = [spellTime(start), `${prefix}-${start}`];
    const segment = {
      // Two voices may begin at once.
      id: taken.has(id) ? undefined : id,
      speaker: speaker === voice ? undefined : (speaker ?? ''),
      time,
      href: `${sound}${timeFragment(start)}`,
      label: format(words.episode.at, { time }),
      times: renderCueTimes(breath),
      cues: breath.map(({ text }) => text),
    };
    taken.add(id);
    voice = speaker;
    return segment;
  });
}
