import type { Instant } from '#domain/instant.ts';

/** A moment as feeds spell it, `Wed, 03 Oct 2018 04:00:00 +0000`. https://www.rfc-editor.org/rfc/rfc2822#section-3.3 */
export function feedDate(instant: Instant): string {
  return new Date(instant).toUTCString().replace('GMT', '+0000');
}

/** The latest of some moments, or undefined when there is none. */
export function latest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  let last: Instant | undefined;
  for (const instant of instants) {
    if (instant !== undefined && (last === undefined || instant > last)) last = instant;
  }
  return last;
}
