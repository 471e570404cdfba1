import * as z from 'zod';
import { address, refuse } from './field.ts';

/** The directories that give a show an address of its own, by the word for it in a show's file. */
export const directoryNames = ['apple', 'spotify', 'youtube', 'podverse'] as const;
export type DirectoryName = (typeof directoryNames)[number];

const apple = 'apple: https://podcasts.apple.com/dk/podcast/id1234567890';

/** `directories:`, the addresses that directories gave the show when it was registered there. */
export const directoriesField = z
  .strictObject({
    apple: entry('Apple Podcasts', ['podcasts.apple.com'], apple),
    spotify: entry(
      'Spotify',
      ['open.spotify.com'],
      'spotify: https://open.spotify.com/show/0123456789abcdef',
    ),
    youtube: entry(
      'YouTube Music',
      ['music.youtube.com', 'www.youtube.com'],
      'youtube: https://music.youtube.com/playlist?list=PL0123456789',
    ),
    podverse: entry('Podverse', ['podverse.fm'], 'podverse: https://podverse.fm/podcast/abc123'),
  })
  .meta({ example: `directories: { ${apple} }` });

export type Directories = z.output<typeof directoriesField>;

function entry(name: string, hosts: readonly string[], example: string) {
  return address(example)
    .transform((url, ctx) =>
      url.startsWith('https://') && hosts.includes(new URL(url).host)
        ? url
        : refuse(
            ctx,
            { da: `"${url}" er ikke en adresse hos ${name}.`, en: `"${url}" is not an address at ${name}.` },
            {
              da: `Skriv ${example}, med showets egen adresse.`,
              en: `Write ${example}, with the show's own address.`,
            },
          ),
    )
    .meta({ example })
    .optional();
}
