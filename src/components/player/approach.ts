/** The player comes when an episode or a link to a time in one comes near the view, on whatever page that is. */
const nearness = new IntersectionObserver(
  (seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    nearness.disconnect();
    document.removeEventListener('astro:page-load', watch);
    import('./player.ts').catch(again);
  },
  { rootMargin: '20%' },
);

function watch(): void {
  for (const place of document.querySelectorAll('[data-sound], a[href*="#t="]')) nearness.observe(place);
}

/** A player that could not be fetched is asked for again on the next page, or when the connection is back. */
function again(): void {
  document.addEventListener('astro:page-load', watch);
  addEventListener('online', watch, { once: true });
}

document.addEventListener('astro:page-load', watch);
watch();
