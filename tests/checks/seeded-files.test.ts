import { replacing } from '../site-folder.ts';
import { findDefects, first, picture, post, postTwo, second, sound, written } from './small-site.ts';

findDefects([
  // Sound, chapters and transcripts
  {
    defect: 'no sound',
    files: { [`${second}/lyd.mp3`]: null },
    found: [`${second}/index.mdx:2 error episode/sound`],
  },
  {
    defect: 'a sound that is not there under its name',
    files: { [`${second}/index.mdx`]: replacing('episode: 2', 'episode: 2\nsound: lyt.mp3') },
    found: [`${second}/index.mdx:8 error file/exists`],
  },
  {
    defect: 'two sounds, and no word on which is meant',
    files: { [`${second}/lyd-2.mp3`]: sound },
    found: [`${second}/index.mdx:2 error episode/sound`],
  },
  {
    defect: 'a web page called MP3',
    files: { [`${second}/lyd.mp3`]: '<!doctype html><title>404</title><p>Not found' },
    found: [`${second}/index.mdx:2 error sound/readable`],
  },
  {
    defect: 'an empty MP3',
    files: { [`${second}/lyd.mp3`]: '' },
    found: [`${second}/index.mdx:2 error sound/readable`],
  },
  {
    defect: 'an MP3 called M4A',
    files: { [`${second}/lyd.mp3`]: null, [`${second}/lyd.m4a`]: sound },
    found: [`${second}/index.mdx:2 error sound/readable`],
  },
  {
    defect: 'an MP3 that was cut in the middle, though its header claims the full length',
    files: { [`${first}/lyd.mp3`]: sound.subarray(0, Math.floor(sound.length / 3)) },
    found: [`${first}/index.mdx:2 error sound/readable`],
  },
  {
    defect: 'an M4A that ends before its last box does',
    files: {
      [`${second}/lyd.mp3`]: null,
      [`${second}/lyd.m4a`]: Buffer.from('\0\0\0\x14ftypM4A \0\0\0\0M4A \0\0\x10\0mdat sound', 'latin1'),
    },
    found: [`${second}/index.mdx:2 error sound/readable`],
  },
  {
    defect: 'a chapter after the end of the sound',
    files: { [`${first}/chapters.yaml`]: replacing('0:02', '0:12') },
    found: [`${first}/chapters.yaml:3 error chapter-within-sound`],
  },
  {
    defect: 'chapters in the wrong order, in the front matter',
    files: {
      [`${second}/index.mdx`]: replacing(
        'episode: 2',
        'episode: 2\nchapters:\n  - { start: "0:02", title: A }\n  - { start: "0:01", title: B }',
      ),
    },
    found: [`${second}/index.mdx:10 error ordered-chapters`],
  },
  {
    defect: 'a chapter without a readable time',
    files: { [`${first}/chapters.yaml`]: replacing('"0:02"', '2 s') },
    found: [`${first}/chapters.yaml:3 error chapters/start`],
  },
  {
    defect: 'a cue after the end of the sound',
    files: { [`${first}/transcript.da.vtt`]: replacing('00:02.900', '00:09.900') },
    found: [`${first}/transcript.da.vtt:6 error cue-within-sound`],
  },
  {
    defect: 'a cue that ends before it begins',
    files: { [`${first}/transcript.da.vtt`]: replacing('00:00.100', '00:01.700') },
    found: [`${first}/transcript.da.vtt:3 error transcript/readable`],
  },
  {
    defect: 'a cue before the one above it',
    files: { [`${first}/transcript.da.vtt`]: (text) => `${text}\n00:00.200 --> 00:01.000\nOg.\n` },
    found: [`${first}/transcript.da.vtt:9 error ordered-cues`],
  },
  {
    defect: 'a transcript without its first line',
    files: { [`${first}/transcript.da.vtt`]: replacing('WEBVTT\n\n', '') },
    found: [`${first}/transcript.da.vtt:1 error transcript/readable`],
  },
  {
    defect: 'a transcript that does not say its language',
    files: { [`${first}/transcript.dansk.vtt`]: 'WEBVTT\n' },
    found: [`${first}/transcript.dansk.vtt error transcript/language`],
  },
  {
    defect: 'a bad transcript beside a bad sound, both told',
    files: { [`${first}/transcript.da.vtt`]: replacing('00:01.600', '1.6'), [`${first}/lyd.mp3`]: '' },
    found: [
      `${first}/index.mdx:2 error sound/readable`,
      `${first}/transcript.da.vtt:6 error transcript/readable`,
    ],
  },
  // Names and places of files
  {
    defect: 'a page in the place of a section',
    files: { 'pages/da/blog.mdx': '---\ntitle: Blog\n---\nVi.\n' },
    found: ['pages/da/blog.mdx error free-address'],
  },
  {
    defect: 'a page in the place of a language',
    files: { 'pages/da/en.mdx': '---\ntitle: En\n---\nEn.\n' },
    found: ['pages/da/en.mdx error free-address'],
  },
  {
    defect: 'a page in the place of what readers have saved, and one where the players for other sites stand',
    files: {
      'pages/en/offline.mdx': '---\ntitle: Offline\n---\nOff.\n',
      'pages/da/embed.mdx': '---\ntitle: Embed\n---\nEmbed.\n',
    },
    found: ['pages/da/embed.mdx error free-address', 'pages/en/offline.mdx error free-address'],
  },
  {
    defect: 'two names that differ by case',
    files: { 'posts/da/naeste-skridt/Trappe.png': picture },
    found: [
      'posts/da/naeste-skridt/Trappe.png warning file/used-media',
      'posts/da/naeste-skridt/trappe.png error file/distinct-names',
    ],
  },
  {
    defect: 'two names that differ by Unicode form',
    files: {
      'posts/da/naeste-skridt/caf\u00e9.png': picture,
      'posts/da/naeste-skridt/cafe\u0301.png': picture,
    },
    found: [
      'posts/da/naeste-skridt/cafe\u0301.png error file/address-name',
      'posts/da/naeste-skridt/cafe\u0301.png warning file/used-media',
      'posts/da/naeste-skridt/caf\u00e9.png error file/address-name',
      'posts/da/naeste-skridt/caf\u00e9.png error file/distinct-names',
      'posts/da/naeste-skridt/caf\u00e9.png warning file/used-media',
    ],
  },
  {
    defect: 'Danish letters in a slug',
    files: { 'posts/da/blåbær-på-køl.mdx': post },
    found: ['posts/da/blåbær-på-køl.mdx error file/address-name'],
  },
  {
    defect: 'spaces and capitals in a slug',
    files: { 'posts/da/Min Post/index.mdx': post },
    found: ['posts/da/Min Post/index.mdx error file/address-name'],
  },
  {
    defect: 'a capital in a tag',
    files: { 'tags.yaml': (text) => `${text}B2B:\n  title: B2B\n` },
    found: ['tags.yaml:6 error file/address-name'],
  },
  {
    defect: 'a space in the name of a sound',
    files: { [`${second}/lyd.mp3`]: null, [`${second}/min lyd.mp3`]: sound },
    found: [`${second}/min lyd.mp3 error file/address-name`],
  },
  {
    defect: 'a post with the wrong extension',
    files: { 'posts/da/ny.md': post },
    found: ['posts/da/ny.md warning file/known-place'],
  },
  {
    defect: 'a post outside the folders of the languages',
    files: { 'posts/ny.mdx': post },
    found: ['posts/ny.mdx warning file/known-place'],
  },
  {
    defect: 'a post too deep',
    files: { 'posts/da/2020/ny/index.mdx': post },
    found: ['posts/da/2020/ny/index.mdx warning file/known-place'],
  },
  {
    defect: 'an index without a folder of its own',
    files: { 'posts/da/index.mdx': post },
    found: ['posts/da/index.mdx warning file/known-place'],
  },
  {
    defect: 'an episode without a text',
    files: { 'episodes/radio/3-nyt/lyd.mp3': sound },
    found: ['episodes/radio/3-nyt warning file/known-place'],
  },
  // Pictures
  {
    defect: 'a cover that is not there',
    files: { [postTwo]: replacing('part: 2', 'part: 2\ncover: omslag.png') },
    found: [`${postTwo}:8 error file/exists`],
  },
  {
    defect: 'a cover that is no picture',
    files: { 'posts/da/naeste-skridt/cover.png': 'GIF?' },
    found: [`${postTwo}:2 error picture/readable`],
  },
  {
    defect: 'a picture in a text that is none',
    files: { 'posts/da/naeste-skridt/trappe.png': '<html>' },
    found: ['posts/da/naeste-skridt/trappe.png error picture/readable'],
  },
  {
    defect: 'a picture in a text that is not there',
    files: { [postTwo]: replacing('./trappe.png', './trapper.png') },
    found: [`${postTwo}:13 error body/picture-exists`],
  },
  {
    defect: 'a picture of another folder',
    files: written('![En trappe](../andet/trappe.png)'),
    found: [`${postTwo}:17 error body/picture-exists`],
  },
  {
    defect: 'a picture without words',
    files: { [postTwo]: replacing('En trappe med tre trin', '') },
    found: [`${postTwo}:13 error body/picture-alt`],
  },
  {
    defect: 'a picture described by its file name',
    files: { [postTwo]: replacing('En trappe med tre trin', 'trappe.png') },
    found: [`${postTwo}:13 error body/picture-alt`],
  },
]);
