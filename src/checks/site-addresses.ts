import { type Content, libraryOf } from '#domain/content.ts';
import { onceFor } from '#domain/once.ts';
import { addressesOf } from '#domain/site-map.ts';

/** Every path that a link may lead to: what readers see today, and `all` that will be there when what is hidden is published. */
export const siteAddresses = onceFor((content: Content) => {
  const addresses = (hidden: boolean) => addressesOf(libraryOf(content, { hidden }), content.files);
  const all = addresses(true);
  return { all, seen: hidesNothing(content) ? all : addresses(false) };
});

function hidesNothing({ episodes, posts }: Content): boolean {
  return [...episodes, ...posts].every(({ value }) => value.status === 'published');
}
