import { replacing } from '../site-folder.ts';
import { english, findDefects, first, postOne, postTwo, second } from './small-site.ts';

findDefects([
  // The site
  {
    defect: 'a mistyped field of the site',
    files: { 'site.yaml': replacing('timeZone:', 'timezone:') },
    found: ['site.yaml:1 error site/timeZone', 'site.yaml:3 error site/known-field'],
  },
  {
    defect: 'a navigation word that is neither section nor page',
    files: { 'site.yaml': replacing('blog, about]', 'blog, abuot]') },
    found: ['site.yaml:13 error known-navigation'],
  },
  {
    defect: 'a page of another language in the navigation',
    files: { 'site.yaml': replacing('blog, about]', 'blog, om]') },
    found: ['site.yaml:13 error known-navigation'],
  },
  {
    defect: 'a navigation for a language that the site has not',
    files: { 'site.yaml': replacing('  en: [episodes', '  sv: [episodes') },
    found: ['site.yaml:13 error known-language', 'site.yaml:13 error known-navigation'],
  },
  // YAML and front matter
  {
    defect: 'a tab at the start of a line of YAML',
    files: { 'tags.yaml': (text) => text.replace('  title: LinkedIn', '\ttitle: LinkedIn') },
    found: ['tags.yaml:2 error file/yaml'],
  },
  {
    defect: 'front matter without an end',
    files: { 'pages/da/om.mdx': '---\ntitle: Om os\n\nVi er en lille radio.\n' },
    found: ['pages/da/om.mdx:1 error file/front-matter'],
  },
  {
    defect: 'a field twice',
    files: { [postOne]: replacing('category: sales', 'category: sales\ncategory: sales') },
    found: [`${postOne}:7 error file/yaml`],
  },
  {
    defect: 'aliases that would swell beyond measure',
    files: {
      'people/desk.yaml': `a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n`,
    },
    found: ['people/desk.yaml:1 error file/yaml'],
  },
  {
    defect: 'a file that is not UTF-8',
    files: { 'people/desk.yaml': Buffer.from('name: R\xf8daktionen\n', 'latin1') },
    found: ['people/desk.yaml error file/utf-8'],
  },
  {
    defect: 'a list where terms are expected',
    files: { 'series.yaml': '- basics\n' },
    found: ['series.yaml:1 error term/fields'],
  },
  // Fields
  {
    defect: 'a mistyped field of a post',
    files: { [postOne]: replacing('category: sales', 'catgory: sales') },
    found: [`${postOne}:6 error post/known-field`],
  },
  {
    defect: 'no title',
    files: { [postOne]: replacing('title: Første skridt\n', '') },
    found: [`${postOne}:2 error post/title`],
  },
  {
    defect: 'a date that is none',
    files: { [postOne]: replacing('2020-01-09 07:00', '9. januar 2020') },
    found: [`${postOne}:4 error post/pubDate`],
  },
  {
    defect: 'an hour that the clock change skips',
    files: { [postOne]: replacing('2020-01-09 07:00', '2020-03-29 02:30') },
    found: [`${postOne}:4 error post/pubDate`],
  },
  {
    defect: 'a day that is not in the calendar',
    files: { [`${first}/index.mdx`]: replacing('2020-01-08', '2020-02-30') },
    found: [`${first}/index.mdx:5 error episode/pubDate`],
  },
  {
    defect: 'an unknown kind of episode',
    files: { 'episodes/radio/trailer/index.mdx': replacing('episodeType: trailer', 'episodeType: trialer') },
    found: ['episodes/radio/trailer/index.mdx:6 error episode/episodeType'],
  },
  {
    defect: 'an episode without guid',
    files: { [`${second}/index.mdx`]: replacing('guid: second\n', '') },
    found: [`${second}/index.mdx:2 error episode/guid`],
  },
  {
    defect: 'an empty guid',
    files: { [`${second}/index.mdx`]: replacing('guid: second', 'guid: ""') },
    found: [`${second}/index.mdx:2 error episode/guid`],
  },
  {
    defect: 'an unknown role',
    files: { [english]: replacing('role: translator', 'role: translater') },
    found: [`${english}:4 error post/people`],
  },
  {
    defect: 'a description in a language that the site has not',
    files: { 'people/anna.yaml': replacing('en: Host', 'sv: Värd') },
    found: ['people/anna.yaml:2 error person/jobTitle'],
  },
  {
    defect: 'several mistakes in one file, and one in another',
    files: {
      [postOne]: (text) =>
        `${text.replace('2020-01-09', '2020-13-09').replace('part: 1', 'part: one')}\n<Fotboks />\n`,
      'people/desk.yaml': 'nmae: Redaktionen\n',
    },
    found: [
      'people/desk.yaml:1 error person/name',
      'people/desk.yaml:1 error person/known-field',
      `${postOne}:4 error post/pubDate`,
      `${postOne}:9 error post/part`,
      `${postOne}:23 error body/known-component`,
    ],
  },
  // Lengths
  {
    defect: 'a title of 300 characters',
    files: { [postTwo]: replacing('Næste skridt', 'Skridt '.repeat(43)) },
    found: [`${postTwo}:2 warning short-title`],
  },
  {
    defect: 'a description of 400 characters',
    files: { [`${second}/index.mdx`]: replacing('Hvordan det gik videre.', 'Videre. '.repeat(50)) },
    found: [`${second}/index.mdx:4 warning short-description`],
  },
]);
