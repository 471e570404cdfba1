import { embedPath, episodePath, fileName, postPath } from '#domain/address.ts';
import type { WrittenText } from '#domain/body.ts';
import type { Library } from '#domain/library.ts';
import type { SharePicture } from '#drawing/share-picture.ts';
import { episodeFiles, type LinkedFile, personFiles, postFiles, showFiles } from '#feeds/linked-files.ts';
import { editionOf } from './edition.ts';
import { embedAnswer } from './embed-page.ts';
import { playableSound } from './playable-sound.ts';
import { sharePictures } from './share-pictures.ts';

/** A file of the site that is no page: one of the editor's, a text of ours, or a picture that we draw. */
export type FolderFile = LinkedFile | { name: string; type: string; picture: SharePicture };

/** A folder of the site, for example `/episodes/67-politik/`, with the files in it that pages, feeds and other sites link. */
export type LinkedFolder = { path: string; list(): FolderFile[] };

/** The text of an episode or post by its id, and the folder below `content/` that its pictures lie in. */
export type TextOf = (kind: 'episodes' | 'posts', id: string) => WrittenText & { folder: string };

/** Every folder of the site that holds linked files; what they are is asked of one folder at a time. */
export function linkedFolders(library: Library, textOf: TextOf): LinkedFolder[] {
  const { site, episodes, posts } = library;
  const shares = Map.groupBy(sharePictures(library), ({ file }) => file.slice(0, -fileName(file).length));
  return [
    { path: '/shows/', list: () => showFiles(library) },
    { path: '/people/', list: () => personFiles(library) },
    ...episodes.flatMap((episode) => [
      {
        path: episodePath(site, episode),
        list: () => [
          ...episodeFiles(library, episode, textOf('episodes', episode.id)),
          json('sound.json', JSON.stringify(playableSound(editionOf(library, episode.language), episode))),
        ],
      },
      {
        path: embedPath(site, episode),
        list: () => [json('oembed.json', embedAnswer(library, episode.id))],
      },
    ]),
    ...posts.map((post) => ({
      path: postPath(site, post),
      list: () => {
        const text = textOf('posts', post.id);
        return postFiles(library, post, text, text.folder);
      },
    })),
    ...[...shares].map(([path, pictures]) => ({
      path,
      list: () =>
        pictures.map(({ file, picture }) => ({ name: fileName(file), type: 'image/jpeg', picture })),
    })),
  ];
}

function json(name: string, text: string): LinkedFile {
  return { name, type: 'application/json', from: [text], render: () => text };
}
