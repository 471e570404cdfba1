import { expect, test } from 'vitest';
import { renderEmbedCode, renderOEmbed } from '#feeds/oembed.ts';

const player = { address: 'https://radio.example/embed/1/', name: 'Afsnit 1: »Salg« & "mere" <nu>' };

test('the line to copy is one frame that waits for its reader, whatever the title holds', () => {
  expect(renderEmbedCode(player)).toMatchInlineSnapshot(
    `"<iframe src="https://radio.example/embed/1/" title="Afsnit 1: »Salg« &amp; &quot;mere&quot; &lt;nu&gt;" width="100%" height="216" loading="lazy" style="border:0"></iframe>"`,
  );
});

test('the answer says what oEmbed asks of a rich one, and a picture only where there is one', () => {
  const facts = {
    title: 'Afsnit 1',
    author: { name: 'Redaktionen', url: 'https://radio.example/episodes/' },
    provider: { name: 'Radio', url: 'https://radio.example/' },
    player,
  };
  const answer = {
    version: '1.0',
    type: 'rich',
    title: 'Afsnit 1',
    author_name: 'Redaktionen',
    author_url: 'https://radio.example/episodes/',
    provider_name: 'Radio',
    provider_url: 'https://radio.example/',
    html: renderEmbedCode(player),
    width: 640,
    height: 216,
  };
  expect(JSON.parse(renderOEmbed({ ...facts, thumbnail: undefined }))).toEqual(answer);
  const thumbnail = { url: 'https://radio.example/1.jpg', width: 1400, height: 1400 };
  expect(JSON.parse(renderOEmbed({ ...facts, thumbnail }))).toEqual({
    ...answer,
    thumbnail_url: thumbnail.url,
    thumbnail_width: 1400,
    thumbnail_height: 1400,
  });
});
