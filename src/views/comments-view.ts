import { pagePath } from '#domain/address.ts';
import type { Episode } from '#domain/episode.ts';
import type { Post } from '#domain/post.ts';
import type { Reply, ReplyParagraph } from '#domain/reply.ts';
import type { Thread } from '#domain/thread.ts';
import { originOfThread } from '#domain/thread-origin.ts';
import { type Count, formatCount } from '#i18n/numbers.ts';
import { format } from '#i18n/words.ts';
import type { Edition } from './edition.ts';
import { foreign, type Link } from './link.ts';
import { mailLink } from './mail-address.ts';
import { dateMoment, type Moment } from './moment.ts';

/** A reply from elsewhere; `answers` leads to the reply above that it answers. */
export type ReplyView = {
  id: string;
  author: string;
  handle: string;
  profile: string | undefined;
  url: string;
  time: Moment;
  language: string | undefined;
  answers: Link | undefined;
  warning: string | undefined;
  paragraphs: ReplyParagraph[];
};

type NewestWord = 'button' | 'text' | 'fetching' | 'fetched' | 'failed' | 'none' | 'answers' | 'warning';

/** What a page needs in order to fetch the replies anew when a reader asks for them. */
export type NewestReplies = {
  thread: Thread;
  hidden: readonly string[];
  language: string;
  timeZone: string;
  words: Readonly<Record<NewestWord, string>> & { count: Count };
};

/** The replies to a thread elsewhere; `newest` is left out where nobody can answer any more. */
export type ThreadView = {
  url: string;
  heading: string;
  replies: ReplyView[];
  omitted: string | undefined;
  newest: NewestReplies | undefined;
};

/** Whether and how one can answer an episode or article, and what was answered. */
export type Comments = { open: boolean; text: string; links: Link[]; thread: ThreadView | undefined };

/** The comments on an episode or article: by mail always, in a thread where one is named, or closed with the reason. */
export function commentsOn(edition: Edition, item: Episode | Post): Comments {
  const { words } = edition;
  const { thread } = item;
  const place = thread && placeOf(thread);
  const open = place === undefined ? words.comments.open : format(words.comments.openThread, { place });
  return {
    open: item.comments === 'open',
    text: item.commentsNote ?? (item.comments === 'open' ? open : words.comments.closed),
    links: item.comments === 'open' ? waysToAnswer(edition, item) : contactLinks(edition),
    thread: thread && threadView(edition, item, thread),
  };
}

function waysToAnswer(
  { site, words: { comments: words } }: Edition,
  { title, thread }: Episode | Post,
): Link[] {
  const subject = format(words.replySubject, { title });
  const mail = { href: mailLink(site.publisher.email, { subject }), label: words.reply };
  return thread
    ? [{ href: thread.url, label: format(words.replyOn, { place: placeOf(thread) }) }, mail]
    : [mail];
}

function contactLinks({ library, site, language, words }: Edition): Link[] {
  return library.pages
    .filter((page) => page.translationKey === 'contact' && page.language === language)
    .map((page) => ({ href: pagePath(site, page), label: words.comments.contact }));
}

function threadView(edition: Edition, item: Episode | Post, thread: Thread): ThreadView {
  const { language, words } = edition;
  const { replies, omitted, hidden } = item.replies ?? { replies: [], omitted: 0, hidden: [] };
  const place = placeOf(thread);
  const counted = (count: Count, value: number) => formatCount(placed(count, place), value, language);
  return {
    url: thread.url,
    heading:
      replies.length === 0
        ? format(words.comments.none, { place })
        : counted(words.comments.count, replies.length + omitted),
    replies: replies.map((reply, index) => replyView(edition, reply, index, replies)),
    omitted: omitted === 0 ? undefined : counted(words.comments.omitted, omitted),
    newest: item.comments === 'open' ? newestReplies(edition, thread, hidden) : undefined,
  };
}

function newestReplies(
  { site, language, words: { comments: words } }: Edition,
  thread: Thread,
  hidden: readonly string[],
): NewestReplies {
  const { host } = new URL(originOfThread(thread));
  return {
    thread,
    hidden,
    language,
    timeZone: site.timeZone,
    words: {
      button: words.newest,
      text: format(words.newestText, { host }),
      fetching: format(words.fetching, { host }),
      fetched: format(words.fetched, { host }),
      failed: format(words.failed, { host }),
      count: placed(words.count, placeOf(thread)),
      none: format(words.none, { place: placeOf(thread) }),
      answers: words.answers,
      warning: words.warning,
    },
  };
}

function replyView(edition: Edition, reply: Reply, index: number, all: readonly Reply[]): ReplyView {
  const { language, words } = edition;
  const answered = all.findIndex(({ url }) => url === reply.answers);
  const label = format(words.comments.answers, { name: all[answered]?.author ?? '' });
  return {
    id: replyId(index),
    author: reply.author,
    handle: reply.handle,
    profile: reply.profile,
    url: reply.url,
    time: dateMoment(edition, reply.time),
    language: reply.language === undefined ? undefined : foreign(reply.language, language),
    answers: answered === -1 ? undefined : { href: `#${replyId(answered)}`, label },
    warning:
      reply.warning === undefined ? undefined : format(words.comments.warning, { warning: reply.warning }),
    paragraphs: reply.paragraphs,
  };
}

function placed({ one, other }: Count, place: string): Count {
  return { one: format(one, { place }), other: format(other, { place }) };
}

function replyId(index: number): string {
  return `reply-${index + 1}`;
}

/** How people call the place where a thread is. */
function placeOf(thread: Thread): string {
  return thread.service === 'bluesky' ? 'Bluesky' : thread.host;
}
