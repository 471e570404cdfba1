{
  const apply = () => {
    try {
      const theme = localStorage.getItem('theme');
      document.documentElement.dataset.theme = theme ?? 'system';
      for (const meta of document.querySelectorAll('[data-scheme]')) {
        const { scheme } = meta.dataset;
        meta.media = theme ? (theme === scheme ? 'all' : 'not all') : `(prefers-color-scheme: ${scheme})`;
      }
    } catch {}
  };
  apply();
  addEventListener('storage', apply);
  addEventListener('pageshow', apply);
  document.addEventListener('astro:after-swap', apply);
}
