import type { Content } from '#domain/content.ts';
import type { Source } from '#domain/front-matter.ts';
import type { Picture } from '#domain/picture.ts';
import type { Problem } from '#domain/problem.ts';
import { extension } from '#domain/sound.ts';
import type { Wording } from '#domain/wording.ts';
import { atField } from './finding.ts';

const least = 1400;
const most = 3000;

/** Shows have artwork, and it and the covers of episodes are as podcast directories want them. */
export function properArtwork({ shows, episodes }: Content): Problem[] {
  return [
    ...shows.flatMap(({ value, source }) => (value.artwork ? flaws(value.artwork, source, 'artwork') : [])),
    ...episodes.flatMap(({ value, source }) => (value.cover ? flaws(value.cover, source, 'cover') : [])),
  ];
}

// https://podcasters.apple.com/support/896-artwork-requirements
function flaws(picture: Picture, source: Source, field: string): Problem[] {
  const { file, width, height, encoding } = picture;
  const problem = (what: Wording, fix: Wording) =>
    atField(source, [field], {
      rule: 'proper-artwork',
      value: file,
      message: { da: `${file} ${what.da}`, en: `${file} ${what.en}` },
      fix,
    });
  const found: Problem[] = [];
  if (width !== height) {
    found.push(
      problem(
        {
          da: `er ${width} x ${height} pixels, ikke kvadratisk.`,
          en: `is ${width} x ${height} pixels, not square.`,
        },
        { da: `Beskær det til ${most} x ${most} pixels.`, en: `Crop it to ${most} x ${most} pixels.` },
      ),
    );
  } else if (width < least || width > most) {
    const fix = {
      da: `Gør det mellem ${least} x ${least} og ${most} x ${most} pixels, helst ${most} x ${most}.`,
      en: `Make it between ${least} x ${least} and ${most} x ${most} pixels, best ${most} x ${most}.`,
    };
    found.push(
      problem({ da: `er ${width} x ${height} pixels.`, en: `is ${width} x ${height} pixels.` }, fix),
    );
  }
  if (!encoding) return found;
  const named = extension(file) === 'jpg' ? 'jpeg' : extension(file);
  if (encoding.format !== 'jpeg' && encoding.format !== 'png') {
    found.push(
      problem(
        { da: `er et ${encoding.format}-billede.`, en: `is a ${encoding.format} picture.` },
        { da: 'Eksporter det som JPEG eller PNG.', en: 'Export it as JPEG or PNG.' },
      ),
    );
  } else if (encoding.format !== named) {
    const right = encoding.format === 'jpeg' ? 'jpg' : 'png';
    found.push(
      problem(
        {
          da: `er i virkeligheden et ${encoding.format}-billede.`,
          en: `is really a ${encoding.format} picture.`,
        },
        { da: `Omdøb det, så det ender på .${right}.`, en: `Rename it so that it ends in .${right}.` },
      ),
    );
  }
  if (encoding.space !== 'srgb') {
    found.push(
      problem(
        { da: `har ${encoding.space}-farver.`, en: `has ${encoding.space} colours.` },
        { da: 'Eksporter det med RGB-farver (sRGB).', en: 'Export it with RGB colours (sRGB).' },
      ),
    );
  }
  if (encoding.alpha) {
    found.push(
      problem(
        { da: 'har et gennemsigtigt lag.', en: 'has a transparent layer.' },
        {
          da: 'Eksporter det uden gennemsigtighed, som JPEG.',
          en: 'Export it without transparency, as JPEG.',
        },
      ),
    );
  }
  return found;
}
