import type { Instant } from '#domain/instant.ts';
import type { LedgerDifference } from '#domain/ledger.ts';
import type { Library } from '#domain/library.ts';
import type { MessageLanguage, Wording } from '#domain/wording.ts';
import { formatMoment } from '#i18n/dates.ts';

/** One change that subscribers would meet; `broken` when it breaks what they were promised. */
export type SubscriberChange = {
  kind: 'new' | 'changed' | 'vanished';
  show: string;
  guid?: string | undefined;
  broken: boolean;
  words: Wording;
};

/** What subscribers would meet if the Library were published, given how it differs from the ledger. */
export function subscriberChanges(
  differences: readonly LedgerDifference[],
  library: Library,
): SubscriberChange[] {
  return differences.map((difference) => {
    const guid = 'guid' in difference ? difference.guid : undefined;
    const { kind, show } = difference;
    const broken =
      kind === 'vanished' ||
      kind === 'vanished-show' ||
      kind === 'returned' ||
      ((kind === 'changed' || kind === 'show') && difference.reason === undefined);
    const plain = kind.startsWith('new') ? 'new' : kind.startsWith('vanished') ? 'vanished' : 'changed';
    return { kind: plain, show, guid, broken, words: wordsOf(difference, library) };
  });
}

/** The changes as lines, and what to do about those that would break something. */
export function subscriberWords(changes: readonly SubscriberChange[]): Wording[] {
  if (changes.length === 0) {
    return [{ da: 'Intet ændrer sig for abonnenterne.', en: 'Nothing changes for subscribers.' }];
  }
  const broken = changes.filter((change) => change.broken).length;
  const lines = changes.map(({ kind, words }) => ({
    da: `${kinds[kind].da.padEnd(10)}${words.da}`,
    en: `${kinds[kind].en.padEnd(10)}${words.en}`,
  }));
  const end: Wording =
    broken === 0
      ? { da: 'Efter udgivelsen: npm run feed:accept', en: 'After publishing: npm run feed:accept' }
      : {
          da: `${broken} af dem bryder et løfte. Lav det om, eller giv en grund: npm run feed:accept -- --help`,
          en: `${broken} of them break a promise. Undo it, or give a reason: npm run feed:accept -- --help`,
        };
  return [...lines, end];
}

const kinds = {
  new: { da: 'nyt', en: 'new' },
  changed: { da: 'ændret', en: 'changed' },
  vanished: { da: 'forsvundet', en: 'vanished' },
} as const;

function wordsOf(difference: LedgerDifference, { site, shows, episodes }: Library): Wording {
  const { show } = difference;
  const showTitle = shows.find(({ id }) => id === show)?.title ?? show;
  const episode = 'guid' in difference ? episodes.find(({ guid }) => guid === difference.guid) : undefined;
  const name = `"${episode?.title ?? ('guid' in difference ? difference.guid : show)}"`;
  const moment = (instant: Instant, language: MessageLanguage) =>
    formatMoment(instant, { language, timeZone: site.timeZone });
  switch (difference.kind) {
    case 'new-show':
      return {
        da: `Podcasten "${showTitle}" kan abonneres på for første gang.`,
        en: `The podcast "${showTitle}" can be subscribed to for the first time.`,
      };
    case 'vanished-show':
      return {
        da: `Podcasten "${showTitle}" er væk, og abonnenterne får ikke flere afsnit.`,
        en: `The podcast "${showTitle}" is gone, and its subscribers get no more episodes.`,
      };
    case 'new':
      return {
        da: `${name} kommer frem i podcastapps, dateret ${moment(episode?.pubDate ?? '', 'da')}.`,
        en: `${name} appears in podcast apps, dated ${moment(episode?.pubDate ?? '', 'en')}.`,
      };
    case 'vanished':
      return {
        da: `Afsnittet fra ${moment(difference.record.published, 'da')} forsvinder fra podcastapps; ${difference.record.enclosure} kan ikke hentes mere.`,
        en: `The episode of ${moment(difference.record.published, 'en')} vanishes from podcast apps; ${difference.record.enclosure} can no longer be fetched.`,
      };
    case 'returned':
      return {
        da: `${name} er taget ned for altid, men er her igen.`,
        en: `${name} was taken down for good, but is here again.`,
      };
    case 'show':
      return difference.field === 'feed'
        ? {
            da: `Podcasten "${showTitle}" flytter fra ${difference.was} til ${difference.is}; den gamle adresse skal føre videre.${because(difference.reason).da}`,
            en: `The podcast "${showTitle}" moves from ${difference.was} to ${difference.is}; the old address has to lead there.${because(difference.reason).en}`,
          }
        : {
            da: `Podcasten "${showTitle}" får en anden guid, så apps tager den for en anden podcast.${because(difference.reason).da}`,
            en: `The podcast "${showTitle}" gets another guid, so apps take it for another podcast.${because(difference.reason).en}`,
          };
    case 'changed': {
      const { field, was, is, reason } = difference;
      const consequence = consequences[field];
      const [from, to] = (['da', 'en'] as const).map((language) =>
        field === 'published' ? `${moment(was, language)} -> ${moment(is, language)}` : `${was} -> ${is}`,
      );
      return {
        da: `${name}: ${consequence.da} (${from})${because(reason).da}`,
        en: `${name}: ${consequence.en} (${to})${because(reason).en}`,
      };
    }
  }
}

const consequences: Readonly<Record<'published' | 'enclosure' | 'length' | 'type' | 'sha256', Wording>> = {
  published: {
    da: 'datoen flytter sig, og afsnittet skifter plads i listen',
    en: 'the date moves, and the episode changes its place in the list',
  },
  enclosure: {
    da: 'lyden får en anden adresse, så den bliver hentet igen og den gamle går i stykker',
    en: 'the sound gets another address, so it is fetched again and the old one breaks',
  },
  length: { da: 'lydfilen er blevet en anden længde', en: 'the sound file has another length' },
  type: { da: 'lyden er af en anden slags', en: 'the sound is of another kind' },
  sha256: {
    da: 'lyden er en anden; hvem der har hentet den, hører den gamle',
    en: 'the sound is another one; whoever has fetched it hears the old one',
  },
};

function because(reason: string | undefined): Wording {
  return reason === undefined ? { da: '', en: '' } : { da: ` Grund: ${reason}.`, en: ` Reason: ${reason}.` };
}
