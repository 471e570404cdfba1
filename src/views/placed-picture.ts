import { fileName } from '#domain/address.ts';
import type { Picture } from '#domain/picture.ts';

/** A picture with the address at which the file itself can be had, unaltered. */
export type PlacedPicture = Picture & { address: string };

/** A picture whose file lives below its item's page. */
export function placedBelow(page: string, picture: Picture | undefined): PlacedPicture | undefined {
  return picture && { ...picture, address: fileBelow(page, picture.file) };
}

/** The address of an item's file (a path below `content/`) below the item's page. */
export function fileBelow(page: string, file: string): string {
  return page + encodeURIComponent(fileName(file));
}
