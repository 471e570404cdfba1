import { spellTime } from '#domain/duration.ts';
import { format } from '#i18n/format.ts';
import type { Words } from '#i18n/words.ts';
import type { PlayableSound } from '#playback/playable-sound.ts';
import { spellTimeFragment } from '#playback/time-fragment.ts';
import { qrCode } from '#views/qr-code.ts';
import { adoptStyle } from '../adopted-style.ts';
import { copyText } from '../copying.ts';
import { make } from '../player/make.ts';
import { playback } from '../player/playback.ts';
import style from './phone.css?inline';

adoptStyle(style);

/** What the dialog says. */
export type PhoneWords = Words['phone'] &
  Pick<Words['subscribe'], 'copy' | 'copied' | 'selected' | 'codeTitle'>;

/** Opens a dialog with the address of an episode at the second that is heard, or where it was left: as a QR code, and to copy. */
export function openPhoneDialog(sound: PlayableSound, words: PhoneWords): void {
  const isHeard = playback.sound?.id === sound.id;
  const start = Math.floor(isHeard ? playback.time : playback.resumeAt(sound));
  const address = new URL(sound.page + (start > 0 ? spellTimeFragment({ start }) : ''), location.href).href;
  const title = make('h2', { id: 'phone-title' }, words.open);
  const close = make('button', { type: 'button', className: 'way' }, words.close);
  const dialog = make(
    'dialog',
    { className: 'phone' },
    title,
    drawCode(address, format(words.codeTitle, { address })),
    make('p', {}, start > 0 ? format(words.text, { time: spellTime(start) }) : words.start),
    drawField(address, words),
    close,
  );
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.setAttribute('closedby', 'any');
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function drawCode(address: string, name: string): Element {
  const { size, path } = qrCode(address);
  const code = draw('svg', { class: 'qr', viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': name });
  code.append(
    draw('rect', { width: `${size}`, height: `${size}`, fill: '#fff' }),
    draw('path', { d: path, fill: '#000', 'shape-rendering': 'crispEdges' }),
  );
  return code;
}

function draw(tag: string, attributes: Readonly<Record<string, string>>): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** The address in a field, with a button that copies it. */
function drawField(address: string, words: PhoneWords): HTMLElement {
  const field = make(
    'textarea',
    { id: 'phone-address', className: 'address', readOnly: true, rows: 2 },
    address,
  );
  const button = make('button', { type: 'button', className: 'copy' }, words.copy);
  const status = make('span', { role: 'status' });
  button.addEventListener('click', async () => {
    status.textContent = (await copyText(field)) ? words.copied : words.selected;
  });
  return make(
    'div',
    { className: 'copy-field' },
    make('label', { htmlFor: field.id }, words.address),
    field,
    make('span', { className: 'copying' }, button, ' ', status),
  );
}
