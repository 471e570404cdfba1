import type { ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { loadText } from '#collections/body.ts';
import { loadLibrary } from '#collections/library.ts';
import { fileName } from '#domain/address.ts';
import type { Library } from '#domain/library.ts';
import { onceFor } from '#domain/once.ts';
import { readLinkedFile } from '#files/linked-file.ts';
import { requestedRange } from '#hosting/byte-range.ts';
import { parseSitePath } from '#hosting/site-path.ts';
import { type FolderFile, linkedFolders } from '#views/linked-folders.ts';

/** Lets `npm run dev` answer for the sounds, transcripts, pictures and texts that lie below the pages; a build writes them. */
export function linkedFiles(): AstroIntegration {
  return {
    name: 'linked-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          try {
            const path = parseSitePath(request.url ?? '')?.path ?? '';
            const file = maybeLinked.test(path) ? findFile(await loadLibrary(), path) : undefined;
            if (!file) return next();
            const bytes = Buffer.from(await readLinkedFile(server.config.root, file));
            send(response, file.type, bytes, request.headers.range);
          } catch (error) {
            next(error);
          }
        });
      },
    },
  };
}

/** Most of what a browser asks for while one writes is none of these; to list them all for it would keep an edit waiting. */
const maybeLinked = /^\/(?:[\w-]+\/)?(?:episodes|blog|shows|people|embed|share)\/.*[^/]$/;

function findFile(library: Library, path: string): FolderFile | undefined {
  const name = fileName(path);
  const files = foldersOf(library).get(path.slice(0, -name.length))?.list();
  return files?.find((file) => file.name === name);
}

const foldersOf = onceFor(
  (library: Library) => new Map(linkedFolders(library, loadText).map((folder) => [folder.path, folder])),
);

/** A browser can only move within a sound when it can ask for a part of it. */
function send(response: ServerResponse, type: string, bytes: Buffer, part: string | undefined): void {
  const range = requestedRange(part, bytes.length);
  const charset = type.startsWith('text/') ? '; charset=utf-8' : '';
  response.setHeader('Content-Type', `${type}${charset}`).setHeader('Accept-Ranges', 'bytes');
  if (range === undefined || range === 'unsatisfiable') {
    response.end(bytes);
    return;
  }
  const { first, last } = range;
  response.writeHead(206, { 'Content-Range': `bytes ${first}-${last}/${bytes.length}` });
  response.end(bytes.subarray(first, last + 1));
}
