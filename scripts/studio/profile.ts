import { renderMast, renderRings } from '#drawing/motif.ts';
import { palette } from '#drawing/palette.ts';
import { renderBox, renderDisc, renderElement, renderPicture } from '#drawing/shape.ts';
import { renderCabinet } from './cabinet.ts';
import { renderWords } from './lettering.ts';

/** The words of the picture of a profile card and a filing cabinet. */
export interface CardAndCabinet {
  readonly card: string;
  readonly cabinet: string;
  readonly monogram: string;
  readonly drawers: readonly string[];
}

const width = 1600;
const height = 900;
const red = { body: palette.red, front: palette.ember, plate: palette.paper, words: palette.ink };
const tide = { body: palette.tide, front: palette.lagoon, plate: palette.paper, words: palette.ink };

function renderCard(monogram: string): string {
  const face = { x: 400, y: 268 };
  return [
    renderBox(190, 80, 420, 560, palette.paper, 28),
    renderElement('path', { d: 'M190 108Q190 80 218 80H582Q610 80 610 108V236H190Z', fill: palette.petrol }),
    renderDisc(face, 122, palette.paper),
    renderDisc(face, 106, palette.red),
    renderWords(monogram, { x: face.x, y: face.y + 33, size: 100, fill: palette.paper, anchor: 'middle' }),
    renderBox(270, 420, 260, 30, palette.ink, 15),
    renderBox(310, 472, 180, 20, palette.sand, 10),
    ...[0, 1, 2].map((column) => renderBox(238 + column * 116, 536, 92, 56, palette.sand, 12)),
  ].join('');
}

/** A profile card on the left and a filing cabinet on the right, each with its name below, 1600 by 900 units. */
export function renderCardAndCabinet(words: CardAndCabinet): string {
  const name = { y: 800, size: 96, anchor: 'middle' } as const;
  const body = [
    renderBox(width / 2, 0, width / 2, height, palette.petrol),
    renderCard(words.monogram),
    renderCabinet({ x: 1010, y: 80, width: 380, height: 540 }, words.drawers, red),
    renderWords(words.card, { ...name, x: 400, fill: palette.ink }),
    renderWords(words.cabinet, { ...name, x: 1200, fill: palette.paper }),
  ];
  return renderPicture(width, height, palette.amber, body.join(''));
}

/** Somebody in a lit doorway leaves with a profile card; the filing cabinets stay, 1600 by 900 units. */
export function renderLeaving(): string {
  const floor = 760;
  const cabinets = [830, 1070, 1310].map((x) =>
    renderCabinet({ x, y: 330, width: 210, height: floor - 330 - 12 }, ['', '', '', ''], tide),
  );
  const body = [
    renderRings({ x: 400, y: 330 }, { first: 360, step: 120, last: 1500, width: 26 }, palette.deep),
    renderBox(0, floor, width, height - floor, palette.ink),
    renderElement('path', { d: `M240 ${floor}H560L690 900H110Z`, fill: palette.honey }),
    renderBox(240, 130, 320, floor - 130, palette.amber),
    renderMast({ x: 370, y: floor + 40 }, 500, palette.red),
    renderBox(404, 500, 124, 164, palette.paper, 12),
    renderDisc({ x: 466, y: 556 }, 30, palette.red),
    renderBox(432, 606, 68, 12, palette.ink, 6),
    renderBox(444, 630, 44, 10, palette.sand, 5),
    ...cabinets,
  ];
  return renderPicture(width, height, palette.petrol, body.join(''));
}
