import type { Content } from '#domain/content.ts';
import { ledgerFile } from '#domain/ledger.ts';
import { pictureExtensions } from '#domain/picture.ts';
import type { Problem } from '#domain/problem.ts';
import { alternateTypes } from '#domain/sound.ts';
import type { Wording } from '#domain/wording.ts';
import { atFile } from './finding.ts';

const picture = `(?i:${pictureExtensions.join('|')})`;
const sound = `(?i:${Object.keys(alternateTypes).join('|')})`;

/** The forms of all paths that are read. */
const places = [
  /^(?:README|LICENSE)[^/]*$/,
  /^(?:site|tags|categories|series)\.yaml$/,
  new RegExp(`^(?:shows|people)/[^/]+\\.(?:yaml|${picture})$`),
  new RegExp(
    `^episodes/[^/]+/[^/]+/(?:index\\.mdx|chapters\\.yaml|transcript\\.[^/]+\\.vtt|[^/]+\\.(?:${sound}|${picture}))$`,
  ),
  new RegExp(
    `^posts/[^/]+/(?:(?!index\\.mdx$)[^/]+\\.(?:mdx|${picture})|[^/]+/(?:index\\.mdx|[^/]+\\.${picture}))$`,
  ),
  /^comments\/(?:episodes|posts)\/[^/]+\/[^/]+\.json$/,
  new RegExp(`^pages/[^/]+/[^/]+\\.(?:mdx|${picture})$`),
];

/** Every file stands where something reads it, and every folder of an episode or post holds its text. */
export function knownPlaces({ name, files }: Content): Problem[] {
  const there = new Set(files);
  const lost = files.filter(
    (path) => path !== ledgerFile && (!places.some((place) => place.test(path)) || isOrphan(there, path)),
  );
  const folders = files.map((path) => /^(?:episodes|posts)\/[^/]+\/[^/]+(?=\/)/.exec(path)?.[0]);
  const textless = [...new Set(folders)].filter(
    (folder) => folder !== undefined && !there.has(`${folder}/index.mdx`),
  );
  return [
    ...lost.map((path) =>
      atFile(`${name}/${path}`, {
        rule: 'file/known-place',
        level: 'warning',
        message: {
          da: 'Intet læser denne fil, så den kommer ikke med på webstedet.',
          en: 'Nothing reads this file, so it does not appear on the site.',
        },
        fix: betterPlace({ name, files }, path),
      }),
    ),
    ...textless
      .filter((folder) => !lost.some((path) => path.startsWith(`${folder}/`)))
      .map((folder) =>
        atFile(`${name}/${folder}`, {
          rule: 'file/known-place',
          level: 'warning',
          message: {
            da: 'Mappen har ingen index.mdx, så den kommer ikke med på webstedet.',
            en: 'The folder has no index.mdx, so it does not appear on the site.',
          },
          fix: {
            da: `Læg teksten i ${name}/${folder}/index.mdx.`,
            en: `Put the text into ${name}/${folder}/index.mdx.`,
          },
        }),
      ),
  ];
}

/** Replies without the episode or post that they answer. */
function isOrphan(files: ReadonlySet<string>, path: string): boolean {
  const [, item] = /^comments\/(.+)\.json$/.exec(path) ?? [];
  return item !== undefined && !files.has(`${item}.mdx`) && !files.has(`${item}/index.mdx`);
}

const moves: readonly [RegExp, string][] = [
  [/\.md$/i, '.mdx'],
  [/\.yml$/i, '.yaml'],
  [/^([^/]+)\.mdx$/, 'pages/<language>/$1.mdx'],
  [/^(posts|pages)\/([^/]+)\.mdx$/, '$1/<language>/$2.mdx'],
  [/^(pages\/[^/]+\/[^/]+)\/index\.mdx$/, '$1.mdx'],
  [/^(posts\/[^/]+\/[^/]+)\/.+\.mdx$/, '$1/index.mdx'],
  [/^(episodes\/[^/]+\/(?!index\.mdx)[^/]+)\.mdx$/, '$1/index.mdx'],
  [/^(episodes\/[^/]+\/[^/]+)\/[^/]+\.mdx$/, '$1/index.mdx'],
];

function betterPlace({ name, files }: Pick<Content, 'name' | 'files'>, path: string): Wording {
  const move = moves.find(([form]) => form.test(path));
  const target = move && path.replace(...move);
  return target === undefined || files.includes(target)
    ? {
        da: `Flyt den til et sted, som ${name}/README.da.md nævner, eller fjern den.`,
        en: `Move it to a place that ${name}/README.md names, or remove it.`,
      }
    : { da: `Omdøb den til ${name}/${target}.`, en: `Rename it to ${name}/${target}.` };
}
