import { describe, expect, test } from 'vitest';
import type { Reply } from '#domain/reply.ts';
import { parseThread } from '#domain/thread.ts';
import { articlePage } from '#views/article-page.ts';
import { episodePage } from '#views/episode-page.ts';
import { homePage } from '#views/home-page.ts';
import { subscribePage } from '#views/subscribe-page.ts';
import { textPage } from '#views/text-page.ts';
import { episode, library, page, post, show, site, term } from './small-library.ts';

const thread = parseThread('https://mastodon.example/@radio/42');

function reply(name: string, parts: Partial<Reply> = {}): Reply {
  return {
    url: `https://mastodon.example/@${name}/1`,
    author: name,
    handle: `@${name}@mastodon.example`,
    time: '2024-01-02T23:30:00.000Z',
    paragraphs: [[{ text: 'Hej' }]],
    ...parts,
  };
}

const replies = {
  replies: [
    reply('anna', { language: 'da' }),
    reply('bo', { language: 'nb', answers: 'https://mastodon.example/@anna/1', warning: 'Salg' }),
  ],
  omitted: 3,
  hidden: [],
};

describe('comments in a thread', () => {
  const { comments } = articlePage(library({ posts: [post('da', 'a', { thread, replies })] }), 'da/a');

  test('can be written there, and by mail as always', () => {
    expect(comments.links).toMatchObject([
      { href: 'https://mastodon.example/@radio/42', label: 'Svar på mastodon.example' },
      { href: expect.stringMatching(/^mailto:/) },
    ]);
    expect(comments.text).toContain('mastodon.example');
  });

  test('are counted with those that are too many to show', () => {
    expect(comments.thread).toMatchObject({
      heading: '5 svar fra mastodon.example',
      omitted: '3 svar mere i tråden på mastodon.example',
    });
  });

  test('name their date in the site’s zone, their language where it is another, and what they answer', () => {
    expect(comments.thread?.replies).toMatchObject([
      { id: 'reply-1', time: { text: '3. januar 2024' }, language: undefined, answers: undefined },
      {
        language: 'nb',
        answers: { href: '#reply-1', label: 'Svar til anna' },
        warning: 'Forfatteren advarer: Salg',
      },
    ]);
  });

  test('that are closed are still read, but nobody is asked for more', () => {
    const closed = post('da', 'a', { thread, replies, comments: 'closed', commentsNote: 'Det er nok.' });
    const found = articlePage(library({ posts: [closed] }), 'da/a').comments;
    expect(found).toMatchObject({ open: false, text: 'Det er nok.', links: [] });
    expect(found.thread?.replies).toHaveLength(2);
    expect(found.thread?.newest).toBeUndefined();
  });

  test('before anybody wrote say so', () => {
    const bluesky = parseThread('https://bsky.app/profile/radio.example/post/3kab');
    const quiet = library({ shows: [show()], episodes: [episode('1-a', { thread: bluesky })] });
    const found = episodePage(quiet, 'radio/1-a').comments;
    expect(found.thread).toMatchObject({ heading: 'Ingen har svaret på Bluesky endnu.', replies: [] });
    expect(found.thread?.newest?.words.text).toContain('public.api.bsky.app');
  });
});

describe('forms', () => {
  const pages = [page('da', 'kontakt', { translationKey: 'contact' }), page('da', 'om')];
  const withForms = (forms: typeof site.forms) => library({ site: { ...site, forms }, pages });

  test('post to the address in site.yaml, and say who receives what is written', () => {
    const forms = { contact: 'https://forms.example/contact?x=1', newsletter: 'https://news.example/join' };
    const { contact } = textPage(withForms(forms), 'da/kontakt');
    expect(contact).toMatchObject({
      action: 'https://forms.example/contact?x=1',
      text: 'Formularen sender det, du skriver, til forms.example, som tager imod det for Radio Prøve.',
    });
    for (const { newsletter } of [homePage(withForms(forms), 'da'), subscribePage(withForms(forms), 'nb')]) {
      expect(newsletter).toMatchObject({
        action: 'https://news.example/join',
        text: expect.stringContaining('news.example'),
      });
    }
  });

  test('without an address are a link to write a mail', () => {
    const { contact } = textPage(withForms({}), 'da/kontakt');
    expect(contact?.action).toBeUndefined();
    expect(decodeURIComponent(contact?.mail?.href ?? '')).toBe('mailto:desk@radio.example');
    const { newsletter } = homePage(withForms({ newsletter: 'news@radio.example' }), 'da');
    expect(decodeURIComponent(newsletter?.mail?.href ?? '')).toMatch(/^mailto:news@radio\.example\?subject=/);
  });

  test('stand only where they belong: no newsletter where there is none, no form but on the contact page', () => {
    expect(homePage(withForms({}), 'da').newsletter).toBeUndefined();
    expect(textPage(withForms({}), 'da/om').contact).toBeUndefined();
  });
});

describe('words in another language than the page', () => {
  test('are marked where a topic or series has no name in its language', () => {
    const danish = (id: string) => ({ ...term(id), title: { da: 'Tillid' } });
    const parts = library({
      tags: [danish('trust')],
      series: [danish('trilogy')],
      posts: [post('nb', 'a', { tags: ['trust'], series: 'trilogy', part: 1 })],
    });
    const { tags, series } = articlePage(parts, 'nb/a');
    expect(tags).toMatchObject([{ label: 'Tillid', labelLanguage: 'da', language: undefined }]);
    expect(series?.series).toMatchObject({ label: 'Tillid', labelLanguage: 'da' });
  });
});
