import type { AstroIntegration } from 'astro';

/** A name with an ending below a page; feeds have routes that say their ending themselves. */
const linkedFile =
  /^(\/(?:[a-z]{2,3}(?:-[A-Z]{2})?\/)?(?:episodes|blog|shows|people)\/(?![^?]*(?:feed|all)[^/?]*\.(?:xml|json)(?:\?|$))[^?]+\.\w+)(?=\?|$)/;

/**
 * Lets `npm run dev` answer for the sound, pictures and transcripts that lie below a page. Its pages end in a slash, and a
 * file that a route makes for a name it does not know beforehand is looked for with one too; the built site has the files.
 */
export function fileAddresses(): AstroIntegration {
  return {
    name: 'file-addresses',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _response, next) => {
          request.url = request.url?.replace(linkedFile, '$1/');
          next();
        });
      },
    },
  };
}
