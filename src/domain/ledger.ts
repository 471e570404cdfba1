import * as z from 'zod';
import { absolute, episodePath, fileName } from './address.ts';
import type { Episode } from './episode.ts';
import { address, oneOf, pattern, text } from './field.ts';
import type { Library } from './library.ts';
import type { Show } from './show.ts';
import type { Site } from './site.ts';
import { soundTypes } from './sound.ts';

/** The ledger's file, below the content folder. */
export const ledgerFile = 'feed.lock.json';

const whole = pattern(/^\d+$/, { da: 'et helt tal', en: 'a whole number' }, 'length: 12345').transform(
  Number,
);

const record = z.strictObject({
  published: text('published: 2018-10-03T04:00:00Z'),
  enclosure: address('enclosure: https://example.com/67.mp3'),
  length: whole,
  type: text('type: audio/mpeg'),
  sha256: pattern(/^[0-9a-f]{64}$/, { da: 'en SHA-256-sum', en: 'a SHA-256 sum' }, 'sha256: …').optional(),
  retired: text('retired: Taken down at the wish of the guest').optional(),
  replaced: text('replaced: New sound with the noise removed').optional(),
});

const ledgerShow = z.strictObject({
  feed: address('feed: https://example.com/feed.xml'),
  guid: text('guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810'),
  replaced: text('replaced: The feed moved to a new address').optional(),
  episodes: z.record(z.string(), record),
});

const remoteSound = z.strictObject({
  length: whole,
  type: oneOf(Object.values(soundTypes), 'type: audio/mpeg'),
  duration: pattern(
    /^\d+(\.\d+)?$/,
    { da: 'et antal sekunder', en: 'a number of seconds' },
    'duration: 3421',
  ).transform(Number),
});

/** `content/feed.lock.json`: what subscribers were promised. Every value arrives as text. */
export const ledgerSchema = z.strictObject({
  shows: z.record(z.string(), ledgerShow),
  remote: z.record(z.string(), remoteSound).default({}),
});

/** Per show the feed and every episode ever published; `remote` holds the facts of sound on other servers, by address. */
export type Ledger = z.output<typeof ledgerSchema>;
export type LedgerShow = Ledger['shows'][string];
export type LedgerRecord = LedgerShow['episodes'][string];

/** The ledger of a site that has published nothing. */
export const emptyLedger: Ledger = { shows: {}, remote: {} };

/**
 * The ledger with a reason for a published episode (by guid) or a show (by id) to differ from what was promised; undefined
 * when it knows neither. A show cannot be retired.
 */
export function giveReason(
  ledger: Ledger,
  subject: string,
  kind: 'retired' | 'replaced',
  reason: string,
): Ledger | undefined {
  const show = ledger.shows[subject];
  if (show && kind === 'replaced') {
    return { ...ledger, shows: { ...ledger.shows, [subject]: { ...show, replaced: reason } } };
  }
  for (const [id, { episodes, ...rest }] of Object.entries(ledger.shows)) {
    const record = episodes[subject];
    if (!record) continue;
    const changed = { ...rest, episodes: { ...episodes, [subject]: { ...record, [kind]: reason } } };
    return { ...ledger, shows: { ...ledger.shows, [id]: changed } };
  }
  return undefined;
}

/** One way in which the content differs from what subscribers were promised. */
export type LedgerDifference =
  | { kind: 'new-show'; show: string }
  | { kind: 'vanished-show'; show: string }
  | {
      kind: 'show';
      show: string;
      field: 'feed' | 'guid';
      was: string;
      is: string;
      reason: string | undefined;
    }
  | { kind: 'new'; show: string; guid: string; title: string }
  | { kind: 'vanished'; show: string; guid: string; record: LedgerRecord }
  | { kind: 'returned'; show: string; guid: string }
  | {
      kind: 'changed';
      show: string;
      guid: string;
      field: 'published' | 'enclosure' | 'length' | 'type' | 'sha256';
      was: string;
      is: string;
      reason: string | undefined;
    };

/** The full address of an episode's sound, as feeds name it. */
export function enclosureUrl(site: Site, episode: Episode): string {
  const { file, url } = episode.sound;
  return url ?? absolute(site, `${episodePath(site, episode)}${fileName(file ?? '')}`);
}

/** What the ledger would say of the Library's published episodes, had it been written today. */
export function currentShows({ site, shows, episodes }: Library): Ledger['shows'] {
  const published = episodes.filter(({ status }) => status === 'published');
  return Object.fromEntries(
    shows.map((show) => [
      show.id,
      currentShow(
        site,
        show,
        published.filter((e) => e.show === show.id),
      ),
    ]),
  );
}

function currentShow(site: Site, show: Show, episodes: readonly Episode[]): LedgerShow {
  return {
    feed: absolute(site, show.feed),
    guid: show.guid,
    episodes: Object.fromEntries(episodes.map((episode) => [episode.guid, currentRecord(site, episode)])),
  };
}

function currentRecord(site: Site, episode: Episode): LedgerRecord {
  const { length, type, sha256 } = episode.sound;
  const enclosure = enclosureUrl(site, episode);
  return { published: episode.pubDate, enclosure, length, type, ...(sha256 === undefined ? {} : { sha256 }) };
}

/** Everything in which `library` differs from `ledger`, in the ledger's order, new things last. */
export function compareLedger(ledger: Ledger, library: Library): LedgerDifference[] {
  const current = currentShows(library);
  const known = Object.entries(ledger.shows).flatMap(([show, promised]): LedgerDifference[] => {
    const now = current[show];
    return now ? compareShow(show, promised, now, library) : [{ kind: 'vanished-show', show }];
  });
  const fresh = Object.keys(current).filter((show) => !(show in ledger.shows));
  return [...known, ...fresh.map((show): LedgerDifference => ({ kind: 'new-show', show }))];
}

function compareShow(
  show: string,
  promised: LedgerShow,
  now: LedgerShow,
  library: Library,
): LedgerDifference[] {
  const own = (['feed', 'guid'] as const)
    .filter((field) => promised[field] !== now[field])
    .map((field): LedgerDifference => {
      return { kind: 'show', show, field, was: promised[field], is: now[field], reason: promised.replaced };
    });
  const old = Object.entries(promised.episodes).flatMap(([guid, record]): LedgerDifference[] => {
    const is = now.episodes[guid];
    if (!is) return record.retired === undefined ? [{ kind: 'vanished', show, guid, record }] : [];
    return record.retired === undefined
      ? compareRecord(show, guid, record, is)
      : [{ kind: 'returned', show, guid }];
  });
  const fresh = library.episodes
    .filter(
      (episode) =>
        episode.show === show && episode.guid in now.episodes && !(episode.guid in promised.episodes),
    )
    .map(({ guid, title }): LedgerDifference => ({ kind: 'new', show, guid, title }));
  return [...own, ...old, ...fresh];
}

function compareRecord(show: string, guid: string, was: LedgerRecord, is: LedgerRecord): LedgerDifference[] {
  return (['published', 'enclosure', 'length', 'type', 'sha256'] as const)
    .filter((field) => was[field] !== undefined && is[field] !== undefined && was[field] !== is[field])
    .map((field) => ({
      kind: 'changed',
      show,
      guid,
      field,
      was: String(was[field]),
      is: String(is[field]),
      reason: was.replaced,
    }));
}

/**
 * The ledger after the differences that may be accepted: new shows and episodes, and changes with a `replaced` reason
 * (which is used up). Retired records stay for ever.
 */
export function acceptLedger(ledger: Ledger, library: Library): Ledger {
  const current = currentShows(library);
  const shows = Object.entries(current).map(([id, now]) => {
    const promised = ledger.shows[id];
    if (!promised) return [id, now] as const;
    const moved = promised.replaced !== undefined;
    const episodes = Object.entries(now.episodes)
      .filter(
        ([guid]) => promised.episodes[guid] === undefined || promised.episodes[guid].replaced !== undefined,
      )
      .map(([guid, record]) => [guid, record] as const);
    return [
      id,
      {
        feed: moved ? now.feed : promised.feed,
        guid: moved ? now.guid : promised.guid,
        episodes: { ...promised.episodes, ...Object.fromEntries(episodes) },
      },
    ] as const;
  });
  return { shows: { ...ledger.shows, ...Object.fromEntries(shows) }, remote: ledger.remote };
}

/** The ledger as the text of its file: shows by id, episodes by first publication. */
export function renderLedger({ shows, remote }: Ledger): string {
  const sorted = Object.entries(shows)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { episodes, ...show }]) => [id, { ...show, episodes: byPublication(episodes) }]);
  const sounds = Object.entries(remote).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ shows: Object.fromEntries(sorted), remote: Object.fromEntries(sounds) }, null, 2)}\n`;
}

function byPublication(episodes: LedgerShow['episodes']): LedgerShow['episodes'] {
  return Object.fromEntries(
    Object.entries(episodes).toSorted(
      ([a, { published: x }], [b, { published: y }]) => (x < y ? -1 : x > y ? 1 : 0) || (a < b ? -1 : 1),
    ),
  );
}
