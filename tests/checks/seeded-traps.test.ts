import { replacing } from '../site-folder.ts';
import { english, findDefects, first, postOne, postTwo, second } from './small-site.ts';

const show = 'shows/radio.yaml';

findDefects([
  // Encodings
  {
    defect: 'a post that begins with an invisible sign',
    files: { [postOne]: (text) => `\uFEFF${text}` },
    found: [`${postOne}:1 warning file/byte-order-mark`],
  },
  {
    defect: 'a list of tags that begins with an invisible sign',
    files: { 'tags.yaml': (text) => `\uFEFF${text}` },
    found: ['tags.yaml:1 warning file/byte-order-mark'],
  },
  {
    defect: 'a post in Latin-1',
    files: {
      [postOne]: Buffer.from('---\ntitle: Første skridt\npubDate: 2020-01-09 07:00\n---\nÅh.\n', 'latin1'),
    },
    found: [`${postOne} error file/utf-8`, 'posts/da/naeste-skridt/index.mdx:7 error numbered-part'].slice(
      0,
      1,
    ),
  },
  {
    defect: 'a transcript in Latin-1',
    files: {
      [`${first}/transcript.da.vtt`]: Buffer.from('WEBVTT\n\n00:00.100 --> 00:02.900\nFørste.\n', 'latin1'),
    },
    found: [`${first}/transcript.da.vtt error file/utf-8`],
  },
  {
    defect: 'chapters in UTF-16',
    files: {
      [`${first}/chapters.yaml`]: Buffer.from('\uFEFF- start: "0:00"\n  title: Velkommen\n', 'utf16le'),
    },
    found: [`${first}/chapters.yaml error file/utf-8`],
  },
  // YAML
  {
    defect: 'a colon in a title without quotes',
    files: { [postOne]: replacing('title: Første skridt', 'title: Første skridt: en begyndelse') },
    found: [`${postOne}:2 error file/yaml`],
  },
  {
    defect: 'a quotation mark that is not closed',
    files: { [postTwo]: replacing('title: Næste skridt', 'title: "Næste skridt') },
    found: [`${postTwo}:2 error file/yaml`],
  },
  {
    defect: 'a bracket that is not closed',
    files: { [postOne]: replacing('[trust]', '[trust') },
    found: [`${postOne}:7 error file/yaml`],
  },
  {
    defect: 'fields that would be run as a program',
    files: { [postOne]: replacing('---\ntitle: Første', '---js\ntitle: Første') },
    found: [`${postOne}:1 error file/front-matter`],
  },
  {
    defect: 'fields in another notation',
    files: { [english]: () => '---toml\ntitle = "First steps"\n---\nFirst.\n' },
    found: [`${english}:1 error file/front-matter`],
  },
  {
    defect: 'more than 64 kB of fields',
    files: {
      [postOne]: replacing('title: Første', `description2: ${'lang '.repeat(14_000)}\ntitle: Første`),
    },
    found: [`${postOne}:1 error file/front-matter`],
  },
  {
    defect: 'no fields at all',
    files: { [postTwo]: () => 'Bare en tekst.\n' },
    found: [`${postTwo}:1 error file/front-matter`],
  },
  {
    defect: 'an alias of nothing',
    files: { [postOne]: replacing('category: sales', 'category: *salg') },
    found: [`${postOne}:2 error file/yaml`],
  },
  {
    defect: 'a tab within a list of the show',
    files: { [show]: (text) => `${text}seasons:\n\t- { season: 1, title: Et }\n` },
    found: [`${show}:14 error file/yaml`],
  },
  // Dates
  {
    defect: 'an hour that the clock change repeats',
    files: { [postOne]: replacing('2020-01-09 07:00', '2020-10-25 02:30') },
    found: [`${postOne}:4 error post/pubDate`],
  },
  {
    defect: 'a zone by its letters',
    files: { [postOne]: replacing('2020-01-09 07:00', '2020-01-09 07:00 CET') },
    found: [`${postOne}:4 error post/pubDate`],
  },
  {
    defect: 'a date in the Danish order',
    files: { [postOne]: replacing('2020-01-09 07:00', '09-01-2020 07:00') },
    found: [`${postOne}:4 error post/pubDate`],
  },
  {
    defect: 'a time with a point',
    files: { [postOne]: replacing('2020-01-09 07:00', '2020-01-09 07.00') },
    found: [`${postOne}:4 error post/pubDate`],
  },
  {
    defect: 'two episodes at one instant',
    files: { [`${second}/index.mdx`]: replacing('2020-01-15 06:00', '2020-01-08 06:00') },
    found: [`${second}/index.mdx:5 warning distinct-date`],
  },
  {
    defect: 'two posts at one instant, written in two ways',
    files: { [postTwo]: replacing('2020-01-16 07:00', '2020-01-09 06:00Z') },
    found: [`${postTwo}:4 warning distinct-date`],
  },
  {
    defect: 'a change before the publication',
    files: { [postOne]: replacing('07:00', '07:00\nupdated: 2019-01-09') },
    found: [`${postOne}:5 warning ordered-dates`],
  },
  // Names
  {
    defect: 'a # in the name of a picture',
    files: { 'posts/da/naeste-skridt/nr#1.png': Buffer.from('no picture') },
    found: [
      'posts/da/naeste-skridt/nr#1.png error file/address-name',
      'posts/da/naeste-skridt/nr#1.png error picture/readable',
    ],
  },
  {
    defect: 'Danish letters in the name of a sound',
    files: { [`${second}/lyd.mp3`]: null, [`${second}/lød.mp3`]: Buffer.from('') },
    found: [`${second}/index.mdx:2 error sound/readable`, `${second}/lød.mp3 error file/address-name`],
  },
  {
    defect: 'a folder stored with loose accents',
    files: { 'posts/da/cafe\u0301/index.mdx': '---\ntitle: Café\npubDate: 2020-04-01 07:00\n---\nKaffe.\n' },
    found: ['posts/da/cafe\u0301/index.mdx error file/address-name'],
  },
  {
    defect: 'a person with a capital in the name of the file',
    files: { 'people/Bo.yaml': 'name: Bo Berg\n' },
    found: ['people/Bo.yaml error file/address-name'],
  },
  // Trust
  {
    defect: 'trust in a text that is not there',
    files: { 'site.yaml': (text) => `${text}trusted: [posts/da/foerste-skrit.mdx]\n` },
    found: ['site.yaml:14 error known-trusted'],
  },
  {
    defect: 'messages in a language that they do not have',
    files: { 'site.yaml': (text) => `${text}messages: nb\n` },
    found: ['site.yaml:14 error site/messages'],
  },
]);
