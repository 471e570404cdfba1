import { replacing } from '../site-folder.ts';
import {
  english,
  episode,
  findDefects,
  first,
  otherShow,
  post,
  postOne,
  postTwo,
  second,
  sound,
} from './small-site.ts';

findDefects([
  // Who and what is mentioned
  {
    defect: 'an unknown author',
    files: { [postOne]: replacing('[anna]', '[ana]') },
    found: [`${postOne}:5 error known-person`],
  },
  {
    defect: 'an unknown person with a role',
    files: { [english]: replacing('person: desk', 'person: dask') },
    found: [`${english}:4 error known-person`],
  },
  {
    defect: 'an unknown host of a show, told once',
    files: { 'shows/radio.yaml': replacing('[anna]', '[anne]') },
    found: ['shows/radio.yaml:12 error known-person'],
  },
  {
    defect: 'a person whose file cannot be read, told once',
    files: { 'people/anna.yaml': 'name: [\n' },
    found: ['people/anna.yaml:1 error file/yaml'],
  },
  {
    defect: 'an unknown tag',
    files: { [postOne]: replacing('[trust]', '[trust, linkedn]') },
    found: [`${postOne}:7 error known-tag`],
  },
  {
    defect: 'an unknown tag of an episode',
    files: { [`${first}/index.mdx`]: replacing('[linkedin]', '[twitter]') },
    found: [`${first}/index.mdx:9 error known-tag`],
  },
  {
    defect: 'an unknown category',
    files: { [postOne]: replacing('category: sales', 'category: sale') },
    found: [`${postOne}:6 error known-category`],
  },
  {
    defect: 'an unknown series',
    files: { [postOne]: replacing('series: basics', 'series: basic') },
    found: [`${postOne}:8 error known-series`],
  },
  {
    defect: 'a term that cannot be read, told once',
    files: { 'tags.yaml': replacing('title: LinkedIn', 'titel: LinkedIn') },
    found: ['tags.yaml:2 error term/title', 'tags.yaml:2 error term/known-field'],
  },
  {
    defect: 'a related post that does not exist',
    files: { [`${first}/index.mdx`]: replacing('[foerste-skridt]', '[foerste-skrit]') },
    found: [`${first}/index.mdx:10 error known-post`],
  },
  {
    defect: 'a post of an episode that does not exist',
    files: { [postOne]: replacing('episode: 1-begyndelsen', 'episode: 1-begyndelse') },
    found: [`${postOne}:11 error known-episode`],
  },
  {
    defect: 'a bare slug that two shows have',
    files: {
      'shows/anden.yaml': otherShow.replace('language: da', 'language: en'),
      'episodes/anden/1-begyndelsen/index.mdx': episode('other'),
      'episodes/anden/1-begyndelsen/lyd.mp3': sound,
    },
    found: [`${first}/index.mdx:14 error known-episode`, `${postOne}:11 error known-episode`],
  },
  {
    defect: 'posts in a folder of an unknown language',
    files: { 'posts/dk/hej.mdx': post, 'posts/dk/farvel.mdx': post.replace('07:00', '08:00') },
    found: ['posts/dk error known-language'],
  },
  {
    defect: 'a page in a folder of an unknown language',
    files: { 'pages/sv/om.mdx': '---\ntitle: Om oss\n---\nVi.\n' },
    found: ['pages/sv error known-language'],
  },
  {
    defect: 'an episode of an unknown show',
    files: { 'episodes/rado/3-nyt/index.mdx': episode('third'), 'episodes/rado/3-nyt/lyd.mp3': sound },
    found: ['episodes/rado error known-show'],
  },
  // What may be there only once
  {
    defect: 'the guid of an older episode',
    files: { [`${second}/index.mdx`]: replacing('guid: second', 'guid: first') },
    found: [`${second}/index.mdx:2 error unique-guid`],
  },
  {
    defect: 'the guid of an older episode of another show',
    files: {
      'shows/anden.yaml': otherShow,
      'episodes/anden/nyt/index.mdx': episode('first'),
      'episodes/anden/nyt/lyd.mp3': sound,
    },
    found: ['episodes/anden/nyt/index.mdx:2 error unique-guid'],
  },
  {
    defect: 'two episodes with one address',
    files: {
      'shows/anden.yaml': otherShow,
      'episodes/anden/trailer/index.mdx': episode('other'),
      'episodes/anden/trailer/lyd.mp3': sound,
    },
    found: ['episodes/anden/trailer/index.mdx error unique-slug'],
  },
  {
    defect: 'a post as a file and as a folder',
    files: { 'posts/da/foerste-skridt/index.mdx': post },
    found: ['posts/da/foerste-skridt/index.mdx error unique-slug'],
  },
  {
    defect: 'two episodes with one number in a season',
    files: { [`${second}/index.mdx`]: replacing('episode: 2', 'episode: 1') },
    found: [`${second}/index.mdx:7 error unique-number`],
  },
  {
    defect: 'an episode without number in a show that numbers',
    files: { [`${second}/index.mdx`]: replacing('episode: 2\n', '') },
    found: [`${second}/index.mdx:2 warning numbered-episode`],
  },
  {
    defect: 'two shows with one guid',
    files: {
      'shows/anden.yaml': otherShow.replace(/guid: .*/, 'guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810'),
    },
    found: ['shows/radio.yaml:4 error unique-guid'],
  },
  {
    defect: 'two shows with one feed',
    files: { 'shows/anden.yaml': otherShow.replace('/anden/', '/radio/') },
    found: ['shows/radio.yaml:5 error unique-feed'],
  },
  {
    defect: 'a show in the place of the blog feed',
    files: { 'shows/radio.yaml': replacing('/radio/feed.xml', '/blog/feed.xml') },
    found: ['shows/radio.yaml:5 error unique-feed'],
  },
  // Translations and series
  {
    defect: 'two posts of one language with one key',
    files: { [postTwo]: replacing('part: 2', 'part: 2\ntranslationKey: first-steps') },
    found: [`${postTwo}:8 error unique-translation`],
  },
  {
    defect: 'two pages of one language with one key',
    files: { 'pages/da/om-os.mdx': '---\ntitle: Om os\ntranslationKey: about\n---\nVi.\n' },
    found: ['pages/da/om.mdx:3 error unique-translation'],
  },
  {
    defect: 'a key that nothing else has',
    files: { [postTwo]: replacing('part: 2', 'part: 2\ntranslationKey: next-steps') },
    found: [`${postTwo}:8 warning paired-translation`],
  },
  {
    defect: 'a page without its translation',
    files: { 'pages/da/om.mdx': replacing('translationKey: about', 'translationKey: abuot') },
    found: [
      'pages/da/om.mdx:3 warning paired-translation',
      'pages/en/about.mdx:3 warning paired-translation',
    ],
  },
  {
    defect: 'an original that is not there',
    files: { [english]: replacing('translationKey: first-steps\n', 'translationKey: last-steps\n') },
    found: [
      `${postOne}:10 warning paired-translation`,
      `${english}:5 warning paired-translation`,
      `${english}:6 error known-original`,
    ],
  },
  {
    defect: 'a translation from its own language',
    files: { [english]: replacing('originalLanguage: da', 'originalLanguage: en') },
    found: [`${english}:6 error known-original`],
  },
  {
    defect: 'an original that cannot be found for want of a key',
    files: { [postTwo]: replacing('part: 2', 'part: 2\noriginalLanguage: en') },
    found: [`${postTwo}:8 error known-original`],
  },
  {
    defect: 'a part of nothing',
    files: { [postTwo]: replacing('series: basics\n', '') },
    found: [`${postTwo}:6 error numbered-part`],
  },
  {
    defect: 'a series without a part',
    files: { [postTwo]: replacing('part: 2\n', '') },
    found: [`${postTwo}:6 error numbered-part`],
  },
  {
    defect: 'two posts that are the same part',
    files: { [postTwo]: replacing('part: 2', 'part: 1') },
    found: [`${postTwo}:7 error unique-part`],
  },
]);
