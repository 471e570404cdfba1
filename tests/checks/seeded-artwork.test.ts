import sharp from 'sharp';
import { replacing } from '../site-folder.ts';
import { findDefects, first } from './small-site.ts';

const show = 'shows/radio.yaml';

function drawn(width: number, height: number, channels: 3 | 4 = 3) {
  return sharp({ create: { width, height, channels, background: { r: 14, g: 42, b: 51, alpha: 0.5 } } });
}

const named = (name: string) => ({ [show]: replacing('artwork: radio.jpg', `artwork: ${name}`) });

findDefects([
  {
    defect: 'artwork that is not square',
    files: { 'shows/radio.jpg': await drawn(3000, 2000).jpeg().toBuffer() },
    found: [`${show}:11 error proper-artwork`],
  },
  {
    defect: 'artwork that is too small',
    files: { 'shows/radio.jpg': await drawn(600, 600).jpeg().toBuffer() },
    found: [`${show}:11 error proper-artwork`],
  },
  {
    defect: 'artwork that is too large',
    files: { 'shows/radio.jpg': await drawn(3001, 3001).jpeg().toBuffer() },
    found: [`${show}:11 error proper-artwork`],
  },
  {
    defect: 'artwork in printing colours',
    files: { 'shows/radio.jpg': await drawn(1400, 1400).toColourspace('cmyk').jpeg().toBuffer() },
    found: [`${show}:11 error proper-artwork`],
  },
  {
    defect: 'artwork in shades of grey',
    files: { 'shows/radio.jpg': await drawn(1400, 1400).toColourspace('b-w').jpeg().toBuffer() },
    found: [`${show}:11 error proper-artwork`],
  },
  {
    defect: 'artwork with a transparent layer',
    files: { ...named('art.png'), 'shows/art.png': await drawn(1400, 1400, 4).png().toBuffer() },
    found: ['shows/radio.jpg warning file/used-media', `${show}:11 error proper-artwork`],
  },
  {
    defect: 'artwork of a kind that directories do not take',
    files: { ...named('art.webp'), 'shows/art.webp': await drawn(1400, 1400).webp().toBuffer() },
    found: ['shows/radio.jpg warning file/used-media', `${show}:11 error proper-artwork`],
  },
  {
    defect: 'artwork whose name says another kind than its bytes',
    files: { 'shows/radio.jpg': await drawn(1400, 1400).png().toBuffer() },
    found: [`${show}:11 error proper-artwork`],
  },
  {
    defect: 'artwork that is no picture',
    files: { 'shows/radio.jpg': '<!doctype html><title>Ikke fundet</title>' },
    found: [`${show}:11 error picture/readable`],
  },
  {
    defect: 'a cover that is not square',
    files: { [`${first}/cover.jpg`]: await drawn(1400, 900).jpeg().toBuffer() },
    found: [`${first}/index.mdx:2 error proper-artwork`],
  },
  {
    defect: 'a soundbite that goes on after the end of the sound',
    files: {
      [`${first}/index.mdx`]: replacing(
        'episode: 1\n',
        'episode: 1\nsoundbites: [{ start: "0:01", duration: "0:45" }]\n',
      ),
    },
    found: [`${first}/index.mdx:8 error soundbite-within-sound`],
  },
]);
