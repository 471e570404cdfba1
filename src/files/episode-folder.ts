import { join } from 'node:path';
import { type Chapter, chaptersSchema } from '#domain/chapter.ts';
import type { Entry } from '#domain/content.ts';
import type { Episode } from '#domain/episode.ts';
import type { Source } from '#domain/front-matter.ts';
import type { MeasuredSound } from '#domain/loudness.ts';
import { postIds } from '#domain/post.ts';
import { publicationStatus } from '#domain/publication.ts';
import type { Show } from '#domain/show.ts';
import { extension, type Sound, soundTypes } from '#domain/sound.ts';
import type { Transcript } from '#domain/transcript.ts';
import { alternativesBeside } from './alternate-sounds.ts';
import { namesIn, pictureBeside, requireBeside } from './beside.ts';
import { note, type Reading, readSource, readValue } from './reading.ts';
import { readSoundChapters } from './sound-chapters.ts';
import { readSound, SoundFileError } from './sound-file.ts';
import { readTranscript } from './transcript-file.ts';

/** Reads `episodes/<show>/<slug>/index.mdx` and the files beside it. */
export async function readEpisode(
  reading: Reading,
  path: string,
  shows: readonly Entry<Show>[],
): Promise<Entry<Episode> | undefined> {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const source = await readSource(reading, path);
  const front = source && readValue(reading, 'episode', reading.schemas.episode, source);
  const beside = await chaptersOf(reading, folder);
  const transcripts = await transcriptsOf(reading, folder);
  if (!source || !front) return undefined;
  const [, show = '', slug = ''] = folder.split('/');
  const home = shows.find(({ value }) => value.id === show)?.value;
  const sound = await soundOf(reading, source, folder, front.sound);
  const { cover, coverAlt, draft, ...rest } = front;
  const picture = { field: 'cover', name: cover, usual: 'cover', alt: coverAlt };
  const image = await pictureBeside(reading, source, folder, picture);
  if (!sound) return undefined;
  const language = front.language ?? home?.language ?? reading.context.languages[0] ?? 'en';
  const value: Episode = {
    ...rest,
    id: `${show}/${slug}`,
    show,
    slug,
    language,
    explicit: front.explicit ?? home?.explicit ?? false,
    people: front.people.length > 0 ? front.people : (home?.people ?? []),
    related: postIds(front.related, language),
    sound,
    alternatives: await alternativesBeside(reading, source, folder, sound),
    cover: image,
    chapters: front.chapters ?? beside.chapters ?? (await soundChapters(reading, sound)),
    transcripts,
    status: publicationStatus(front, reading.now),
  };
  return { value, source, ...(front.chapters ? {} : { chapters: beside.source }) };
}

async function soundOf(
  reading: Reading,
  source: Source,
  folder: string,
  written: string | { url: string; length: number; type: Sound['type']; duration: number } | undefined,
): Promise<Sound | undefined> {
  if (typeof written === 'object') return written;
  if (written !== undefined && /^https?:/.test(written)) return remoteSound(reading, source, written);
  const name = written ?? onlySound(reading, source, folder);
  if (name === undefined || !requireBeside(reading, source, folder, 'sound', name)) return undefined;
  const file = `${folder}/${name}`;
  try {
    const path = join(reading.root, file);
    const facts = await reading.facts.of('sound', path, () => readSound(path));
    const loudness = reading.facts.look<MeasuredSound>('loudness', path).known;
    return { file, ...facts, ...(loudness === undefined ? {} : { loudness }) };
  } catch (error) {
    if (!(error instanceof SoundFileError)) throw error;
    note(reading, source, 'sound', {
      rule: 'sound/readable',
      value: name,
      message: { da: `${name}: ${error.wording.da}`, en: `${name}: ${error.wording.en}` },
      fix: error.fix,
    });
    return undefined;
  }
}

/** The facts that `npm run feed:remote` once fetched; a build never asks another server. */
function remoteSound(reading: Reading, source: Source, url: string): Sound | undefined {
  const facts = reading.ledger?.remote[url];
  if (facts) return { url, ...facts };
  note(reading, source, 'sound', {
    rule: 'sound/known-remote',
    value: url,
    message: {
      da: 'Længde, type og varighed af denne lyd på en anden server kendes endnu ikke.',
      en: 'Length, type and duration of this sound on another server are not known yet.',
    },
    fix: {
      da: 'Kør "npm run feed:remote"; den spørger serveren og skriver dem i protokollen.',
      en: 'Run "npm run feed:remote"; it asks the server and writes them into the ledger.',
    },
  });
  return undefined;
}

function onlySound(reading: Reading, source: Source, folder: string): string | undefined {
  const [first, ...others] = namesIn(reading, folder).filter((name) => extension(name) in soundTypes);
  if (first !== undefined && others.length === 0) return first;
  note(reading, source, 'sound', {
    rule: 'episode/sound',
    message:
      first === undefined
        ? {
            da: `Der er ingen lydfil i ${reading.name}/${folder}.`,
            en: `There is no sound file in ${reading.name}/${folder}.`,
          }
        : {
            da: `Der er flere lydfiler: ${[first, ...others].join(', ')}.`,
            en: `There are several sound files: ${[first, ...others].join(', ')}.`,
          },
    fix:
      first === undefined
        ? { da: 'Læg en MP3- eller M4A-fil der.', en: 'Put an MP3 or M4A file there.' }
        : {
            da: `Skriv, hvilken der menes, for eksempel sound: ${first}`,
            en: `Say which one is meant, for example sound: ${first}`,
          },
  });
  return undefined;
}

async function chaptersOf(
  reading: Reading,
  folder: string,
): Promise<{ chapters?: Chapter[]; source?: Source | undefined }> {
  if (!namesIn(reading, folder).includes('chapters.yaml')) return {};
  const source = await readSource(reading, `${folder}/chapters.yaml`);
  return { chapters: (source && readValue(reading, 'chapters', chaptersSchema, source)) ?? [], source };
}

/** The chapters inside the sound file, for an episode that has none of its own. */
async function soundChapters({ root, facts }: Reading, { file }: Sound): Promise<Chapter[]> {
  if (file === undefined) return [];
  const path = join(root, file);
  return facts.of('chapters', path, () => readSoundChapters(path));
}

async function transcriptsOf(reading: Reading, folder: string): Promise<Transcript[]> {
  const names = namesIn(reading, folder).filter(
    (name) => name.startsWith('transcript.') && name.endsWith('.vtt'),
  );
  const read = await Promise.all(names.map((name) => readTranscript(reading, folder, name)));
  return read.filter((transcript) => transcript !== undefined);
}
