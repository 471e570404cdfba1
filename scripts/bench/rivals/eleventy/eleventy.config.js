const languages = ['da', 'nb', 'nl', 'en'];
const size = 50;

/** The same lists, feeds and layout as the other rivals; texts are plain Markdown without a template language in them. */
export default function (config) {
  config.addGlobalData('layout', 'item.liquid');
  config.addGlobalData(
    'permalink',
    () =>
      ({ page }) =>
        `${page.filePathStem.replace('/content', '')}/`,
  );
  config.addCollection('episodes', (all) => newestFirst(all.getFilteredByGlob('content/episodes/*.md')));
  config.addCollection('newestPosts', (all) =>
    newestFirst(all.getFilteredByGlob('content/posts/**/*.md')).slice(0, 10),
  );
  config.addCollection('shelves', (all) => shelvesOf(all).flatMap(pagesOf));
  config.addCollection('tagShelves', (all) => tagsOf(all));
  config.addCollection('postFeeds', (all) => postShelves(all));
  config.addCollection('items', (all) => newestFirst(all.getFilteredByGlob('content/**/*.md')));
  config.addFilter('iso', (date) => date.toISOString());
  config.addFilter('day', (date) => date.toISOString().slice(0, 10));
  config.addFilter('rfc822', (date) => date.toUTCString());
  return {
    dir: { input: '.', includes: 'layouts', layouts: 'layouts', output: '_site' },
    markdownTemplateEngine: false,
    templateFormats: ['md', 'liquid'],
  };
}

function newestFirst(items) {
  return items.toSorted((a, b) => b.date - a.date);
}

function shelvesOf(all) {
  const episodes = newestFirst(all.getFilteredByGlob('content/episodes/*.md'));
  return [{ path: '/episodes/', title: 'Episodes', items: episodes }, ...postShelves(all), ...tagsOf(all)];
}

function postShelves(all) {
  return languages.map((language) => ({
    path: `/posts/${language}/`,
    title: `Articles (${language})`,
    items: newestFirst(all.getFilteredByGlob(`content/posts/${language}/*.md`)),
  }));
}

function tagsOf(all) {
  const items = newestFirst(all.getFilteredByGlob('content/**/*.md'));
  const tags = [...new Set(items.flatMap(({ data }) => data.tags))].sort();
  return tags.map((tag) => ({
    path: `/tags/${tag}/`,
    title: tag,
    items: items.filter(({ data }) => data.tags.includes(tag)),
  }));
}

function pagesOf({ path, title, items }) {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => ({
    path: index === 0 ? path : `${path}page/${index + 1}/`,
    title,
    items: items.slice(index * size, (index + 1) * size),
    older: (index + 1) * size < items.length ? `${path}page/${index + 2}/` : undefined,
  }));
}
