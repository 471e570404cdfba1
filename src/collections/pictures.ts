import type { ImageMetadata } from 'astro';

const pictures = import.meta.glob<ImageMetadata>('/content/**/*.{jpg,jpeg,png,webp}', {
  eager: true,
  import: 'default',
});

/** A picture (a path below `content/`) for Astro's image pipeline; undefined for one that lies outside the project. */
export function findPicture(file: string): ImageMetadata | undefined {
  return pictures[`/content/${file}`];
}
