import { type Override, replacing } from '../site-folder.ts';

const showFields = `copyright: Copyright 2020-2026 Lille Radio
license: CC-BY-4.0
artworkAlt: En rød radio
explicit: true
type: serial
seasons: [{ season: 1, title: Begyndelser & ender }]
link: https://radio.example/om
medium: podcast
complete: true
block: [apple, google]
locked: false
newFeedUrl: https://ny.example/feed.xml
updateFrequency: { text: Hver onsdag, rrule: FREQ=WEEKLY;BYDAY=WE;COUNT=10, dtstart: "2020-01-01" }
funding: [{ url: https://stoette.example/?a=1&b=2, title: Støt os }]
location:
  - { name: Aarhus, rel: creator, geo: "geo:56.1496,10.2134", osm: R1784663, country: DK }
  - { name: Danmark }
txt: [{ purpose: applepodcastsverify, text: "05124" }, { text: 1e5 }]
podroll:
  - { feedGuid: 9b024349-ccf0-5f69-a609-6b82873eab3c, feedUrl: https://podnews.example/rss, title: Podnews }
publisher: { feedGuid: 003af0a0-6a45-55cf-b765-68e3d349551a, feedUrl: https://udgiver.example/feed.xml }
value:
  - type: lightning
    method: keysend
    suggested: "0.00000005000"
    recipients:
      - { name: Anna, type: node, address: 02d5c1bf, split: 99, customKey: "818818", customValue: "007" }
      - { name: Vært, type: lnaddress, address: a@b.example, split: 1, fee: true }
`;

const episodeFields = `related: [foerste-skridt]
updated: 2020-03-01 08:00
explicit: false
block: true
license: { name: Vores egen, url: https://lille.example/vilkaar }
soundbites:
  - { start: "0:01", duration: "0:01.5", title: Det bedste }
  - { start: "0:00", duration: "0:01" }
socialInteract:
  - { protocol: activitypub, uri: https://social.example/@radio/1, accountId: "@radio", accountUrl: https://social.example/@radio }
  - { protocol: nostr, uri: https://nostr.example/1 }
contentLinks: [{ url: https://video.example/1, title: Se den }]
funding: [{ url: https://stoette.example/1, title: Støt afsnittet }]
location: [{ name: København, country: DK }]
txt: [{ purpose: release, text: "2020-01-08" }]
`;

/** Changes to the small site after which its feed uses every tag that a show or an episode can have. */
export const everyTag: Readonly<Record<string, Override>> = {
  'shows/radio.yaml': (text) => `${text}${showFields}`,
  'episodes/radio/1-begyndelsen/index.mdx': replacing('related: [foerste-skridt]\n', episodeFields),
  'episodes/radio/2-fortsaettelsen/index.mdx': replacing(
    'episode: 2\n',
    'episode: 2\npeople: [{ person: desk, role: guest }]\nsocialInteract: disabled\n',
  ),
};
