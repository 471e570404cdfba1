/**
 * The router, which changes the page around the player, comes when somebody first points, touches or types, because nobody
 * walks on before. On a page that it has been on already it comes at once, to find the place that one had scrolled to.
 */
const signs = ['pointerover', 'touchstart', 'focusin', 'keydown'] as const;

async function come(): Promise<void> {
  for (const sign of signs) removeEventListener(sign, come);
  await import('./router.ts').catch(wait);
}

function wait(): void {
  for (const sign of signs) addEventListener(sign, come, { passive: true });
}

if (history.state === null) wait();
else void come();
