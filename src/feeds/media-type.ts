import { alternateTypes, extension } from '#domain/sound.ts';

const types: Readonly<Record<string, string>> = {
  ...alternateTypes,
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/** The media type of a file by its name. https://www.iana.org/assignments/media-types */
export function mediaType(name: string): string {
  return types[extension(name)] ?? 'application/octet-stream';
}
