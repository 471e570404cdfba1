import { postPath } from '#domain/address.ts';
import { type Body, type BodyNode, countedWords, plainText, walk } from '#domain/body.ts';
import type { Entry } from '#domain/content.ts';
import type { Post } from '#domain/post.ts';
import type { Site } from '#domain/site.ts';
import type { Wording } from '#domain/wording.ts';
import type { Fields } from './written-file.ts';

/** One thing of an article that has to be translated: where it stands in the original, and what it is. */
export type TranslationTask = { what: Wording; text: string };

const spokenFields = ['title', 'description', 'kicker', 'lead', 'coverAlt', 'commentsNote'];
const spokenProperties = ['title', 'caption', 'credit', 'label', 'values'];

/** Everything that has to be translated, or led elsewhere, in an article that becomes one in `language`. */
export function translationTasks(
  site: Site,
  { value, source, body }: Entry<Post>,
  language: string,
  posts: readonly Post[],
): TranslationTask[] {
  const fields = Object.entries(source.data as Fields)
    .filter(([name]) => spokenFields.includes(name))
    .map(([name, text]) => ({ what: { da: name, en: name }, text: String(text) }));
  return [...fields, ...bodyTasks(body), ...linkTasks(site, value, body, language, posts)];
}

function bodyTasks(body: Body | undefined): TranslationTask[] {
  if (body === undefined) return [];
  const nodes = walk(body.children);
  const headings = nodes.flatMap((node) =>
    isElement(node, /^h[1-6]$/) && node.properties['id'] !== 'footnote-label'
      ? [{ what: { da: 'overskrift', en: 'heading' }, text: plainText(node.children) }]
      : [],
  );
  const pictures = nodes.flatMap((node) =>
    isElement(node, /^img$/)
      ? [{ what: { da: 'billedtekst', en: 'picture text' }, text: String(node.properties['alt'] ?? '') }]
      : [],
  );
  const properties = nodes.flatMap((node) =>
    node.type === 'component'
      ? Object.entries(node.properties)
          .filter(([name]) => spokenProperties.includes(name))
          .map(([name, text]) => {
            const what = `<${node.name} ${name}>`;
            return { what: { da: what, en: what }, text: text.replace(/\s+/g, ' ').trim() };
          })
      : [],
  );
  const words = countedWords(body).length;
  const text = { what: { da: 'ord i alt', en: 'words in all' }, text: String(words) };
  return [...headings, ...properties, ...pictures, ...(words > 0 ? [text] : [])];
}

function isElement(node: BodyNode, form: RegExp): node is Extract<BodyNode, { type: 'element' }> {
  return node.type === 'element' && form.test(node.tagName);
}

/** Links to articles, with the address of the article's own translation where there is one. */
function linkTasks(
  site: Site,
  original: Post,
  body: Body | undefined,
  language: string,
  posts: readonly Post[],
): TranslationTask[] {
  const targets = walk(body?.children ?? []).flatMap((node) =>
    isElement(node, /^a$/) ? [String(node.properties['href'] ?? '')] : [],
  );
  return [...new Set(targets)].flatMap((href) => {
    const target = posts.find((post) => href.startsWith(postPath(site, post)));
    if (!target || target.language === language || target.id === original.id) return [];
    const twin = posts.find(
      (post) =>
        post.language === language &&
        post.translationKey !== undefined &&
        post.translationKey === target.translationKey,
    );
    const what = { da: 'henvisning', en: 'link' };
    return [{ what, text: twin ? `${href} -> ${postPath(site, twin)}` : href }];
  });
}
