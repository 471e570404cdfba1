import { absolute } from '#domain/address.ts';
import type { Site } from '#domain/site.ts';
import type { Link } from './link.ts';

/** A value of structured data; what is undefined is not said. */
export type Fact = string | number | boolean | undefined | Thing | readonly Fact[];

/** A thing as schema.org describes it: its `@type` and facts. https://schema.org/docs/schemas.html */
export type Thing = { readonly [property: string]: Fact };

/** Things as JSON-LD that can stand in a `<script>`; empty when there are none. https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents */
export function renderStructuredData(things: readonly Thing[]): string {
  if (things.length === 0) return '';
  const graph = { '@context': 'https://schema.org', '@graph': things };
  // A browser ends the script at the first `</script`, and reads on differently after `<!--`, wherever they stand.
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

/** The way from the front page to a page, itself included. https://developers.google.com/search/docs/appearance/structured-data/breadcrumb */
export function breadcrumbThing(site: Site, trail: readonly Link[], page: Link): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...trail, page].map(({ href, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absolute(site, href),
    })),
  };
}

/** Several facts, or undefined when there is none. */
export function anyOf<Each extends Fact>(facts: readonly Each[]): readonly Each[] | undefined {
  return facts.length > 0 ? facts : undefined;
}
