import { reportStep } from '#files/build-steps.ts';
import { countMadePictures, listKeptPictures } from '#files/kept-pictures.ts';

/** Looks which pictures there are; what it returns tells, later, how many a built site holds, and how many of them were there now. */
export async function countPictures(root: string, cache: string): Promise<(site: string) => Promise<void>> {
  const before = await listKeptPictures(root, cache);
  return async (site) => {
    const made = (await listKeptPictures(root, cache)).difference(before).size;
    const all = await countMadePictures(site);
    reportStep({ name: 'pictures', state: 'over', all, kept: Math.max(0, all - made) });
  };
}
