import { walk } from '#domain/body.ts';
import type { Content } from '#domain/content.ts';
import { pictureExtensions } from '#domain/picture.ts';
import type { Problem } from '#domain/problem.ts';
import { alternateTypes, extension } from '#domain/sound.ts';
import { atFile } from './finding.ts';

/** Every picture and sound is shown or heard somewhere; in a folder whose text cannot be read, nobody can tell. */
export function usedMedia(content: Content): Problem[] {
  const { name, files } = content;
  const used = usedFiles(content);
  const unread = unreadFolders(content, used);
  return files
    .filter((path) => /^(?:episodes|posts|pages|people|shows)\/.*\//.test(`${path}/`) && isMedia(path))
    .filter((path) => !used.has(path) && !unread.has(folderOf(path)))
    .map((path) =>
      atFile(`${name}/${path}`, {
        rule: 'file/used-media',
        level: 'warning',
        value: path.slice(path.lastIndexOf('/') + 1),
        message: {
          da: 'Ingen tekst bruger denne fil, så læserne ser den aldrig.',
          en: 'No text uses this file, so readers never meet it.',
        },
        fix: {
          da: 'Nævn den i teksten ved siden af, eller fjern den.',
          en: 'Name it in the text beside it, or remove it.',
        },
      }),
    );
}

function usedFiles({ name, episodes, posts, shows, people, texts }: Content): Set<string | undefined> {
  return new Set([
    ...episodes.flatMap(({ value }) => [
      value.sound.file,
      value.cover?.file,
      ...value.alternatives.map(({ file }) => file),
    ]),
    ...posts.map(({ value }) => value.cover?.file),
    ...shows.map(({ value }) => value.artwork?.file),
    ...people.map(({ value }) => value.image),
    ...texts.flatMap(({ source, outline }) =>
      walk(outline?.children ?? []).flatMap((node) =>
        node.type === 'element' && node.tagName === 'img'
          ? [`${folderOf(source.file.slice(name.length + 1))}/${plainName(String(node.properties['src']))}`]
          : [],
      ),
    ),
  ]);
}

/** Folders in which some file is missing, or says things that could not be understood. */
function unreadFolders(content: Content, used: ReadonlySet<string | undefined>): Set<string> {
  const { name, files, problems, texts, episodes, posts, pages } = content;
  const read = new Set([...episodes, ...posts, ...pages].map(({ source }) => source.file));
  const whole = new Set(
    texts.filter(({ outline }) => outline !== undefined).map(({ source }) => source.file),
  );
  const written = files.filter((path) => path.endsWith('.mdx'));
  const lost = written.filter((path) => !(read.has(`${name}/${path}`) && whole.has(`${name}/${path}`)));
  const wrong = problems
    .filter(({ level }) => level === 'error')
    .map(({ file }) => file.slice(name.length + 1));
  const there = new Set(files);
  const missing = [...used].filter((path) => path !== undefined && !there.has(path));
  const textless = files.filter(
    (path) => path.startsWith('episodes/') && !there.has(`${folderOf(path)}/index.mdx`),
  );
  return new Set([...lost, ...wrong, ...missing, ...textless].map((path = '') => folderOf(path)));
}

function isMedia(path: string): boolean {
  const kind = extension(path);
  return pictureExtensions.some((known) => known === kind) || kind in alternateTypes;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function plainName(src: string): string {
  try {
    return decodeURIComponent(src.replace(/^\.\//, ''));
  } catch {
    return src;
  }
}
