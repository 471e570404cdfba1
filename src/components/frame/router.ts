import { navigate } from 'astro:transitions/client';

/** Lets Astro's router walk to a page of the site. Its addresses end in a slash; files are left to the browser. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isChanged = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
  if (!link?.href || isChanged || event.defaultPrevented || link.target !== '') return;
  if (link.hasAttribute('download') || link.origin !== location.origin || !link.pathname.endsWith('/'))
    return;
  event.preventDefault();
  void navigate(link.href, { sourceElement: link });
});

/**
 * After a walk the focus stands at the beginning of the page, as if it had been loaded, so that a screen reader reads on
 * there; the router itself says the title. Whoever steers the player meanwhile stays there.
 */
document.addEventListener('astro:after-swap', () => {
  const { activeElement } = document;
  if ((activeElement && activeElement !== document.body) || location.hash !== '') return;
  document.getElementById('content')?.focus({ preventScroll: true });
});
