import { capitalHeight, type Face } from './face.ts';
import type { Scheme } from './palette.ts';
import { type Paragraph, type ParagraphRoom, setParagraph } from './paragraph.ts';
import { renderWordmarkLine } from './wordmark.ts';

/** The words of a share picture as the face can draw them. */
export interface ShareText {
  readonly site: string;
  readonly sign?: string | undefined;
  readonly title: string;
  readonly note?: string | undefined;
}

const left = 64;
const width = 732;
const top = 148;
const foot = 530;
const gap = { sign: 38, note: 44 };
const leastSign = 106;

/** The sign, the title and the note, standing on one foot: the title takes what the note leaves, the sign what the title leaves. */
export function renderShareText(face: Face, text: ShareText, scheme: Scheme): string {
  const sign = face.spellWords(text.sign ?? '');
  const note = setNote(face, face.spellWords(text.note ?? ''), sign !== '');
  const noteHeight = note === undefined ? 0 : heightOf(note, 1.2) + gap.note;
  const ceiling = sign === '' ? top : top + leastSign + gap.sign;
  const title = setParagraph(face, text.title, {
    width,
    height: foot - noteHeight - ceiling,
    most: sign === '' ? 116 : 76,
    least: 44,
    leading: 1.02,
    weight: 800,
  });
  const titleFoot = foot - noteHeight;
  const signFoot = titleFoot - heightOf(title, 1.02) - gap.sign;
  return (
    renderSign(face, sign, signFoot, scheme) +
    renderTitle(face, text, title, titleFoot, scheme) +
    (note === undefined ? '' : renderNote(face, note, scheme))
  );
}

/** From the top of the first line's capitals to the last line's foot. */
function heightOf({ lines, size }: Paragraph, leading: number): number {
  return (lines.length - 1) * leading * size + capitalHeight * size;
}

function setNote(face: Face, note: string, short: boolean): Paragraph | undefined {
  if (note === '') return undefined;
  const room: ParagraphRoom = {
    width,
    height: short ? 34 : 110,
    most: 34,
    least: 30,
    leading: 1.2,
    weight: 500,
  };
  return setParagraph(face, note, room);
}

function renderSign(face: Face, sign: string, y: number, { words }: Scheme): string {
  if (sign === '') return '';
  const tracking = -0.02;
  const size = face.fitWords(sign, width, Math.min(440, (y - top) / capitalHeight), 800, tracking);
  return face.renderWords(sign, {
    x: left - face.measureBearing(sign) * size,
    y,
    size,
    fill: words,
    tracking,
  });
}

function renderTitle(
  face: Face,
  { site, title }: ShareText,
  set: Paragraph,
  y: number,
  scheme: Scheme,
): string {
  const { lines, size } = set;
  return lines
    .map((line, index) => {
      const at = {
        x: left - face.measureBearing(line) * size,
        y: y - (lines.length - 1 - index) * 1.02 * size,
        size,
      };
      return title === site
        ? renderWordmarkLine(face, line, at, { words: scheme.words, accent: scheme.needle })
        : face.renderWords(line, { ...at, fill: scheme.words });
    })
    .join('');
}

function renderNote(face: Face, { lines, size }: Paragraph, { words }: Scheme): string {
  return lines
    .map((line, index) => {
      const y = foot - (lines.length - 1 - index) * 1.2 * size;
      return face.renderWords(line, { x: left, y, size, fill: words, weight: 500 });
    })
    .join('');
}
