import { type ElementNode, plainText, walk } from '#domain/body.ts';
import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { findInTexts } from './find-in-texts.ts';
import { atNode, type Finding } from './finding.ts';

/** Words that say nothing of where a link leads, in the languages of the site. */
const empty = new Set(
  (
    'her|klik her|klik|tryk her|link|dette link|læs mere|læs her|se her|' +
    'klikk her|trykk her|les mer|les her|hier|klik hier|lees meer|lees hier|deze link|' +
    'here|click here|click|this link|read more|more|this'
  ).split('|'),
);

/** The words of a link say where it leads, also to those who hear only the links of a page. */
export function tellingLinks(content: Content): Problem[] {
  return findInTexts(content, (source, node) => {
    if (node.type !== 'element' || node.tagName !== 'a' || node.written) return [];
    if ('dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties) return [];
    const finding = explain(node);
    return finding ? [atNode(source, node, finding)] : [];
  });
}

function explain(node: ElementNode): Finding | undefined {
  const href = String(node.properties['href'] ?? '');
  const words = plainText(node.children).replace(/\s+/g, ' ').trim();
  const picture = walk(node.children).some((inner) => inner.type === 'element' && inner.tagName === 'img');
  if (words === '' && !picture) {
    return {
      rule: 'body/empty-link',
      value: href,
      message: {
        da: `Linket til "${href}" har ingen ord, så ingen kan se eller trykke på det.`,
        en: `The link to "${href}" has no words, so nobody can see or press it.`,
      },
      fix: {
        da: `Skriv ordene mellem klammerne: [Hvor det fører hen](${href})`,
        en: `Write the words between the brackets: [Where it leads](${href})`,
      },
    };
  }
  if (isAddress(words, href)) {
    return {
      rule: 'body/bare-url',
      level: 'warning',
      value: words,
      message: {
        da: `Adressen "${words}" står bar i teksten; den er svær at læse og værre at høre.`,
        en: `The address "${words}" stands bare in the text; it is hard to read and worse to hear.`,
      },
      fix: { da: `Skriv [Hvor det fører hen](${href})`, en: `Write [Where it leads](${href})` },
    };
  }
  if (
    !empty.has(
      words
        .toLowerCase()
        .replace(/[.:!…»«>→]+$/u, '')
        .trim(),
    )
  )
    return undefined;
  return {
    rule: 'body/link-words',
    level: 'warning',
    value: words,
    message: {
      da: `Linkets ord "${words}" siger ikke, hvor det fører hen.`,
      en: `The words of the link, "${words}", do not say where it leads.`,
    },
    fix: {
      da: `Lad ordene nævne målet, for eksempel [Den gode kommentar](${href})`,
      en: `Let the words name the target, for example [The good comment](${href})`,
    },
  };
}

function isAddress(words: string, href: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(words) && href.includes(words.replace(/^https?:\/\//i, ''));
}
