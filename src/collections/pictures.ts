import type { ImageMetadata } from 'astro';
import { askForPicture, holdPicture } from './asked-pictures.ts';

/** A picture for Astro's image pipeline. Its facts are read from `clone`: whoever reads them from itself ships the original file too. */
export type SourcePicture = ImageMetadata & { clone?: ImageMetadata };

const pictures = import.meta.glob<SourcePicture>('/content/**/*.{jpg,jpeg,png,webp}', {
  eager: true,
  import: 'default',
});

/** Drawings are sharp at every size; pages show the file itself, by its address on the site. */
const drawings = import.meta.glob<string>('/content/**/*.svg', {
  eager: true,
  query: '?url',
  import: 'default',
});

for (const [path, picture] of Object.entries(pictures))
  holdPicture(below(path), (picture.clone ?? picture).src);
for (const [path, address] of Object.entries(drawings)) holdPicture(below(path), address);

function below(path: string): string {
  return path.slice('/content/'.length);
}

/** A picture (a path below `content/`) for Astro's image pipeline; undefined for one that lies outside the project. */
export function findPicture(file: string): SourcePicture | undefined {
  askForPicture(file);
  return pictures[`/content/${file}`];
}

/**
 * A picture by its address from a folder below `content/`, as an editor wrote it (`./bl%C3%A5.png`): for Astro's image pipeline,
 * or its address on the site when it is a drawing; an address that leads to no picture is left as it is.
 */
export function findPictureBeside(folder: string, src: string): SourcePicture | string {
  const { pathname } = new URL(src, `file:///${folder}/`);
  const file = decoded(pathname).slice(1);
  return findPicture(file) ?? drawings[`/content/${file}`] ?? src;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
