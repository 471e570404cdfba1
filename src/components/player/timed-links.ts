/**
 * Links to a time in the sound, and the time in the page's own address, set the player that is here; only a press on a link
 * plays. https://www.w3.org/TR/media-frags/#naming-time
 */
const player = document.querySelector<HTMLAudioElement>('.player audio');

/** Seconds from `#t=64`, `#t=1:04` or `#t=npt:64,90`; undefined for any other fragment. */
function secondsIn(fragment: string): number | undefined {
  const [, time] = /[#&]t=(?:npt:)?(\d+(?::\d+)*(?:\.\d+)?)/.exec(fragment) ?? [];
  return time?.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

function tune(fragment: string): boolean {
  const seconds = secondsIn(fragment);
  if (!player || seconds === undefined) return false;
  player.preload = 'metadata';
  player.currentTime = seconds;
  return true;
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!player || !link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const here = link.origin + link.pathname === player.src || link.pathname === player.dataset['page'];
  if (!here || !tune(link.hash)) return;
  event.preventDefault();
  void player.play();
});

addEventListener('hashchange', () => tune(location.hash));
tune(location.hash);
