import type { APIRoute } from 'astro';
import { loadLibrary } from '#collections/library.ts';
import { renderLlmsText } from '#feeds/llms-text.ts';

/** The site for language models. */
export const GET: APIRoute = async () => new Response(renderLlmsText(await loadLibrary()));
