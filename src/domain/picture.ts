/** A picture beside an entry: `file` is a path below `content/`, sizes are in pixels. */
export type Picture = {
  file: string;
  width: number;
  height: number;
  alt?: string | undefined;
  encoding?: PictureEncoding | undefined;
};

/** How a picture is really stored: `format` by its bytes (`jpeg`, `png` ...), `space` of its colours (`srgb`, `cmyk` ...). */
export type PictureEncoding = { format: string; space: string; alpha: boolean };

/** Extensions of pictures that may stand in `content/`. */
export const pictureExtensions = ['jpg', 'jpeg', 'png', 'webp', 'svg'] as const;
