import { describe, expect, test } from 'vitest';
import { parseBody } from '#bodies/mdx.ts';
import { filmOf, originsOf, remotesIn } from '#domain/remote.ts';

describe('the address of a film', () => {
  test.each([
    'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
    'https://www.youtube.com/watch?list=abc&v=aqz-KE-bpKQ&t=12s',
    'https://youtu.be/aqz-KE-bpKQ?si=tracked',
    'https://m.youtube.com/shorts/aqz-KE-bpKQ',
    'https://www.youtube.com/embed/aqz-KE-bpKQ',
  ])('%s is shown from the host that sets no cookies', (url) => {
    expect(filmOf(url)).toEqual({
      kind: 'frame',
      address: 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ',
    });
  });

  test('at Vimeo asks for no tracking, and keeps the key of a film that is not listed', () => {
    expect(filmOf('https://vimeo.com/76979871')?.address).toBe(
      'https://player.vimeo.com/video/76979871?dnt=1',
    );
    expect(filmOf('https://vimeo.com/76979871/ab12')?.address).toBe(
      'https://player.vimeo.com/video/76979871?dnt=1&h=ab12',
    );
  });

  test('of a file stays as it is', () => {
    const url = 'https://media.example/film.MP4?v=2';
    expect(filmOf(url)).toEqual({ kind: 'film', address: url });
  });

  test.each([
    'https://www.youtube.com/@somebody',
    'https://vimeo.com/somebody',
    'https://youtube.com.example/watch?v=aqz-KE-bpKQx',
    'https://example.com/film.mp4.html',
  ])('%s is none', (url) => {
    expect(filmOf(url)).toBeUndefined();
  });
});

describe('what a text fetches from elsewhere', () => {
  const body = parseBody(
    [
      '<Video title="A" url="https://youtu.be/aqz-KE-bpKQ" />',
      '<Video title="B" url="https://media.example:8443/b.webm" />',
      '<Embed title="C" url="https://kort.example/embed?x=1" />',
      '<Embed title="D" url="https://kort.example/andet" />',
      '<Embed title="E" url="ikke en adresse" />',
      '<CallToAction title="F" url="https://elsewhere.example/" label="Læs" />',
    ].join('\n\n'),
  );

  test('comes from origins that a policy can name', () => {
    const remotes = remotesIn(body);
    expect(originsOf(remotes, 'frame')).toEqual(['https://kort.example', 'https://www.youtube-nocookie.com']);
    expect(originsOf(remotes, 'film')).toEqual(['https://media.example:8443']);
  });

  test('is nothing in a text of words alone', () => {
    expect(remotesIn(parseBody('Ord og [et link](https://elsewhere.example/).'))).toEqual([]);
  });
});
