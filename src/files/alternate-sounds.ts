import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseBuffer } from 'music-metadata';
import { fileName } from '#domain/address.ts';
import type { Source } from '#domain/front-matter.ts';
import { type AlternateSound, alternateTypes, extension, type Sound } from '#domain/sound.ts';
import type { Wording } from '#domain/wording.ts';
import { namesIn } from './beside.ts';
import { note, type Reading } from './reading.ts';

/** How far, in seconds, two encodings of one sound may differ in length. */
const tolerance = 1;

/** The other encodings of an episode's sound that lie beside it; notes a problem for each that is not the same sound. */
export async function alternativesBeside(
  reading: Reading,
  source: Source,
  folder: string,
  sound: Sound,
): Promise<AlternateSound[]> {
  const own = fileName(sound.file ?? '');
  const names = namesIn(reading, folder).filter((name) => name !== own && extension(name) in alternateTypes);
  const read = await Promise.all(
    names.map((name) => readAlternative(reading, source, `${folder}/${name}`, sound)),
  );
  return read.filter((alternative) => alternative !== undefined);
}

async function readAlternative(
  reading: Reading,
  source: Source,
  file: string,
  sound: Sound,
): Promise<AlternateSound | undefined> {
  const bytes = await readFile(join(reading.root, file));
  const type = typeOf(file);
  const facts = await factsOf(bytes, type);
  const name = fileName(file);
  if (!facts) {
    return refused(
      reading,
      source,
      name,
      { da: 'er ikke den slags lyd, som navnet siger', en: 'is not the kind of sound that its name says' },
      { da: 'Eksporter den igen, eller fjern den.', en: 'Export it again, or remove it.' },
    );
  }
  if (Math.abs(facts.duration - sound.duration) > tolerance) {
    const [own, main] = [facts.duration.toFixed(1), sound.duration.toFixed(1)];
    const lengths = {
      da: `varer ${own.replace('.', ',')} sekunder, afsnittets lyd ${main.replace('.', ',')}`,
      en: `lasts ${own} seconds, the sound of the episode ${main}`,
    };
    return refused(reading, source, name, lengths, {
      da: 'Eksporter begge fra samme optagelse, eller fjern den.',
      en: 'Export both from the same recording, or remove it.',
    });
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    file,
    length: bytes.length,
    type,
    bitrate: Math.round((bytes.length * 8) / facts.duration),
    sha256,
  };
}

function typeOf(file: string): string {
  return Object.entries(alternateTypes).find(([ending]) => ending === extension(file))?.[1] ?? '';
}

async function factsOf(bytes: Uint8Array, mimeType: string): Promise<{ duration: number } | undefined> {
  try {
    const { format } = await parseBuffer(bytes, { mimeType }, { duration: true, skipCovers: true });
    return format.duration !== undefined && format.duration > 0 ? { duration: format.duration } : undefined;
  } catch {
    return undefined;
  }
}

function refused(reading: Reading, source: Source, name: string, what: Wording, fix: Wording): undefined {
  note(reading, source, 'sound', {
    rule: 'sound/alternative',
    value: name,
    message: { da: `"${name}" ${what.da}.`, en: `"${name}" ${what.en}.` },
    fix,
  });
}
