import type { Element, Root, RootContent } from 'hast';
import { type HastNode, mdxToHast } from 'satteri';
import type { Body, BodyNode } from '#domain/body.ts';
import type { Place } from '#domain/front-matter.ts';

/** Why a body cannot be read. */
export class BodyError extends Error {
  readonly place: Place;
  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

/** Reads MDX without front matter. Throws BodyError when it is not well formed. */
export function parseBody(source: string): Body {
  try {
    const root = mdxToHast(source, { position: true, features: { smartPunctuation: false } }) as Root;
    return { children: root.children.map((node) => simplify(node)) };
  } catch (error) {
    const [, line, column, message] =
      /^(\d+):(\d+): ([\s\S]*?)(?: \(\d+:\d+\))?(?: \(mdx[^)]*\))?$/.exec(String((error as Error).message)) ??
      [];
    if (message === undefined) throw error;
    throw new BodyError(message, { line: Number(line), column: Number(column) });
  }
}

function simplify(node: RootContent | HastNode): BodyNode {
  const place = placeOf(node);
  switch (node.type) {
    case 'text':
      return { type: 'text', value: node.value };
    case 'element': {
      const { tagName, properties, children } = node as Element;
      return { type: 'element', tagName, properties, children: children.map(simplify), place };
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const code = node.attributes.find(
        (attribute) => attribute.type !== 'mdxJsxAttribute' || isCode(attribute.value),
      );
      if (code) return { type: 'code', value: '{…}', place };
      const properties = Object.fromEntries(
        node.attributes.map((attribute) => [
          'name' in attribute ? attribute.name : '',
          (attribute.value as string | null) ?? '',
        ]),
      );
      const children = (node.children as RootContent[]).map(simplify);
      const name = node.name ?? '';
      return isHtml(name)
        ? { type: 'element', tagName: name, properties, children, place, written: true }
        : { type: 'component', name, properties, children, place };
    }
    default:
      return { type: 'code', value: 'value' in node ? String(node.value) : node.type, place };
  }
}

function isCode(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isHtml(name: string): boolean {
  return /^[a-z]/.test(name);
}

function placeOf(node: { position?: unknown }): Place {
  const { start } = (node.position ?? { start: { line: 1, column: 1 } }) as { start: Place };
  return { line: start.line, column: start.column };
}
