import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  const path = join(reading.root, file);
  const type = typeOf(file);
  const facts = await reading.facts.of('alternative', path, async () => factsOf(await readFile(path), type));
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
  const { length, sha256, duration } = facts;
  return { file, length, type, bitrate: Math.round((length * 8) / duration), sha256 };
}

function typeOf(file: string): string {
  return Object.entries(alternateTypes).find(([ending]) => ending === extension(file))?.[1] ?? '';
}

type Facts = { length: number; duration: number; sha256: string };

async function factsOf(bytes: Uint8Array, mimeType: string): Promise<Facts | undefined> {
  const { parseBuffer } = await import('music-metadata');
  try {
    const { format } = await parseBuffer(bytes, { mimeType }, { duration: true, skipCovers: true });
    const { duration } = format;
    if (duration === undefined || !(duration > 0)) return undefined;
    return { length: bytes.length, duration, sha256: createHash('sha256').update(bytes).digest('hex') };
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
