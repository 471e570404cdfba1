import { type Said, wholeWords } from '#playback/quotation.ts';
import type { Panel, PlacedCue } from './panels.ts';

/** Some cues in a row and what is quoted of them; `end` is where the selection ends in the window. */
export type ChosenPassage = { first: PlacedCue; last: PlacedCue; said: Said[]; end?: DOMRect | undefined };

/** What is selected in a transcript; undefined when nothing is. */
export function selectedPassage(panel: Panel): ChosenPassage | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(panel.element)) return undefined;
  const quoted = panel.cues
    .filter(({ words }) => range.intersectsNode(words))
    .map((cue) => ({ cue, words: selectedWords(range, cue.words) }))
    .filter(({ words }) => words !== '');
  const [first, last] = [quoted[0]?.cue, quoted.at(-1)?.cue];
  if (!first || !last) return undefined;
  const said = quoted.map(({ cue, words }) => ({ speaker: cue.speaker, words }));
  return { first, last, said, end: [...range.getClientRects()].at(-1) };
}

/** All cues from one to another. */
export function wholeCues(panel: Panel, first: PlacedCue, last: PlacedCue): ChosenPassage {
  const said = panel.cues
    .slice(panel.cues.indexOf(first), panel.cues.indexOf(last) + 1)
    .map(({ words, speaker }) => ({ speaker, words: words.textContent }));
  return { first, last, said };
}

/** All cues of a segment; undefined when it has none. */
export function wholeSegment(panel: Panel, segment: HTMLElement): ChosenPassage | undefined {
  const cues = panel.cues.filter((cue) => cue.segment === segment);
  const [first, last] = [cues[0], cues.at(-1)];
  return first && last && wholeCues(panel, first, last);
}

function selectedWords(range: Range, words: HTMLElement): string {
  const inside = document.createRange();
  inside.selectNodeContents(words);
  const before = inside.cloneRange();
  if (inside.comparePoint(range.startContainer, range.startOffset) === 0) {
    inside.setStart(range.startContainer, range.startOffset);
  }
  if (inside.comparePoint(range.endContainer, range.endOffset) === 0) {
    inside.setEnd(range.endContainer, range.endOffset);
  }
  before.setEnd(inside.startContainer, inside.startOffset);
  const start = before.toString().length;
  return wholeWords(words.textContent, start, start + inside.toString().length);
}
