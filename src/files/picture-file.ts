import sharp from 'sharp';

/** The size of a picture in pixels, or undefined when the file is no picture. */
export async function readPicture(path: string): Promise<{ width: number; height: number } | undefined> {
  try {
    const { width, height, orientation = 1 } = await sharp(path).metadata();
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
