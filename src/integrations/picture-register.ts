import { recordStaticImage } from 'astro/app';

/** Astro's own names of cut pictures, so that both kinds of builds give a picture the same one. */
const { hashTransform, propsToFilename } = await import(
  new URL('utils/hash.js', import.meta.resolve('astro/assets')).href
);

type Register = NonNullable<typeof globalThis.astroAsset.addStaticImage>;

/** Where pages order the pictures that are to be cut for them, as Astro's bundler has it; `service` is the name of what cuts them. */
export function pictureRegister(service: string): Register {
  return (transform, properties, originalSrcPath) => {
    const { src } = transform;
    const originalPath = typeof src === 'string' ? src : src.src;
    const hash: string = hashTransform(transform, service, properties);
    const orders = known(originalPath, originalSrcPath);
    const finalPath: string = orders.get(hash)?.finalPath ?? propsToFilename(originalPath, transform, hash);
    orders.set(hash, orders.get(hash) ?? { finalPath, transform });
    recordStaticImage({ originalPath, hash, finalPath, originalSrcPath, transform });
    return new URL(encodeURI(finalPath), 'astro://site').href.slice('astro://site'.length);
  };
}

function known(originalPath: string, originalSrcPath: string | undefined) {
  globalThis.astroAsset.staticImages ??= new Map();
  const { staticImages } = globalThis.astroAsset;
  const orders = staticImages.get(originalPath) ?? { originalSrcPath, transforms: new Map() };
  staticImages.set(originalPath, orders);
  return orders.transforms;
}
