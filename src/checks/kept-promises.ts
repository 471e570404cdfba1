import type { Content, Entry } from '#domain/content.ts';
import { libraryOf } from '#domain/content.ts';
import type { Episode } from '#domain/episode.ts';
import { compareLedger, type Ledger, type LedgerDifference, ledgerFile } from '#domain/ledger.ts';
import type { Problem } from '#domain/problem.ts';
import type { Wording } from '#domain/wording.ts';
import { atField, atFile, type Finding } from './finding.ts';

const accept = {
  da: 'Kør "npm run feed:accept"; den viser, hvad der er nyt, og skriver det i protokollen.',
  en: 'Run "npm run feed:accept"; it shows what is new and writes it into the ledger.',
};

/** What subscribers were promised stays true: no published episode, enclosure, date or feed address moves unsaid. */
export function keptPromises(content: Content): Problem[] {
  const { site, shows, ledger } = content;
  if (!site || shows.length === 0) return [];
  if (!ledger) return content.files.includes(ledgerFile) ? [] : noLedger(content);
  const differences = compareLedger(ledger.value, libraryOf(content, { hidden: false }));
  const fresh = differences.flatMap((difference) => (difference.kind === 'new' ? [difference.title] : []));
  const others = differences.filter((difference) => difference.kind !== 'new');
  return [
    ...others.flatMap((difference) => explain(content, ledger, difference)),
    ...unaccepted(content, fresh),
  ];
}

function unaccepted(content: Content, [title, ...others]: readonly string[]): Problem[] {
  if (title === undefined) return [];
  const message =
    others.length === 0
      ? {
          da: `"${title}" er udgivet og står endnu ikke i protokollen.`,
          en: `"${title}" is published and not in the ledger yet.`,
        }
      : {
          da: `"${title}" og ${others.length} afsnit mere er udgivet og står endnu ikke i protokollen.`,
          en: `"${title}" and ${others.length} more episodes are published and not in the ledger yet.`,
        };
  return [atLedger(content, 'warning', message, accept)];
}

function noLedger({ name, episodes }: Content): Problem[] {
  if (episodes.length === 0) return [];
  const message = {
    da: 'Ingen protokol husker, hvad abonnenterne er blevet lovet.',
    en: 'No ledger keeps what subscribers were promised.',
  };
  return [atFile(`${name}/${ledgerFile}`, { rule: 'kept-promise', level: 'warning', message, fix: accept })];
}

function explain(
  content: Content,
  ledger: Entry<Ledger>,
  difference: Exclude<LedgerDifference, { kind: 'new' }>,
): Problem[] {
  const { show } = difference;
  const promised = ['shows', show];
  switch (difference.kind) {
    case 'new-show':
      return [
        atLedger(
          content,
          'warning',
          {
            da: `Showet "${show}" står endnu ikke i protokollen.`,
            en: `The show "${show}" is not in the ledger yet.`,
          },
          accept,
        ),
      ];
    case 'vanished-show':
      return [
        atField(ledger.source, promised, {
          rule: 'kept-promise',
          message: {
            da: `Showet "${show}" er forsvundet, og med det abonnenternes feed.`,
            en: `The show "${show}" has vanished, and with it the feed of its subscribers.`,
          },
          fix: {
            da: `Hent shows/${show}.yaml tilbage, eller tag showet ud af protokollen, når ingen abonnerer på det mere.`,
            en: `Bring back shows/${show}.yaml, or take the show out of the ledger when nobody subscribes to it any more.`,
          },
        }),
      ];
    case 'vanished':
      return hidden(content, difference.guid) ?? [vanished(ledger, promised, difference)];
    case 'returned':
      return [
        atField(ledger.source, [...promised, 'episodes', difference.guid, 'retired'], {
          rule: 'kept-promise',
          message: {
            da: 'Et afsnit, der var taget af, er udgivet igen.',
            en: 'A retired episode is published again.',
          },
          fix: {
            da: 'Fjern linjen "retired" i protokollen, eller tag afsnittet væk.',
            en: 'Remove the "retired" line from the ledger, or take the episode away.',
          },
        }),
      ];
    case 'show':
      return difference.reason === undefined ? [movedShow(content, difference)] : [];
    case 'changed':
      return difference.reason === undefined ? [changed(content, difference)] : [];
  }
}

function atLedger(content: Content, level: Problem['level'], message: Wording, fix: Wording): Problem {
  return atFile(`${content.name}/${ledgerFile}`, { rule: 'kept-promise', level, message, fix });
}

function vanished(
  ledger: Entry<Ledger>,
  promised: string[],
  { guid, record }: Extract<LedgerDifference, { kind: 'vanished' }>,
): Problem {
  return atField(ledger.source, [...promised, 'episodes', guid], {
    rule: 'kept-promise',
    value: guid,
    message: {
      da: `Det udgivne afsnit med lyden ${record.enclosure} er forsvundet, eller dets guid er ændret.`,
      en: `The published episode with the sound ${record.enclosure} has vanished, or its guid changed.`,
    },
    fix: {
      da: `Hent afsnittet med guid: ${guid} tilbage, eller giv en grund: npm run feed:accept -- --retire ${guid} "hvorfor"`,
      en: `Bring back the episode with guid: ${guid}, or give a reason: npm run feed:accept -- --retire ${guid} "why"`,
    },
  });
}

/** A published episode that became a draft or was put off is still there, so the problem stands where the editor changed it. */
function hidden({ episodes }: Content, guid: string): Problem[] | undefined {
  const entry = episodes.find(({ value }) => value.guid === guid);
  if (!entry) return undefined;
  const field = entry.value.status === 'draft' ? 'draft' : 'pubDate';
  return [
    atField(entry.source, [field], {
      rule: 'kept-promise',
      message: {
        da: 'Dette afsnit er allerede udgivet; skjuler man det, forsvinder det fra podcast-apps.',
        en: 'This episode is published already; hiding it takes it out of podcast apps.',
      },
      fix: {
        da: `Fjern ${field === 'draft' ? '"draft"' : 'den senere dato'}, eller giv en grund: npm run feed:accept -- --retire ${guid} "hvorfor"`,
        en: `Remove ${field === 'draft' ? '"draft"' : 'the later date'}, or give a reason: npm run feed:accept -- --retire ${guid} "why"`,
      },
    }),
  ];
}

function movedShow(
  content: Content,
  { show, field, was, is }: Extract<LedgerDifference, { kind: 'show' }>,
): Problem {
  const entry = content.shows.find(({ value }) => value.id === show);
  const finding: Finding = {
    rule: 'kept-promise',
    value: is,
    message: {
      da: `Feedets ${field === 'feed' ? 'adresse' : 'guid'} blev lovet at være ${was}; abonnenterne ville miste showet.`,
      en: `The feed's ${field === 'feed' ? 'address' : 'guid'} was promised to be ${was}; subscribers would lose the show.`,
    },
    fix: {
      da: `Skriv den lovede igen, eller giv en grund: npm run feed:accept -- --replace ${show} "hvorfor"`,
      en: `Write the promised one again, or give a reason: npm run feed:accept -- --replace ${show} "why"`,
    },
  };
  return entry ? atField(entry.source, [field], finding) : atFile(`${content.name}/${ledgerFile}`, finding);
}

const fieldOf = {
  published: 'pubDate',
  enclosure: 'sound',
  length: 'sound',
  type: 'sound',
  sha256: 'sound',
} as const;
const nameOf = {
  published: { da: 'Udgivelsesdatoen for', en: 'date of publication' },
  enclosure: { da: 'Lydens adresse i', en: 'address of the sound' },
  length: { da: 'Lydens længde i', en: 'length of the sound' },
  type: { da: 'Lydens type i', en: 'type of the sound' },
  sha256: { da: 'Selve lyden i', en: 'sound itself' },
} as const;

function changed(
  content: Content,
  { guid, field, was, is }: Extract<LedgerDifference, { kind: 'changed' }>,
): Problem {
  const entry = content.episodes.find(({ value }: Entry<Episode>) => value.guid === guid);
  const finding: Finding = {
    rule: 'kept-promise',
    value: is,
    message: {
      da: `${nameOf[field].da} dette udgivne afsnit er ændret fra ${was} til ${is}.`,
      en: `The ${nameOf[field].en} of this published episode changed from ${was} to ${is}.`,
    },
    fix: {
      da: `Hent det udgivne tilbage, eller giv en grund: npm run feed:accept -- --replace ${guid} "hvorfor"`,
      en: `Bring back what was published, or give a reason: npm run feed:accept -- --replace ${guid} "why"`,
    },
  };
  return entry
    ? atField(entry.source, [fieldOf[field]], finding)
    : atFile(`${content.name}/${ledgerFile}`, finding);
}
