import type { Passage } from './playable-sound.ts';

const clock = String.raw`\d+(?::\d{1,2}){0,2}(?:\.\d+)?`;
const form = new RegExp(`^#(?:.*&)?t=(?:npt:)?(${clock})?(?:,(${clock}))?(?:&|$)`);

/**
 * The passage that an address's fragment names: `#t=754`, `#t=12:34`, `#t=12:34,13:10`, `#t=npt:0:31.5,40`; undefined for any
 * other fragment, and for a passage that ends before it begins. https://www.w3.org/TR/media-frags/#naming-time
 */
export function parseTimeFragment(fragment: string): Passage | undefined {
  const [, from, to] = form.exec(fragment) ?? [];
  if (from === undefined && to === undefined) return undefined;
  const start = from === undefined ? 0 : secondsOf(from);
  if (to === undefined) return { start };
  const end = secondsOf(to);
  return end > start ? { start, end } : undefined;
}

/** The fragment that names a passage, `#t=754` or `#t=754,790`; times are cut to hundredths of a second. */
export function spellTimeFragment({ start = 0, end }: Passage): string {
  return `#t=${[start, end].flatMap((time) => (time === undefined ? [] : [Math.floor(time * 100) / 100])).join(',')}`;
}

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
