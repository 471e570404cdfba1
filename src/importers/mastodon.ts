import { isWebAddress, type Replies, type Reply } from '#domain/reply.ts';
import { at, languageOf, listAt, momentOf, textAt } from './answer.ts';
import { gatherReplies } from './gathered-replies.ts';
import { cleanName, type ParseHtml, paragraphsOfHtml } from './reply-words.ts';

/** What a server says of a post's conversation. https://docs.joinmastodon.org/methods/statuses/#context */
export function contextPath(status: string): string {
  return `/api/v1/statuses/${status}/context`;
}

/** The public replies in a Mastodon context; undefined when the answer is none. `host` is where it was asked for. */
export function repliesFromMastodon(
  context: unknown,
  host: string,
  parseHtml: ParseHtml,
): Replies | undefined {
  const statuses = listAt(context, 'descendants');
  if (!statuses) return undefined;
  const addresses = new Map(statuses.map((status) => [textAt(status, 'id'), textAt(status, 'url')]));
  return gatherReplies(
    statuses.flatMap((status) => {
      const reply = isPublic(status) ? replyOf(status, host, parseHtml) : undefined;
      const answers = addresses.get(textAt(status, 'in_reply_to_id'));
      return reply ? [answers === undefined ? reply : { ...reply, answers }] : [];
    }),
  );
}

/** What its author meant for few, and what the server hides, is not shown here either. */
function isPublic(status: unknown): boolean {
  const hidden = at(status, 'account', 'limited') === true || at(status, 'account', 'suspended') === true;
  return ['public', 'unlisted'].includes(textAt(status, 'visibility') ?? '') && !hidden;
}

/** https://docs.joinmastodon.org/entities/Status/ */
function replyOf(status: unknown, host: string, parseHtml: ParseHtml): Reply | undefined {
  const url = textAt(status, 'url');
  const time = momentOf(textAt(status, 'created_at'));
  const account = textAt(status, 'account', 'acct');
  const paragraphs = paragraphsOfHtml(textAt(status, 'content') ?? '', parseHtml);
  if (url === undefined || !isWebAddress(url) || time === undefined || account === undefined)
    return undefined;
  if (paragraphs.length === 0) return undefined;
  const profile = textAt(status, 'account', 'url');
  const language = languageOf(at(status, 'language'));
  const warning = cleanName(textAt(status, 'spoiler_text') ?? '');
  const handle = cleanName(`@${account.includes('@') ? account : `${account}@${host}`}`);
  return {
    url,
    author: cleanName(textAt(status, 'account', 'display_name') ?? '') || handle,
    handle,
    ...(profile !== undefined && isWebAddress(profile) ? { profile } : {}),
    time,
    ...(language === undefined ? {} : { language }),
    ...(warning === '' ? {} : { warning }),
    paragraphs,
  };
}
