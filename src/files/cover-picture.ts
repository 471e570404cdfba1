import sharp from 'sharp';

/** A picture that podcast directories take: square, between 1400 and 3000 pixels, RGB without transparency. */
export type CoverPicture = { name: 'cover.jpg' | 'cover.png'; bytes: Uint8Array; pixels: number };

/** Why a picture is no cover; sizes in pixels, 0 for what is no picture. */
export type CoverFlaw = { width: number; height: number };

const least = 1400;
const most = 3000;

/**
 * Makes a cover of a picture: as it is when directories take it, else turned into such a JPEG; never enlarged and never
 * cropped. https://podcasters.apple.com/support/896-artwork-requirements
 */
export async function coverOf(bytes: Uint8Array): Promise<CoverPicture | CoverFlaw> {
  const facts = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  const { width = 0, height = 0, format, space, hasAlpha } = facts ?? {};
  if (width !== height || width < least) return { width, height };
  if (width <= most && space === 'srgb' && !hasAlpha && (format === 'jpeg' || format === 'png')) {
    return { name: format === 'jpeg' ? 'cover.jpg' : 'cover.png', bytes, pixels: width };
  }
  const pixels = Math.min(width, most);
  const made = sharp(bytes).resize(pixels, pixels).flatten({ background: '#ffffff' }).toColourspace('srgb');
  return { name: 'cover.jpg', bytes: await made.jpeg({ quality: 90 }).toBuffer(), pixels };
}
