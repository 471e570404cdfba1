import { expect, test } from 'vitest';
import { readContent } from '#files/content.ts';
import { type Override, replacing, siteFolder } from '../site-folder.ts';

const show = (field: string): Record<string, Override> => ({
  'shows/radio.yaml': (text) => `${text}${field}\n`,
});
const category = (name: string): Record<string, Override> => ({
  'shows/radio.yaml': replacing('Business > Marketing', name),
});
const episode = (field: string): Record<string, Override> => ({
  'episodes/radio/1-begyndelsen/index.mdx': replacing('season: 1\n', `season: 1\n${field}\n`),
});

/** One defect each, the field it is found at, and words that the advice must hold. */
const defects: readonly (readonly [
  what: string,
  changes: Record<string, Override>,
  field: string,
  advice: string,
])[] = [
  [
    'a mistyped category',
    category('Business > Marketting'),
    'categories.0',
    'Did you mean "Business > Marketing"?',
  ],
  ['a subcategory alone', category('Marketing'), 'categories.0', 'Did you mean "Business > Marketing"?'],
  ['a category of its own', category('Salg'), 'categories.0', 'podcasters.apple.com'],
  [
    'a misplaced subcategory',
    category('Arts > Careers'),
    'categories.0',
    'Did you mean "Business > Careers"?',
  ],
  [
    'a description of 4001 bytes',
    { 'shows/radio.yaml': replacing('En lille podcast.', `${'æ'.repeat(2000)}x`) },
    'description',
    'Shorten it by 1 bytes.',
  ],
  ['an unknown licence', show('license: CC-BY-3.0'), 'license', 'Did you mean "CC-BY-4.0"?'],
  ['an own licence without text', show('license: { name: Min egen }'), 'license.url', 'url: https://'],
  [
    'a guid that is none',
    { 'shows/radio.yaml': replacing('917393e3-1b1e', '917393e3-1b1') },
    'guid',
    'Write guid: ',
  ],
  ['a new feed without protocol', show('newFeedUrl: ny.example/feed.xml'), 'newFeedUrl', 'https://'],
  [
    'an address that is not ASCII',
    show('newFeedUrl: https://ny.example/rød.xml'),
    'newFeedUrl',
    'https://ny.example/r%C3%B8d.xml',
  ],
  ['an unknown service', show('block: [gogle]'), 'block.0', 'Did you mean "google"?'],
  ['a medium that is none', show('medium: podcats'), 'medium', 'Did you mean "podcast"?'],
  ['a place off the map', show('location: [{ name: Aarhus, geo: "56,1 10,2" }]'), 'location.0.geo', 'geo:56'],
  [
    'a country by name',
    show('location: [{ name: Aarhus, country: Danmark }]'),
    'location.0.country',
    'country: DK',
  ],
  [
    'a rule that is none',
    show('updateFrequency: { text: Ofte, rrule: ugentlig }'),
    'updateFrequency.rrule',
    'FREQ=WEEKLY',
  ],
  [
    'a count from no day',
    show('updateFrequency: { text: Ti, rrule: FREQ=WEEKLY;COUNT=10 }'),
    'updateFrequency.rrule',
    'dtstart',
  ],
  [
    'a long funding text',
    show(`funding: [{ url: "https://x.example", title: ${'x'.repeat(129)} }]`),
    'funding.0.title',
    'Shorten it by 1',
  ],
  [
    'a friend without guid',
    show('podroll: [{ feedUrl: "https://x.example" }]'),
    'podroll.0.feedGuid',
    'feedGuid: ',
  ],
  [
    'a payment to nobody',
    show('value: [{ type: lightning, method: keysend, recipients: [] }]'),
    'value.0.recipients',
    'recipients',
  ],
  ['pages of nothing', show('pageSize: 0'), 'pageSize', 'pageSize: 100'],
  ['a yes that is no answer', show('complete: ja'), 'complete', 'true, false'],
  [
    'a soundbite of no length',
    episode('soundbites: [{ start: "0:01", duration: "0:00" }]'),
    'soundbites.0.duration',
    'duration: "0:45"',
  ],
  [
    'a soundbite in words',
    episode('soundbites: [{ start: et minut, duration: "0:10" }]'),
    'soundbites.0.start',
    'start: "12:04"',
  ],
  [
    'an unknown network',
    episode('socialInteract: [{ protocol: mastodon, uri: "https://x.example" }]'),
    'socialInteract.0.protocol',
    'activitypub',
  ],
  [
    'a content link without title',
    episode('contentLinks: [{ url: "https://x.example" }]'),
    'contentLinks.0.title',
    'title: ',
  ],
  ['a mistyped key', episode('soundbits: []'), 'soundbits', 'Did you mean "soundbites"?'],
];

test.each(defects)('%s is refused with advice', async (_what, changes, field, advice) => {
  const root = await siteFolder(changes);
  const { problems } = await readContent({ root, now: '2026-06-01T00:00:00Z' });
  const [problem, ...others] = problems.filter((found) => found.field !== undefined);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ level: 'error', field });
  expect(`${problem?.message.en} ${problem?.fix.en}`).toContain(advice);
  expect(problem?.line).toBeGreaterThan(1);
});
