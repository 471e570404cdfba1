import { sharedBy } from '#files/shared-by.ts';

/** Where a picture (a path below `content/`) lies on the site, at an address that holds a sum of it; null when it is not there. */
export type PicturePlace = readonly [file: string, address: string | null];

/** The pictures that the bundle holds, and those that were asked for since somebody last looked; they lie with the process. */
const shared = sharedBy('pictures', () => ({ held: new Map<string, string>(), asked: new Set<string>() }));

/** Says where a picture lies on the site. */
export function holdPicture(file: string, address: string): void {
  shared.held.set(file, address);
}

/** Notes that a page asks for a picture, whether there is one or not. */
export function askForPicture(file: string): void {
  shared.asked.add(file);
}

/** What was asked for since the last time, and where it lies. */
export function takeAskedPictures(): PicturePlace[] {
  const places = [...shared.asked].map((file) => [file, shared.held.get(file) ?? null] as const);
  shared.asked.clear();
  return places;
}

/** Whether a picture lies where it lay. */
export function liesThere([file, address]: PicturePlace): boolean {
  return (shared.held.get(file) ?? null) === address;
}
