/**
 * Lets the reader choose a theme and stores it. Applying it is the work of `theme.js`, which stands in the head, runs before
 * the first paint, so that nothing flashes, and again at every `storage` event and on every page that is walked to.
 */
const findSelect = () => document.querySelector<HTMLSelectElement>('.theme select');

function show(): void {
  const select = findSelect();
  if (select) select.value = document.documentElement.dataset['theme'] ?? 'system';
}

document.addEventListener('change', ({ target }) => {
  const select = findSelect();
  if (!select || target !== select) return;
  if (select.value === 'system') localStorage.removeItem('theme');
  else localStorage.setItem('theme', select.value);
  dispatchEvent(new Event('storage'));
});

document.addEventListener('astro:after-swap', show);
addEventListener('storage', show);
addEventListener('pageshow', show);
show();
