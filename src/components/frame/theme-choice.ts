/**
 * Lets the reader choose a theme and stores it. Applying it is the work of `theme.js`, which stands in the head, runs before
 * the first paint, so that nothing flashes, and again at every `storage` event.
 */
const select = document.querySelector<HTMLSelectElement>('.theme select');

function show(): void {
  if (select) select.value = document.documentElement.dataset['theme'] ?? 'system';
}

select?.addEventListener('change', () => {
  if (select.value === 'system') localStorage.removeItem('theme');
  else localStorage.setItem('theme', select.value);
  dispatchEvent(new Event('storage'));
});

addEventListener('storage', show);
addEventListener('pageshow', show);
show();
