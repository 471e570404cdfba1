import sharp from 'sharp';

/** A JPEG of an SVG picture: sRGB with its profile, no alpha, full colour resolution so that red edges stay sharp. */
export async function pressJpeg(picture: string, quality: number): Promise<Buffer> {
  return sharp(Buffer.from(picture))
    .flatten()
    .withMetadata({ density: 72 })
    .withIccProfile('srgb')
    .jpeg({ quality, chromaSubsampling: '4:4:4', mozjpeg: true })
    .toBuffer();
}

/** A PNG of an SVG picture with at most `colours` colours; the drawing is flat, so few are enough. */
export async function pressPng(picture: string, colours = 64): Promise<Buffer> {
  return sharp(Buffer.from(picture))
    .png({ palette: true, colours, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
}
