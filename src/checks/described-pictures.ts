import type { ElementNode } from '#domain/body.ts';
import type { Content } from '#domain/content.ts';
import { pictureExtensions } from '#domain/picture.ts';
import type { Problem } from '#domain/problem.ts';
import { extension } from '#domain/sound.ts';
import { suggest } from '#domain/suggestion.ts';
import { findInTexts } from './find-in-texts.ts';
import { atNode, type Finding } from './finding.ts';

/** Every picture in a text is there, and says what it shows to those who cannot see it. */
export function describedPictures(content: Content): Problem[] {
  return findInTexts(content, (source, node) => {
    if (node.type !== 'element' || node.tagName !== 'img' || node.written) return [];
    const path = source.file.slice(content.name.length + 1);
    return [...missing(node, path, content), ...undescribed(node)].map((finding) =>
      atNode(source, node, finding),
    );
  });
}

function missing({ properties }: ElementNode, path: string, { name, files }: Content): Finding[] {
  const src = String(properties['src'] ?? '');
  if (/^(?:https?:)?\/\/|^\//i.test(src)) return [];
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const beside = files
    .filter((file) => file.startsWith(folder) && pictureExtensions.some((known) => known === extension(file)))
    .map((file) => file.slice(folder.length));
  const wanted = decode(src.replace(/^\.\//, ''));
  if (beside.includes(wanted) && !wanted.includes('/')) return [];
  return [
    {
      rule: 'body/picture-exists',
      value: src,
      message: wanted.includes('/')
        ? {
            da: `Billedet "${src}" ligger ikke ved siden af teksten.`,
            en: `The picture "${src}" does not lie beside the text.`,
          }
        : {
            da: `Der er intet billede "${wanted}" i ${name}/${folder.slice(0, -1)}.`,
            en: `There is no picture "${wanted}" in ${name}/${folder.slice(0, -1)}.`,
          },
      fix: suggest(wanted, beside, {
        da: `Læg en fil (${pictureExtensions.join(', ')}) der, og skriv ./ og dens navn.`,
        en: `Put a file (${pictureExtensions.join(', ')}) there, and write ./ and its name.`,
      }),
    },
  ];
}

function undescribed({ properties }: ElementNode): Finding[] {
  const src = String(properties['src'] ?? '');
  const alt = String(properties['alt'] ?? '').trim();
  const file = src.slice(src.lastIndexOf('/') + 1);
  if (alt !== '' && alt !== file) return [];
  return [
    {
      rule: 'body/picture-alt',
      value: alt,
      message: {
        da: `Billedet "${src}" siger ikke, hvad det viser, så de, der ikke kan se det, går glip af det.`,
        en: `The picture "${src}" does not say what it shows, so those who cannot see it miss it.`,
      },
      fix: {
        da: `Beskriv det mellem klammerne: ![Hvad billedet viser](${src})`,
        en: `Describe it between the brackets: ![What the picture shows](${src})`,
      },
    },
  ];
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
