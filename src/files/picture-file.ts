import type { Picture } from '#domain/picture.ts';

/** The size of a picture in pixels and how it is stored, or undefined when the file is no picture. */
export async function readPicture(
  path: string,
): Promise<Pick<Picture, 'width' | 'height' | 'encoding'> | undefined> {
  // Most pictures are known; only for another one is it worth a moment to load what reads it.
  const { default: sharp } = await import('sharp');
  try {
    const { width, height, orientation = 1, format, space, hasAlpha } = await sharp(path).metadata();
    const size = orientation >= 5 ? { width: height, height: width } : { width, height };
    return { ...size, encoding: { format, space, alpha: hasAlpha } };
  } catch {
    return undefined;
  }
}
