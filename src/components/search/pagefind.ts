/** Where the search index puts its own script after the build. https://pagefind.app/docs/api/ */
export const pagefindAddress = '/pagefind/pagefind.js';

/** A result before its words are fetched. */
export type Found = { data(): Promise<FoundPage> };

/** A result; `excerpt` is HTML in which only `<mark>` is not escaped. */
export type FoundPage = {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
};

/** What we use of Pagefind's script. */
export type Pagefind = {
  init(): Promise<void>;
  /** Null when a newer question has been asked meanwhile. */
  debouncedSearch(
    query: string,
    options: { filters: Record<string, string> },
    milliseconds: number,
  ): Promise<{ results: Found[] } | null>;
};
