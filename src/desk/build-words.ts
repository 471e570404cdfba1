import type { Wording } from '#domain/wording.ts';

/** What `npm run build` says at its end. */
export const buildWords = {
  built: { da: 'Sitet ligger i dist/.', en: 'The site is in dist/.' },
  refused: { da: 'Intet blev bygget.', en: 'Nothing was built.' },
  failed: { da: 'Det kunne ikke bygges.', en: 'The build failed.' },
  untouched: {
    da: 'Det seneste gode site i dist/ er urørt.',
    en: 'The last good site in dist/ is untouched.',
  },
} as const satisfies Record<string, Wording>;
