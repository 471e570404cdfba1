/** One state of a file: an entity tag with its quotation marks, and when it was written, in milliseconds since 1970. */
export type Version = { etag: string; modified: number };

type Fields = Readonly<Record<string, string | string[] | undefined>>;

/** The version of a file of that size, written at that time. */
export function versionOf(size: number, modified: number): Version {
  return { etag: `"${Math.floor(modified).toString(16)}-${size.toString(16)}"`, modified };
}

/** Whether the asker already has this version; the tag counts before the time. https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2 */
export function isUnchanged(fields: Fields, { etag, modified }: Version): boolean {
  const known = fields['if-none-match'];
  if (typeof known === 'string') {
    return known
      .split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''))
      .some((tag) => tag === '*' || tag === etag);
  }
  const since = Date.parse(String(fields['if-modified-since'] ?? ''));
  return seconds(modified) <= seconds(since);
}

/** Whether a part may be sent, because the asker's other parts are of this version. https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5 */
export function isSameVersion(fields: Fields, { etag, modified }: Version): boolean {
  const known = fields['if-range'];
  if (typeof known !== 'string') return true;
  return known.includes('"') ? known.trim() === etag : seconds(Date.parse(known)) === seconds(modified);
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
