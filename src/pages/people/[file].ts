import type { APIRoute } from 'astro';
import { loadLibrary } from '#collections/library.ts';
import { type LinkedFile, personFiles } from '#feeds/linked-files.ts';
import { respondWith } from '#files/linked-file.ts';

/** The portraits of the people, as the feeds show them. */
export async function getStaticPaths() {
  return personFiles(await loadLibrary()).map((file) => ({ params: { file: file.name }, props: file }));
}

export const GET: APIRoute<LinkedFile> = ({ props }) => respondWith(props);
