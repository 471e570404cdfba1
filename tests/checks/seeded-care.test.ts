import { replacing } from '../site-folder.ts';
import {
  english,
  findDefects,
  first,
  picture,
  postOne,
  postTwo,
  second,
  sound,
  written,
} from './small-site.ts';

const transcript = `${first}/transcript.da.vtt`;
/** The three seconds of sound with a title of their own in front. */
const titled = Buffer.concat([
  Buffer.from('ID3\x03\0\0\0\0\0\x18TIT2\0\0\0\x0e\0\0\0Noget ganske ', 'latin1'),
  Buffer.from(sound),
]);

findDefects([
  // Headings
  {
    defect: 'a heading that jumps over a level',
    files: written('## To\n\n#### Fire'),
    found: [`${postTwo}:19 warning body/heading-order`],
  },
  {
    defect: 'a first heading that is too low',
    files: written('### Tre'),
    found: [`${postTwo}:17 warning body/heading-order`],
  },
  {
    defect: 'a heading that jumps inside a component',
    files: written('<FactBox title="Fakta">\n\n#### Fire\n\n</FactBox>'),
    found: [`${postTwo}:19 warning body/heading-order`],
  },
  // Links
  {
    defect: 'a bare address',
    files: written('Se https://example.com/kort og gå.'),
    found: [`${postTwo}:17 warning body/bare-url`],
  },
  {
    defect: 'a bare address without a scheme',
    files: written('Se www.example.com og gå.'),
    found: [`${postTwo}:17 warning body/bare-url`],
  },
  {
    defect: 'an address as the words of a link',
    files: written('Se [https://example.com/](https://example.com/).'),
    found: [`${postTwo}:17 warning body/bare-url`],
  },
  {
    defect: 'a link called "klik her"',
    files: written('[Klik her](/blog/foerste-skridt/)!'),
    found: [`${postTwo}:17 warning body/link-words`],
  },
  {
    defect: 'a link called "læs mere"',
    files: written('[*Læs mere …*](/blog/foerste-skridt/)'),
    found: [`${postTwo}:17 warning body/link-words`],
  },
  {
    defect: 'a link called "here"',
    files: { [english]: (text) => `${text}\nMore [here](https://example.com/).\n` },
    found: [`${english}:10 warning body/link-words`],
  },
  {
    defect: 'a link without words',
    files: written('Tomt: [](/blog/foerste-skridt/)'),
    found: [`${postTwo}:17 error body/empty-link`],
  },
  {
    defect: 'a heading of this text that is not there',
    files: written('## Trin\n\nSe [trinene](#trinn).'),
    found: [`${postTwo}:19 error body/known-anchor`],
  },
  {
    defect: 'a heading of another text that is not there',
    files: written('Se [hvorfor det første er kort](/blog/foerste-skridt/#hvordan).'),
    found: [`${postTwo}:17 error body/known-anchor`],
  },
  {
    defect: 'a third heading of one name that there are two of',
    files: written('## Trin\n\n## Trin\n\n[Det andet](#trin-1) og [det tredje](#trin-2).'),
    found: [`${postTwo}:21 error body/known-anchor`],
  },
  // Media
  {
    defect: 'a picture that no text shows',
    files: { 'posts/da/naeste-skridt/stol.png': picture },
    found: ['posts/da/naeste-skridt/stol.png warning file/used-media'],
  },
  {
    defect: 'a picture beside the posts that none shows',
    files: { 'posts/da/stol.png': picture },
    found: ['posts/da/stol.png warning file/used-media'],
  },
  {
    defect: 'a picture of nobody',
    files: { 'people/bo.png': picture },
    found: ['people/bo.png warning file/used-media'],
  },
  {
    defect: 'a picture beside an episode that it does not show',
    files: { [`${first}/foto.png`]: picture },
    found: [`${first}/foto.png warning file/used-media`],
  },
  // Transcripts
  {
    defect: 'a cue that begins before the one above it ends',
    files: { [transcript]: replacing('00:01.600', '00:01.200') },
    found: [`${transcript}:6 warning overlapping-cues`],
  },
  {
    defect: 'a transcript of half the sound',
    files: { [transcript]: replacing('00:02.900', '00:01.900') },
    found: [`${transcript}:1 warning covering-cues`],
  },
  {
    defect: 'a speaker whom nobody knows',
    files: { [transcript]: replacing('<v Anna Bech>Farvel', '<v Ana Bech>Farvel') },
    found: [`${transcript}:7 warning known-speaker`],
  },
  {
    defect: 'a cue with times but no arrow',
    files: { [transcript]: replacing('00:01.600 --> 00:02.900', '00:01.600 - 00:02.900') },
    found: [`${transcript}:6 error transcript/readable`],
  },
  {
    defect: 'a cue with a comma before its milliseconds',
    files: { [transcript]: replacing('00:02.900', '00:02,900') },
    found: [`${transcript}:6 error transcript/readable`],
  },
  {
    defect: 'chapters that are no list',
    files: { [`${first}/chapters.yaml`]: () => 'start: "0:00"\ntitle: Velkommen\n' },
    found: [`${first}/chapters.yaml:1 error chapters/fields`],
  },
  {
    defect: 'a chapter without a title',
    files: { [`${first}/chapters.yaml`]: replacing('  title: Farvel\n', '') },
    found: [`${first}/chapters.yaml:3 error chapters/title`],
  },
  {
    defect: 'two chapters at one time',
    files: { [`${first}/chapters.yaml`]: replacing('0:02', '0:00') },
    found: [`${first}/chapters.yaml:3 error ordered-chapters`],
  },
  // People and terms
  {
    defect: 'one person twice, misspelt',
    files: { 'people/anna-beck.yaml': 'name: Anna Beck\n' },
    found: ['people/anna.yaml:1 warning distinct-person'],
  },
  {
    defect: 'one tag twice, with and without a hyphen',
    files: { 'tags.yaml': (text) => `${text}linked-in:\n  title: Linked In\n` },
    found: ['tags.yaml:6 warning distinct-term'],
  },
  {
    defect: 'one category twice, misspelt',
    files: {
      'categories.yaml': (text) =>
        `${text}marketing:\n  title: Markedsføring\nmarketting:\n  title: Salg på nettet\n`,
    },
    found: ['categories.yaml:6 warning distinct-term'],
  },
  // Translations
  {
    defect: 'a translation that is older than its original',
    files: { [postOne]: replacing('07:00', '07:00\nupdated: 2020-03-01') },
    found: [`${english}:3 warning current-translation`],
  },
  {
    defect: 'a translation that was brought up to date too early',
    files: {
      [postOne]: replacing('07:00', '07:00\nupdated: 2020-03-02'),
      [english]: replacing('07:00', '07:00\nupdated: 2020-03-01'),
    },
    found: [`${english}:4 warning current-translation`],
  },
  // Sound
  {
    defect: 'a sound that calls itself something else',
    files: { [`${second}/lyd.mp3`]: titled },
    found: [`${second}/index.mdx:3 warning sound/title`],
  },
]);
