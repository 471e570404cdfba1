import { describe, expect, test } from 'vitest';
import { editionOf } from '#views/edition.ts';
import { embedAnswer, embedPage, embedRoutes } from '#views/embed-page.ts';
import { episodePage } from '#views/episode-page.ts';
import { keepView, offlinePage } from '#views/offline-page.ts';
import { episode, library, show } from './small-library.ts';

const spoken = episode('67-politik', {
  episode: 67,
  title: 'Politik',
  chapters: [{ start: 64, title: 'Tonen' }],
  cover: { file: 'episodes/radio/67-politik/cover.jpg', width: 1400, height: 1400 },
  transcripts: [{ language: 'da', file: 'episodes/radio/67-politik/transcript.da.vtt', cues: [] }],
});
const norwegian = episode('1-start', { language: 'nb', title: 'Start' });
const radio = library({ shows: [show()], episodes: [spoken, norwegian] });

describe('the player for other sites', () => {
  test('stands below one folder, with the language of all but the main one', () => {
    expect(embedRoutes(radio).map(({ params }) => params)).toEqual(
      expect.arrayContaining([
        { language: undefined, slug: '67-politik' },
        { language: 'nb', slug: '1-start' },
      ]),
    );
    expect(episodePage(radio, norwegian.id).embed.href).toBe('/embed/nb/1-start/');
  });

  test('names the episode’s own page, and leads to the moments of its chapters there', () => {
    const page = embedPage(radio, spoken.id);
    expect(page.canonical).toBe('https://radio.example/episodes/67-politik/');
    expect(page.chapters).toEqual([
      { start: 64, time: '1:04', title: 'Tonen', href: '/episodes/67-politik/#t=64' },
    ]);
    expect(embedPage(radio, norwegian.id).language).toBe('nb');
  });

  test('is offered by the page of the episode in the words of the oEmbed answer that its head names', () => {
    const { embed, frame } = episodePage(radio, spoken.id);
    const answer = JSON.parse(embedAnswer(radio, spoken.id));
    expect(frame.oembed).toBe('/embed/67-politik/oembed.json');
    expect(answer.html).toBe(embed.code.address);
    expect(answer).toMatchObject({
      title: 'Afsnit 67: Politik',
      thumbnail_url: 'https://radio.example/episodes/67-politik/cover.jpg',
    });
    expect(JSON.parse(embedAnswer(radio, norwegian.id))).not.toHaveProperty('thumbnail_url');
  });
});

describe('saving for offline', () => {
  const edition = editionOf(radio, 'da');

  test('takes the page, its sound, its cover and its transcripts', () => {
    expect(JSON.parse(keepView(edition, spoken).plan ?? '')).toEqual({
      page: '/episodes/67-politik/',
      name: 'Afsnit 67',
      title: 'Politik',
      language: 'da',
      sound: { src: '/episodes/67-politik/67-politik.mp3', length: 700_000 },
      files: ['/episodes/67-politik/cover.jpg', '/episodes/67-politik/transcript.da.vtt'],
    });
  });

  test('of a sound on another server is refused in words', () => {
    const url = 'https://media.example/67.mp3';
    const far = episode('far', { sound: { url, length: 1, type: 'audio/mpeg', duration: 1 } });
    expect(keepView(edition, far)).toEqual({
      title: 'far',
      list: '/offline/',
      plan: undefined,
      refusal: 'Lyden ligger hos media.example og kan ikke gemmes til offline. Hent den i stedet.',
    });
  });

  test('is listed on a page in each language that search engines do not keep', () => {
    const { frame, path } = offlinePage(radio, 'nb');
    expect([path, frame.canonical, frame.title]).toEqual([
      '/nb/offline/',
      undefined,
      'Lagrede episoder · Radio Prøve',
    ]);
    expect(offlinePage(radio, 'da').frame.languages.map(({ href }) => href)).toEqual([
      '/offline/',
      '/nb/offline/',
      '/en/offline/',
    ]);
  });
});
