import type { Content } from '#domain/content.ts';
import { pictureExtensions } from '#domain/picture.ts';
import type { Mend, Problem } from '#domain/problem.ts';
import { isSlug, slugOf } from '#domain/slug.ts';
import { alternateTypes, extension } from '#domain/sound.ts';
import { taxonomies } from '#domain/term.ts';
import type { Wording } from '#domain/wording.ts';
import { atField, atFile, type Finding } from './finding.ts';

/** Names that become part of an address are lower-case ASCII words with hyphens; those of sounds and pictures are ASCII. */
export function plainFileNames(content: Content): Problem[] {
  const titles = new Map(
    [...content.episodes, ...content.posts, ...content.pages].map(({ source, value }) => [
      source.file,
      value.title,
    ]),
  );
  return [
    ...content.files.flatMap((path) => {
      const file = `${content.name}/${path}`;
      const [, above = '', slug = '', below = ''] = entryFile.exec(path) ?? [];
      if (slug === '' || isSlug(slug)) return slug === '' ? plainMediaName(content.name, path) : [];
      const plain = slugOf(slug) || slugOf(titles.get(file) ?? '') || 'another-name';
      return [wrongName(file, slug, renameTo(`${content.name}/${above}${plain}${below}`))];
    }),
    ...taxonomies.flatMap((taxonomy) =>
      content.terms[taxonomy]
        .filter(({ value }) => !isSlug(value.id))
        .map(({ source, value: { id, title } }) =>
          atField(source, [], {
            ...wrongNameFinding(id),
            fix: {
              da: `Skriv ${slugOf(id) || slugOf(Object.values(title)[0] ?? '') || 'et-andet-id'}: i stedet.`,
              en: `Write ${slugOf(id) || slugOf(Object.values(title)[0] ?? '') || 'another-id'}: instead.`,
            },
          }),
        ),
    ),
  ];
}

/** The files whose names are slugs: what stands above the slug, the slug, and what stands below it. */
const entryFile =
  /^((?:shows|people)\/|(?:pages|posts)\/[^/]+\/|episodes\/[^/]+\/(?=[^/]+\/index\.mdx$))([^/]+?)(\.yaml|\/index\.mdx|\.mdx)$/;

function plainMediaName(folder: string, path: string): Problem[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const kind = extension(name);
  const served = kind in alternateTypes || pictureExtensions.some((known) => known === kind);
  if (!served || /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) return [];
  const plain = slugOf(name.slice(0, -kind.length - 1)) || (kind in alternateTypes ? 'sound' : 'picture');
  const above = path.slice(0, path.lastIndexOf('/') + 1);
  return [
    wrongName(
      `${folder}/${path}`,
      name,
      {
        da: `Omdøb den til ${folder}/${above}${plain}.${kind}, også hvor den er nævnt.`,
        en: `Rename it to ${folder}/${above}${plain}.${kind}, also where it is mentioned.`,
      },
      { kind: 'rename', to: `${plain}.${kind}` },
    ),
  ];
}

function renameTo(file: string): Wording {
  return { da: `Omdøb den til ${file}.`, en: `Rename it to ${file}.` };
}

function wrongName(file: string, name: string, fix: Wording, mend?: Mend): Problem {
  return atFile(file, { ...wrongNameFinding(name), fix, mend });
}

function wrongNameFinding(name: string): Omit<Finding, 'fix'> {
  return {
    rule: 'file/address-name',
    value: name,
    message: {
      da: `"${name}" kan ikke stå i en adresse, som kun har bogstaverne a til z, tal og bindestreger.`,
      en: `"${name}" cannot stand in an address, which holds only the letters a to z, numbers and hyphens.`,
    },
  };
}
