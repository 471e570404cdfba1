import type { Episode } from '#domain/episode.ts';
import { find } from '#domain/library.ts';
import type { Post } from '#domain/post.ts';
import type { Related } from '#domain/relations.ts';
import type { Edition } from './edition.ts';
import { type EpisodeCard, episodeCard } from './episode-card.ts';
import { type PostCard, postCard } from './post-card.ts';

/** What to read and hear after an item. */
export type RelatedItems = { posts: PostCard[]; episodes: EpisodeCard[] };

/** How many of each kind are shown; what an editor picked is never left out. */
const shown = 3;

/**
 * What belongs to an item because somebody said so (`picked`), then what has much in common with it; never the item
 * itself, its translations, or what stands elsewhere on its page (`placed`).
 */
export function relatedItems(
  edition: Edition,
  item: Episode | Post,
  {
    picked,
    related,
    placed,
  }: { picked: readonly Post[]; related: Related; placed: Episode | Post | undefined },
): RelatedItems {
  const other = (found: Episode | Post) => found !== item && found !== placed && !isTranslation(item, found);
  const chosen = picked.filter(other);
  const posts = [...new Set([...chosen, ...related.posts.filter(other)])];
  return {
    posts: posts.slice(0, Math.max(shown, chosen.length)).map((post) => postCard(edition, post)),
    episodes: related.episodes
      .filter(other)
      .slice(0, shown)
      .map((episode) => episodeCard(edition, episode)),
  };
}

/** The posts that an editor picked, in the order written. */
export function pickedPosts({ library }: Edition, { related }: Episode | Post): Post[] {
  return related.flatMap((id) => find(library.posts, id) ?? []);
}

function isTranslation(item: Episode | Post, other: Episode | Post): boolean {
  return (
    'translationKey' in item &&
    'translationKey' in other &&
    item.translationKey !== undefined &&
    item.translationKey === other.translationKey
  );
}
