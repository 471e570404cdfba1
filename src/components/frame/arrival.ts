/**
 * After a walk to another page the focus stands at its beginning, as if the page had been loaded, so that a screen reader
 * reads on there; the router itself says the title. Whoever steers the player meanwhile stays there.
 */
document.addEventListener('astro:after-swap', () => {
  const { activeElement } = document;
  if ((activeElement && activeElement !== document.body) || location.hash !== '') return;
  document.getElementById('content')?.focus({ preventScroll: true });
});
