/** How many items stand on one page of a list: cards of a few lines each, or lines of a register. */
export const pageSizes = { cards: 20, lines: 50 } as const;

/** How many pages a list with that many items has; an empty one has one, which says so. */
export function pageCount(items: number, size: number): number {
  return Math.max(1, Math.ceil(items / size));
}

/** `/blog/`, `/blog/page/2/`: a page of the list that begins at `path`. */
export function numberedPath(path: string, number: number): string {
  return number === 1 ? path : `${path}page/${number}/`;
}

/** The paths of all pages of a list. */
export function pagedPaths(path: string, items: number, size: number): string[] {
  return Array.from({ length: pageCount(items, size) }, (_, index) => numberedPath(path, index + 1));
}
