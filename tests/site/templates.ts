/** A page of each kind that the site has, by what it is. */
export const templates = {
  'front page': '/',
  'front page in Norwegian': '/nb/',
  'front page in Dutch': '/nl/',
  'front page in English': '/en/',
  episodes: '/episodes/',
  episode: '/episodes/67-politik-paa-linkedin/',
  'episode without a number': '/episodes/trailer-saeson-4/',
  blog: '/blog/',
  'article with charts': '/blog/mennesker-lytter-til-mennesker/',
  'article with figures': '/nb/blog/profilen-er-din-kundene-er-bedriftens/',
  'article in parts': '/nb/blog/hvem-eier-linkedin-kontaktene/',
  people: '/people/',
  person: '/people/rikke-damgaard/',
  tags: '/tags/',
  tag: '/tags/linkedin/',
  categories: '/categories/',
  category: '/categories/sales/',
  'series overview': '/nb/series/',
  series: '/nb/series/linkedin-contacts/',
  archive: '/archive/',
  'archive of a year': '/archive/2018/',
  search: '/search/',
  'search with results': '/search/#q=linkedin',
  subscribe: '/subscribe/',
  'saved episodes': '/offline/',
  'player for other sites': '/embed/67-politik-paa-linkedin/',
  about: '/om/',
  contact: '/kontakt/',
  privacy: '/privatliv/',
  'missing page': '/404.html',
} as const satisfies Readonly<Record<string, string>>;

/** The name of one of them. */
export type Template = keyof typeof templates;

/** All of them as `[name, path]`. */
export const everyTemplate: readonly (readonly [string, string])[] = Object.entries(templates);
