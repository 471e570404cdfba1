import type { Properties } from 'hast';

/** Whether an element has no content and no end tag. https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
export function isVoid(tagName: string): boolean {
  return voids.has(tagName);
}

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Words as they stand between tags. */
export function escapedText(value: string): string {
  return /[&<>]/.test(value)
    ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : value;
}

/** Properties of an element as they stand in its tag, each behind a space. What is false or absent is left out. */
export function attributesText(properties: Properties): string {
  let text = '';
  for (const name in properties) {
    const value = properties[name];
    if (value === undefined || value === null || value === false) continue;
    text += ` ${attributeName(name)}`;
    if (value !== true && value !== '') text += `="${escapedValue(spelt(value))}"`;
  }
  return text;
}

function spelt(value: string | number | true | readonly (string | number)[]): string {
  return Array.isArray(value) ? value.join(' ') : String(value);
}

function escapedValue(value: string): string {
  return /[&"]/.test(value) ? value.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : value;
}

/** `className` is `class`, `dataFootnoteRef` is `data-footnote-ref`, `ariaLabel` is `aria-label`. */
function attributeName(name: string): string {
  if (name === 'className') return 'class';
  if (/^data[A-Z]/.test(name)) return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (/^aria[A-Z]/.test(name)) return `aria-${name.slice(4).toLowerCase()}`;
  return /[A-Z]/.test(name) ? name.toLowerCase() : name;
}
