import { fetchPlayerWords } from '#i18n/player-words.ts';
import { adoptStyle } from '../adopted-style.ts';
import { announcer } from './announcer.ts';
import style from './bar.css?inline';
import { type Bar, drawBar } from './draw-bar.ts';
import { joinMediaSession } from './media-session.ts';
import { listenToOtherTabs } from './other-tabs.ts';
import { playback } from './playback.ts';
import { workKeys } from './shortcuts.ts';

/**
 * The bar at the foot of every page while something is heard. Its place is kept when the page changes; in a page of another
 * language it is drawn anew in that language.
 */
const place = document.getElementById('player-bar');
let bar: Bar | undefined;
let language = '';

async function draw(): Promise<void> {
  const wanted = document.documentElement.lang;
  if (wanted === language) return;
  language = wanted;
  const words = await fetchPlayerWords(wanted).catch(() => undefined);
  if (!words || wanted !== language) return;
  const isOpen = bar?.isOpen() ?? false;
  const next = drawBar(words);
  bar?.element.remove();
  bar = next;
  place?.append(bar.element, announcer);
  bar.show();
  bar.move();
  if (isOpen) void bar.open();
}

adoptStyle(style);
joinMediaSession();
listenToOtherTabs();
workKeys(() => bar?.openKeys());
playback.addEventListener('change', () => bar?.show());
playback.addEventListener('time', () => bar?.move());
document.addEventListener('astro:page-load', () => void draw());
void draw();
