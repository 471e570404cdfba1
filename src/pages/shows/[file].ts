import type { APIRoute } from 'astro';
import { loadLibrary } from '#collections/library.ts';
import { type LinkedFile, showFiles } from '#feeds/linked-files.ts';
import { respondWith } from '#files/linked-file.ts';

/** The artwork of the shows. */
export async function getStaticPaths() {
  return showFiles(await loadLibrary()).map((file) => ({ params: { file: file.name }, props: file }));
}

export const GET: APIRoute<LinkedFile> = ({ props }) => respondWith(props);
