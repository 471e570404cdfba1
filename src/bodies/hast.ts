import type { Element, ElementContent } from 'hast';

/** An HTML element. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Plain words. */
export function words(value: string): ElementContent {
  return { type: 'text', value };
}

/** Words that stand out. */
export function strong(value: string): Element {
  return element('strong', {}, [words(value)]);
}

/** A paragraph. */
export function paragraph(...children: ElementContent[]): Element {
  return element('p', {}, children);
}

/** Items below one another; what is absent or empty leaves no gap. */
export function lines(items: (ElementContent | '' | undefined)[]): ElementContent[] {
  const present = items.filter((item) => item !== undefined && item !== '');
  return present.flatMap((item, index) => (index === 0 ? [item] : [element('br', {}, []), item]));
}
