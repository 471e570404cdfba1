import { schemes } from '#drawing/palette.ts';
import type { ArticlePicture, Choices } from './choices.ts';
import { renderEpisodeCover } from './episode-cover.ts';
import { renderKitchenTable } from './laptop.ts';
import { renderFavicon, renderHomeIcon } from './mark.ts';
import { renderMegaphone } from './megaphone.ts';
import { renderMonogram } from './monogram.ts';
import { renderNetworks } from './network.ts';
import { pressJpeg, pressPng } from './press.ts';
import { renderCardAndCabinet, renderLeaving } from './profile.ts';
import { renderShowArt } from './show-art.ts';
import { renderFirstStep, renderThreeSteps, renderWordedStairs } from './stairs.ts';

/** A picture of the site: its path from the project's root, its largest size in bytes, and how to make its bytes. */
export interface Picture {
  readonly path: string;
  readonly most: number;
  readonly press: () => Promise<Buffer>;
}

function renderArticlePicture(picture: ArticlePicture): string {
  switch (picture.drawing) {
    case 'networks':
      return renderNetworks(picture.names);
    case 'stairs':
      return renderWordedStairs(picture.words);
    case 'card-and-cabinet':
      return renderCardAndCabinet(picture);
    case 'megaphone':
      return renderMegaphone();
    case 'first-step':
      return renderFirstStep();
    case 'three-steps':
      return renderThreeSteps();
    case 'kitchen-table':
      return renderKitchenTable();
    case 'leaving':
      return renderLeaving();
  }
}

function listIcons(): readonly Picture[] {
  const homes = [
    { path: 'public/apple-touch-icon.png', side: 180 },
    { path: 'public/icon-192.png', side: 192 },
    { path: 'public/icon-512.png', side: 512 },
  ];
  return [
    { path: 'public/favicon.svg', most: 2_000, press: async () => Buffer.from(`${renderFavicon()}\n`) },
    ...homes.map(({ path, side }) => ({ path, most: 30_000, press: () => pressPng(renderHomeIcon(side)) })),
  ];
}

/** Every picture of the site, in a fixed order; the limits are the podcast directories' and our own. */
export function listPictures(from: Choices): readonly Picture[] {
  const show = {
    path: 'content/shows/radio.jpg',
    most: 512_000,
    press: () => pressJpeg(renderShowArt(schemes[from.show.scheme]), 84),
  };
  const episodes = Object.entries(from.episodes).map(([slug, cover]) => ({
    path: `content/episodes/radio/${slug}/cover.jpg`,
    most: 200_000,
    press: () => pressJpeg(renderEpisodeCover({ slug, ...cover, scheme: schemes[cover.scheme] }), 78),
  }));
  const articles = Object.entries(from.articles).map(([path, picture]) => ({
    path: `content/${path}`,
    most: 150_000,
    press: () => pressPng(renderArticlePicture(picture)),
  }));
  const people = Object.entries(from.people).map(([id, monogram]) => ({
    path: `content/people/${id}.png`,
    most: 50_000,
    press: () => pressPng(renderMonogram({ id, ...monogram })),
  }));
  return [show, ...episodes, ...articles, ...people, ...listIcons()];
}
