import type { Content } from '#domain/content.ts';
import type { Source } from '#domain/front-matter.ts';
import type { Picture } from '#domain/picture.ts';
import type { Problem } from '#domain/problem.ts';
import { extension } from '#domain/sound.ts';
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
  const problem = (message: string, fix: string) =>
    atField(source, [field], { rule: 'proper-artwork', value: file, message: `${file} ${message}`, fix });
  const found: Problem[] = [];
  if (width !== height) {
    found.push(
      problem(`is ${width} x ${height} pixels, not square.`, `Crop it to ${most} x ${most} pixels.`),
    );
  } else if (width < least || width > most) {
    const fix = `Make it between ${least} x ${least} and ${most} x ${most} pixels, best ${most} x ${most}.`;
    found.push(problem(`is ${width} x ${height} pixels.`, fix));
  }
  if (!encoding) return found;
  const named = extension(file) === 'jpg' ? 'jpeg' : extension(file);
  if (encoding.format !== 'jpeg' && encoding.format !== 'png') {
    found.push(problem(`is a ${encoding.format} picture.`, 'Export it as JPEG or PNG.'));
  } else if (encoding.format !== named) {
    const right = encoding.format === 'jpeg' ? 'jpg' : 'png';
    found.push(problem(`is really a ${encoding.format} picture.`, `Rename it so that it ends in .${right}.`));
  }
  if (encoding.space !== 'srgb') {
    found.push(problem(`has ${encoding.space} colours.`, 'Export it with RGB colours (sRGB).'));
  }
  if (encoding.alpha) {
    found.push(problem('has a transparent layer.', 'Export it without transparency, as JPEG.'));
  }
  return found;
}
