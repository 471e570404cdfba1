/**
 * Opens the search over any page by Ctrl-K or Cmd-K and by its sign; on the search page these lead into its field. Nothing
 * of it is fetched before. A question typed on a page without a search of its own goes along in the fragment of the address,
 * which servers never see.
 */
const sign = () => document.querySelector<HTMLAnchorElement>('.search-sign');

async function open(): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('site-search input');
  if (field) return field.focus();
  try {
    (await import('./search-dialog.ts')).openSearchDialog();
  } catch {
    location.assign(sign()?.href ?? '/');
  }
}

addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey)
    return;
  event.preventDefault();
  void open();
});

/** Seen before the router takes the sign for a way to another page. */
addEventListener(
  'click',
  (event) => {
    const isChanged = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (isChanged || !sign()?.contains(event.target as Node)) return;
    event.preventDefault();
    void open();
  },
  { capture: true },
);

addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (!form.matches('search form[action]')) return;
  event.preventDefault();
  location.assign(
    `${form.action}#${new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))}`,
  );
});
