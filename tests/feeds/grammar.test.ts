import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { podcastFeeds } from '#feeds/podcast-feeds.ts';
import { siteFeeds } from '#feeds/site-feeds.ts';
import { findTool } from '../debian-tools.ts';
import { type Override, replacing, siteFolder } from '../site-folder.ts';
import { testWith } from '../tool-test.ts';
import { everyTag } from './full-site.ts';
import { complaints, illFormed } from './grammar-judge.ts';
import { readSite } from './read-site.ts';

type Break = readonly [name: string, change: (xml: string) => string];

const r = replacing;

/** The first of several equal passages. */
const first =
  (words: string, others: string): Break[1] =>
  (xml) =>
    xml.replace(words, () => others);

const before = (mark: string, words: string) => first(mark, `${words}${mark}`);

const podcastBreaks: readonly Break[] = [
  ['an unknown element', before('<itunes:type>', '<itunes:keywords>a</itunes:keywords>')],
  [
    'an unknown attribute',
    r('<itunes:category text="Marketing"/>', '<itunes:category text="Marketing" id="1"/>'),
  ],
  ['an element of no namespace', before('<itunes:type>', '<author>a@b.example</author>')],
  ['an element of another namespace', before('<itunes:type>', '<dc:creator>Anna</dc:creator>')],
  ['another version of RSS', r('version="2.0" xmlns:itunes', 'version="0.92" xmlns:itunes')],
  ['a namespace with a wrong address', r('podcast-1.0.dtd', 'podcast-2.0.dtd')],
  ['no title', r('<title><![CDATA[Lille Radio]]></title>', '')],
  ['two titles', before('<itunes:type>', '<title>To</title>')],
  ['an empty title', r('<title><![CDATA[Lille Radio]]></title>', '<title> </title>')],
  ['a description that is too long', r('En lille podcast.', 'æ'.repeat(4001))],
  ['no language', r('<language><![CDATA[da]]></language>', '')],
  ['a language that is a name', r('<![CDATA[da]]>', 'Dansk')],
  ['no link to itself', r('rel="self"', 'rel="next"')],
  [
    'two links to itself',
    before('<pubDate>', '<atom:link href="https://a.example/x.xml" rel="self" type="application/rss+xml"/>'),
  ],
  ['no owner', (xml) => xml.replace(/<itunes:owner>[\s\S]*<\/itunes:owner>/, '')],
  ['an owner without e-mail', r('<itunes:email>radio@lille.example</itunes:email>', '')],
  ['an e-mail that is none', r('<itunes:email>radio@lille.example', '<itunes:email>radio')],
  ['explicit as yes', first('<itunes:explicit>true', '<itunes:explicit>yes')],
  ['explicit with a capital', first('<itunes:explicit>true', '<itunes:explicit>True')],
  ['no artwork', r('<itunes:image href="https://lille.example/shows/radio.jpg"/>', '')],
  [
    'artwork as text',
    r(
      '<itunes:image href="https://lille.example/shows/radio.jpg"/>',
      '<itunes:image>https://lille.example/shows/radio.jpg</itunes:image>',
    ),
  ],
  [
    'artwork of a wrong kind',
    r(
      '<itunes:image href="https://lille.example/shows/radio.jpg"/>',
      '<itunes:image href="https://lille.example/shows/radio.webp"/>',
    ),
  ],
  ['a category that Apple does not have', r('text="Business"', 'text="Selling"')],
  ['no category', (xml) => xml.replace(/<itunes:category text="Business">[\s\S]*?<\/itunes:category>/, '')],
  ['a show type of its own', r('<itunes:type>serial', '<itunes:type>weekly')],
  ['complete as true', r('<itunes:complete>Yes', '<itunes:complete>true')],
  ['a guid that is no UUID', r('917393e3-1b1e-5cef-ace4-edaa54e1f810', '917393e3')],
  ['locked as true', r('">no</podcast:locked>', '">true</podcast:locked>')],
  ['a medium of its own', r('<podcast:medium>podcast', '<podcast:medium>radio')],
  ['blocks for all and for some', r('<podcast:block id="apple">', '<podcast:block>')],
  [
    'a date as ISO 8601',
    r('<lastBuildDate>Sun, 01 Mar 2020 07:00:00 +0000', '<lastBuildDate>2020-03-01T07:00:00Z'),
  ],
  ['a date in Danish', r('<lastBuildDate>Sun, 01 Mar', '<lastBuildDate>Søn, 01 Mar')],
  [
    'a date without a zone',
    r('<lastBuildDate>Sun, 01 Mar 2020 07:00:00 +0000', '<lastBuildDate>Sun, 01 Mar 2020 07:00:00'),
  ],
  ['a podroll with nothing in it', (xml) => xml.replace(/<podcast:remoteItem feedGuid="9b[^>]*>/, '')],
  ['a remote item without its guid', r('feedGuid="9b024349-ccf0-5f69-a609-6b82873eab3c" ', '')],
  ['a value without recipients', (xml) => xml.replace(/<podcast:valueRecipient[^>]*>/g, '')],
  ['a share that is no whole number', r('split="99"', 'split="99.5"')],
  ['a suggestion in floating point', r('0.00000005000', '5e-8')],
  ['a place on the map without a map', r('geo:56.1496,10.2134', '56.1496,10.2134')],
  ['a country with its name', first('country="DK"', 'country="Danmark"')],
  ['an item without enclosure', (xml) => xml.replace(/<enclosure [^>]*>/, '')],
  ['two enclosures', (xml) => xml.replace(/<enclosure [^>]*>/, (tag) => tag + tag)],
  [
    'an enclosure of length 0',
    first(
      'length="9356" type="audio/mpeg"/>\n      <pubDate>',
      'length="0" type="audio/mpeg"/>\n      <pubDate>',
    ),
  ],
  ['an enclosure without length', first('length="9356" type="audio/mpeg"/>', 'type="audio/mpeg"/>')],
  [
    'an enclosure of text',
    first('type="audio/mpeg"/>\n      <pubDate>', 'type="text/html"/>\n      <pubDate>'),
  ],
  ['an address without a server', first('<enclosure url="https://lille.example/', '<enclosure url="/')],
  [
    'an address with a Danish letter',
    first('/lyd.mp3" length="9356" type="audio/mpeg"/>\n', '/lød.mp3" length="9356" type="audio/mpeg"/>\n'),
  ],
  ['an item without guid', r('<guid isPermaLink="false">second</guid>', '')],
  [
    'a permalink that is no address',
    r('<guid isPermaLink="false">second', '<guid isPermaLink="true">second'),
  ],
  ['an item without date', (xml) => xml.replace(/(<enclosure [^>]*>\s*)<pubDate>[^<]*<\/pubDate>/, '$1')],
  ['a duration on the clock', first('<itunes:duration>3', '<itunes:duration>00:03')],
  ['a duration of nothing', first('<itunes:duration>3', '<itunes:duration>0')],
  ['a season with a leading zero', first('<itunes:season>1', '<itunes:season>01')],
  ['an episode type of its own', first('<itunes:episodeType>full', '<itunes:episodeType>Full')],
  ['a transcript without language', first(' language="da"', '')],
  ['a transcript of an unknown kind', first('type="text/vtt"', 'type="text/webvtt"')],
  [
    'captions in HTML',
    first('type="text/html" language="da"', 'type="text/html" language="da" rel="captions"'),
  ],
  ['chapters of a wrong type', r('application/json+chapters', 'application/json')],
  ['chapters in another namespace', r('http://podlove.org/simple-chapters', 'http://podlove.org/chapters')],
  ['a chapter without title', r(' title="Farvel"', '')],
  ['a chapter at a time without hours', r('start="00:00:02.000"', 'start="00:02"')],
  [
    'a soundbite without duration',
    r('<podcast:soundbite startTime="0" duration="1"/>', '<podcast:soundbite startTime="0"/>'),
  ],
  [
    'a conversation that is disabled and somewhere',
    first(
      '<podcast:socialInteract protocol="disabled"/>',
      '<podcast:socialInteract protocol="disabled"/><podcast:socialInteract protocol="nostr" uri="https://a.example/"/>',
    ),
  ],
  ['two conversations without rank', (xml) => xml.replaceAll(/ priority="\d"/g, '')],
  ['a person in an unknown group', first('group="cast"', 'group="Cast"')],
  ['words between the elements', before('<itunes:type>', 'words')],
  ['an item outside the channel', r('</channel>', '</channel><item/>')],
];

const blogBreaks: readonly Break[] = [
  [
    'a tag of podcasts',
    before(
      '<item>',
      '<itunes:explicit xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">false</itunes:explicit>',
    ),
  ],
  ['an item without title', (xml) => xml.replace(/(<item>)<title>.*?<\/title>/, '$1')],
  [
    'an article with an ISO date',
    (xml) => xml.replace(/(<item>.*?<pubDate>)[^<]*/, '$12020-01-09T06:00:00Z'),
  ],
  ['an author that is nobody', (xml) => xml.replace(/<dc:creator>[^<]*/, '<dc:creator>')],
  ['two languages of an item', (xml) => xml.replace(/<dc:language>.*?<\/dc:language>/, (tag) => tag + tag)],
  ['markup that is not escaped', first('<content:encoded>', '<content:encoded><p>Hello</p>')],
];

let folder = '';
const here = () => findTool('jing') !== undefined && findTool('xmllint') !== undefined;
const sound: Record<'podcast' | 'blog', string[]> = { podcast: [], blog: [] };
let broken: string[] = [];
let podcastVerdicts = new Map<string, string[]>();
let blogVerdicts = new Map<string, string[]>();
const fileOf = (kind: string, name: string) => join(folder, `${kind} ${name}.xml`);

async function write(kind: string, name: string, xml: string): Promise<string> {
  await writeFile(fileOf(kind, name), xml);
  return fileOf(kind, name);
}

async function breakAll(kind: string, xml: string, breaks: readonly Break[]): Promise<string[]> {
  return Promise.all(
    breaks.map(([name, change]) => {
      const changed = change(xml);
      if (changed === xml) throw new Error(`"${name}" changes nothing.`);
      return write(kind, name, changed);
    }),
  );
}

const secondShow = `title: Samtaler
description: En anden podcast.
language: da
guid: 9b024349-ccf0-5f69-a609-6b82873eab3c
feed: /samtaler/feed.xml
author: Lille Radio
owner: { name: Lille Radio, email: radio@lille.example }
categories: ["Business > Careers"]
artwork: radio.jpg
`;

/** Writes every RSS feed of a site that differs from the small one; gives back their texts by path. */
async function writeFeeds(
  site: string,
  overrides: Readonly<Record<string, Override>>,
): Promise<Map<string, string>> {
  const { library, bodies } = await readSite(await siteFolder(overrides));
  const podcasts = new Set(podcastFeeds(library).map(({ path }) => path));
  const texts = new Map<string, string>();
  for (const { path, render } of siteFeeds(library).filter(({ path }) => path.endsWith('.xml'))) {
    const kind = podcasts.has(path) ? 'podcast' : 'blog';
    const text = await render(bodies);
    texts.set(path, text);
    sound[kind].push(await write(`${site} ${kind}`, path.replaceAll('/', ' '), text));
  }
  return texts;
}

beforeAll(async () => {
  if (!here()) return;
  folder = await mkdtemp(join(tmpdir(), 'feed-grammar-'));
  const texts = await writeFeeds('whole', everyTag);
  await writeFeeds('several', {
    ...everyTag,
    'shows/samtaler.yaml': secondShow,
    'shows/radio.yaml': (text) => `${text}pageSize: 1\n`,
    'episodes/radio/2-fortsaettelsen/index.mdx': replacing('episode: 2\n', 'episode: 2\nlanguage: en\n'),
  });
  const podcast = await breakAll('podcast', texts.get('/radio/feed.xml') ?? '', podcastBreaks);
  const blog = await breakAll('blog', texts.get('/blog/feed.xml') ?? '', blogBreaks);
  broken = [...podcast, ...blog];
  podcastVerdicts = await complaints('podcast', [...sound.podcast, ...podcast]);
  blogVerdicts = await complaints('blog', [...sound.blog, ...blog]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('our grammar', () => {
  testWith(
    ['jing', 'xmllint'],
    'accepts podcast feeds with every tag, in pages, in languages and of all shows',
    async () => {
      expect(sound.podcast.length).toBeGreaterThan(5);
      expect(sound.podcast.flatMap((file) => podcastVerdicts.get(file))).toEqual([]);
      expect(await illFormed(sound.podcast)).toBe('');
    },
  );

  testWith(['jing', 'xmllint'], 'accepts the feeds of the blog', async () => {
    expect(sound.blog.length).toBeGreaterThan(1);
    expect(sound.blog.flatMap((file) => blogVerdicts.get(file))).toEqual([]);
    expect(await illFormed(sound.blog)).toBe('');
  });

  testWith(['xmllint'], 'is tried with feeds that are wrong, but well formed', async () => {
    expect(broken).toHaveLength(podcastBreaks.length + blogBreaks.length);
    expect(await illFormed(broken)).toBe('');
  });

  for (const [name] of podcastBreaks) {
    testWith(['jing'], `refuses a podcast feed with ${name}`, () => {
      expect(podcastVerdicts.get(fileOf('podcast', name))).not.toEqual([]);
    });
  }

  for (const [name] of blogBreaks) {
    testWith(['jing'], `refuses a blog feed with ${name}`, () => {
      expect(blogVerdicts.get(fileOf('blog', name))).not.toEqual([]);
    });
  }
});
