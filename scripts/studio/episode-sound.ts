import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { writeSoundFile } from './sound-file.ts';
import { parseSpeech, type Speech } from './speech.ts';
import { SAMPLE_RATE, synthesise } from './synthesis.ts';
import { arrangeUtterances, type ChapterStart, type Utterance } from './timeline.ts';
import { listCues, renderChapters, renderTranscript } from './transcript.ts';

/** A finished episode sound: where it is, how long and loud, and where its chapters begin (seconds). */
export type EpisodeSound = {
  readonly file: string;
  readonly seconds: number;
  readonly bytes: number;
  readonly loudness: number;
  readonly chapters: readonly ChapterStart[];
};

const EPISODES = join('content', 'episodes', 'radio');
const SHOW = 'Social Selling Radio';

/** Speaks one episode and writes its sound, transcripts and chapters beside its index.mdx. */
export async function makeEpisodeSound(slug: string, speechFolder: string): Promise<EpisodeSound> {
  const folder = join(EPISODES, slug);
  const card = await readCard(join(folder, 'index.mdx'));
  const speech = parseSpeech(await readFile(join(speechFolder, `${slug}.yaml`), 'utf8'));
  const titles = speech.chapters.map((chapter) => chapter.title);
  const timeline = arrangeUtterances(await speakAll(speech), titles, SAMPLE_RATE);
  const cues = listCues(timeline.utterances);
  const cover = join(folder, 'cover.jpg');
  const file = join(folder, `${slug}.${speech.format}`);
  const measured = await writeSoundFile(file, speech.format, timeline.samples, SAMPLE_RATE, {
    title: card.title,
    show: SHOW,
    track: card.episode,
    cover: existsSync(cover) ? cover : undefined,
    chapters: timeline.chapters,
  });
  const lastEnd = cues.at(-1)?.end ?? 0;
  if (lastEnd > measured.seconds) {
    throw new Error(`The last cue ends at ${lastEnd} s, but the sound lasts ${measured.seconds} s.`);
  }
  await writeFile(join(folder, `transcript.${speech.language}.vtt`), renderTranscript(cues, 'text'));
  if (cues.every((cue) => cue.english !== undefined)) {
    await writeFile(join(folder, 'transcript.en.vtt'), renderTranscript(cues, 'english'));
  }
  await writeFile(join(folder, 'chapters.yaml'), renderChapters(timeline.chapters));
  return { file, ...measured, chapters: timeline.chapters };
}

async function speakAll(speech: Speech): Promise<Utterance[]> {
  const utterances: Utterance[] = [];
  for (const [chapter, { lines }] of speech.chapters.entries()) {
    for (const [line, { speaker, sentences }] of lines.entries()) {
      for (const sentence of sentences) {
        const samples = await synthesise(sentence.text, speaker);
        utterances.push({ chapter, line, speaker, sentence, samples });
      }
    }
  }
  return utterances;
}

async function readCard(file: string): Promise<{ title: string; episode: string | undefined }> {
  if (!existsSync(file)) throw new Error(`${file} is missing; write the episode's front matter first.`);
  const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(await readFile(file, 'utf8'));
  const card: unknown = parse(front?.[1] ?? '', { schema: 'failsafe' });
  const title = readField(card, 'title');
  if (title === undefined) throw new Error(`${file} has no title.`);
  return { title, episode: readField(card, 'episode') };
}

function readField(card: unknown, key: string): string | undefined {
  if (typeof card !== 'object' || card === null) return undefined;
  const value: unknown = Reflect.get(card, key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
