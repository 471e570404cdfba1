import { expect, test } from 'vitest';
import { parseBody } from '#bodies/mdx.ts';
import { linkedFolders, type TextOf } from '#views/linked-folders.ts';
import { episode, library, person, post, show } from './small-library.ts';

const parts = library({
  shows: [show({ artwork: { file: 'shows/radio.jpg', width: 1400, height: 1400 } })],
  episodes: [episode('1-a')],
  posts: [post('da', 'tekst'), post('nb', 'tekst')],
  people: [person('anna', { image: 'people/anna.jpg' })],
});
const body = parseBody('![](b.png)') ?? { children: [] };
const textOf: TextOf = (kind, id) => ({ sum: '', outline: body, tree: body, folder: `${kind}/${id}` });
const folders = linkedFolders(parts, textOf);

const namesIn = (path: string) =>
  folders
    .filter((folder) => folder.path === path)
    .flatMap(({ list }) => list())
    .map(({ name }) => name);

test('below each page lies what belongs to it, and every picture that stands for a page where its page is', () => {
  expect(namesIn('/episodes/1-a/')).toEqual(['1-a.mp3', 'b.png', 'index.md', 'sound.json']);
  expect(namesIn('/embed/1-a/')).toEqual(['oembed.json']);
  expect(namesIn('/blog/tekst/')).toEqual(['b.png', 'index.md']);
  expect(namesIn('/nb/blog/tekst/')).toEqual(['b.png', 'index.md']);
  expect(namesIn('/shows/')).toEqual(['radio.jpg']);
  expect(namesIn('/people/')).toEqual(['anna.jpg']);
  expect(namesIn('/share/nb/blog/')).toEqual(['tekst.jpg']);
});

test('pictures in a text lie where the text lies', () => {
  const files = folders.filter(({ path }) => path === '/nb/blog/tekst/').flatMap(({ list }) => list());
  expect(files[0]).toMatchObject({ name: 'b.png', type: 'image/png', file: 'posts/nb/tekst/b.png' });
});

test('no two files have one place', () => {
  const places = folders.flatMap(({ path, list }) => list().map(({ name }) => path + name));
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
});

test('texts are read only when somebody asks what lies in their folder', () => {
  const asked: string[] = [];
  const listed = linkedFolders(parts, (kind, id) => {
    asked.push(`${kind}/${id}`);
    return textOf(kind, id);
  });
  expect(asked).toEqual([]);
  listed.find(({ path }) => path === '/blog/tekst/')?.list();
  expect(asked).toEqual(['posts/da/tekst']);
});
