import type { Body } from '#domain/body.ts';
import type { FeedContext } from './feed-components.ts';
import { feedTree } from './feed-tree.ts';
import { htmlText } from './html-text.ts';

/** The body as plain HTML that needs neither our style nor our scripts; every address is absolute. */
export function renderFeedHtml(body: Body, context: FeedContext): string {
  return htmlText(feedTree(body, context)).trim();
}
