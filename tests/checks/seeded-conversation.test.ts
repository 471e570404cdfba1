import { replacing } from '../site-folder.ts';
import { findDefects, first, postOne } from './small-site.ts';

findDefects([
  {
    defect: 'a thread that is a profile',
    files: {
      [postOne]: replacing('category: sales', 'category: sales\nthread: https://social.example/@radio'),
    },
    found: [`${postOne}:7 error post/thread`],
  },
  {
    defect: 'a thread on an episode without https',
    files: {
      [`${first}/index.mdx`]: (text) =>
        text.replace('title:', 'thread: http://social.example/@radio/1\ntitle:'),
    },
    found: [`${first}/index.mdx:3 error episode/thread`],
  },
  {
    defect: 'comments that are neither open nor closed',
    files: { [`${first}/index.mdx`]: (text) => text.replace('title:', 'comments: lukket\ntitle:') },
    found: [`${first}/index.mdx:3 error episode/comments`],
  },
  {
    defect: 'a form that posts without https',
    files: { 'site.yaml': (text) => `${text}\nforms:\n  contact: http://forms.example/\n` },
    found: ['site.yaml:16 error site/forms'],
  },
  {
    defect: 'a form that nobody knows',
    files: { 'site.yaml': (text) => `${text}\nforms:\n  kontakt: https://forms.example/\n` },
    found: ['site.yaml:16 error site/known-field'],
  },
  {
    defect: 'a related article that does not exist',
    files: { [postOne]: replacing('category: sales', 'category: sales\nrelated: [naeste-skrid]') },
    found: [`${postOne}:7 error known-post`],
  },
]);
