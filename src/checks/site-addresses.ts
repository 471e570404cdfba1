import { type Content, libraryOf } from '#domain/content.ts';
import { onceFor } from '#domain/once.ts';
import { addressesOf } from '#domain/site-map.ts';

/** Every path that a link may lead to: what readers see today, and `all` that will be there when what is hidden is published. */
export const siteAddresses = onceFor((content: Content) => ({
  seen: addressesOf(libraryOf(content, { hidden: false }), content.files),
  all: addressesOf(libraryOf(content, { hidden: true }), content.files),
}));
