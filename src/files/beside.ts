import { join } from 'node:path';
import type { Source } from '#domain/front-matter.ts';
import type { Picture } from '#domain/picture.ts';
import { pictureExtensions } from '#domain/picture.ts';
import { extension } from '#domain/sound.ts';
import { suggest } from '#domain/suggestion.ts';
import { readPicture } from './picture-file.ts';
import { note, type Reading } from './reading.ts';

/** The names of the files that stand in one folder of the content. */
export function namesIn({ folders }: Reading, folder: string): readonly string[] {
  return folders.get(folder) ?? [];
}

/** Whether `name` stands in `folder`; notes a problem when it does not. */
export function requireBeside(
  reading: Reading,
  source: Source,
  folder: string,
  field: string,
  name: string,
): boolean {
  const names = namesIn(reading, folder);
  if (names.includes(name)) return true;
  note(reading, source, field, {
    rule: 'file/exists',
    value: name,
    message: {
      da: `Der er ingen fil "${name}" i ${reading.name}/${folder}.`,
      en: `There is no file "${name}" in ${reading.name}/${folder}.`,
    },
    fix: suggest(name, names, {
      da: 'Læg filen der, eller ret navnet.',
      en: 'Put the file there, or correct the name.',
    }),
  });
  return false;
}

type Wanted = { field: string; name: string | undefined; usual: string; alt: string | undefined };

/** The picture that a field names, or the one that carries the `usual` name; notes a problem when it is no picture. */
export async function pictureBeside(
  reading: Reading,
  source: Source,
  folder: string,
  { field, name, usual, alt }: Wanted,
): Promise<Picture | undefined> {
  const found =
    name ?? pictureExtensions.map((e) => `${usual}.${e}`).find((n) => namesIn(reading, folder).includes(n));
  if (found === undefined || !requireBeside(reading, source, folder, field, found)) return undefined;
  const file = `${folder}/${found}`;
  reading.pictures.add(file);
  const size = await pictureFacts(reading, file);
  if (size) return { file, ...size, ...(alt === undefined ? {} : { alt }) };
  note(reading, source, field, {
    rule: 'picture/readable',
    value: found,
    message: {
      da: `"${found}" er ikke et billede, der kan læses.`,
      en: `"${found}" is not a picture that can be read.`,
    },
    fix: { da: 'Eksporter det igen som JPEG eller PNG.', en: 'Export it again as JPEG or PNG.' },
  });
  return undefined;
}

function pictureFacts({ root, facts }: Reading, file: string): ReturnType<typeof readPicture> {
  const path = join(root, file);
  return facts.of('picture', path, () => readPicture(path));
}

/** Looks at the pictures that no entry names and perhaps a text shows; notes a problem for each that is no picture. */
export async function readOtherPictures(reading: Reading): Promise<void> {
  const others = reading.files.filter(
    (path) =>
      /^(?:episodes|posts|pages)\//.test(path) &&
      pictureExtensions.some((known) => known === extension(path)) &&
      !reading.pictures.has(path),
  );
  for (const path of others) {
    if (await pictureFacts(reading, path)) continue;
    reading.problems.push({
      rule: 'picture/readable',
      level: 'error',
      file: `${reading.name}/${path}`,
      message: {
        da: 'Dette er ikke et billede, der kan læses.',
        en: 'This is not a picture that can be read.',
      },
      fix: { da: 'Eksporter det igen som JPEG eller PNG.', en: 'Export it again as JPEG or PNG.' },
    });
  }
}
