/** A picture beside an entry: `file` is a path below `content/`, sizes are in pixels. */
export type Picture = { file: string; width: number; height: number; alt?: string | undefined };

/** Extensions of pictures that may stand in `content/`. */
export const pictureExtensions = ['jpg', 'jpeg', 'png', 'webp', 'svg'] as const;
