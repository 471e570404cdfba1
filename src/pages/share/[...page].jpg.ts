import type { APIRoute } from 'astro';
import { keyedRoutes } from '#collections/keyed-routes.ts';
import { loadLibrary } from '#collections/library.ts';
import { respondWithShare } from '#files/share-file.ts';
import { type ShareRoute, shareRoutes } from '#views/share-pictures.ts';

/** The pictures that stand for pages where somebody shares them. */
export const getStaticPaths = async () => keyedRoutes(shareRoutes(await loadLibrary()), (picture) => picture);

export const GET: APIRoute<ShareRoute['props']> = ({ props }) => respondWithShare(props);
