import { escapeMarkup } from './markup.ts';

/** Pixels: how high a player is that fills the width it gets, and the width for which it is drawn. */
export const embedSize = { width: 640, height: 216 } as const;

/** A player on another site: the full address of its page, and the name of its frame. */
export type EmbeddedPlayer = { address: string; name: string };

/** What is said of an episode to a site that shows it; addresses are full ones. */
export type EmbeddedEpisode = {
  title: string;
  author: { name: string; url: string };
  provider: { name: string; url: string };
  thumbnail: { url: string; width: number; height: number } | undefined;
  player: EmbeddedPlayer;
};

/** The line of HTML that shows the player on another site; the frame is fetched when the reader comes near it. */
export function renderEmbedCode({ address, name }: EmbeddedPlayer): string {
  const attributes = {
    src: address,
    title: name,
    width: '100%',
    height: String(embedSize.height),
    loading: 'lazy',
    style: 'border:0',
  };
  const spelt = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
  return `<iframe${spelt.join('')}></iframe>`;
}

/** `oembed.json`, from which a site that is given the address of the episode learns how to show it. https://oembed.com/#section2.3 */
export function renderOEmbed({ title, author, provider, thumbnail, player }: EmbeddedEpisode): string {
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    author_name: author.name,
    author_url: author.url,
    provider_name: provider.name,
    provider_url: provider.url,
    ...(thumbnail && {
      thumbnail_url: thumbnail.url,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
    html: renderEmbedCode(player),
    ...embedSize,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
