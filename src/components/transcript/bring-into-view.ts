/** Scrolls, and again once what came near the window by that was laid out and took its real height. */
export function scrollTwice(scroll: () => void): void {
  scroll();
  // Such heights are known when the next frame is over.
  requestAnimationFrame(() => requestAnimationFrame(scroll));
}

/** Scrolls an element to the middle of the window: gently where it is near, and at once where that would take long. */
export function bringIntoView(element: HTMLElement): void {
  const { top } = element.getBoundingClientRect();
  const isNear = Math.abs(top) < 2 * innerHeight;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (isNear && !isCalm) element.scrollIntoView({ block: 'center', behavior: 'smooth' });
  else scrollTwice(() => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
}
