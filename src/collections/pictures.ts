import type { ImageMetadata } from 'astro';

/** A picture for Astro's image pipeline. Its facts are read from `clone`: whoever reads them from itself ships the original file too. */
export type SourcePicture = ImageMetadata & { clone?: ImageMetadata };

const pictures = import.meta.glob<SourcePicture>('/content/**/*.{jpg,jpeg,png,webp}', {
  eager: true,
  import: 'default',
});

/** A picture (a path below `content/`) for Astro's image pipeline; undefined for one that lies outside the project. */
export function findPicture(file: string): SourcePicture | undefined {
  return pictures[`/content/${file}`];
}

/** A picture by its address from a folder below `content/`, as an editor wrote it (`./bl%C3%A5.png`). */
export function findPictureBeside(folder: string, src: string): SourcePicture | undefined {
  return findPicture(decodeURIComponent(new URL(src, `file:///${folder}/`).pathname).slice(1));
}
