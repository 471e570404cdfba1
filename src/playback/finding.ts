/** A stretch of a text: `start` and `end` count its UTF-16 units, as a Range does. */
export type Match = { start: number; end: number };

/** Letters that Unicode does not take apart, as those who have no key for them write them. */
const spellings: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
};

type Folded = { text: string; places: number[] };

/** A text without case and accents, and for each unit of it the place in the text where it comes from. */
function fold(text: string): Folded {
  const folded: Folded = { text: '', places: [] };
  let place = 0;
  for (const letter of text) {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const spelt = /^\s$/.test(bare) ? ' ' : (spellings[bare] ?? bare);
    folded.text += spelt;
    for (let unit = 0; unit < spelt.length; unit++) folded.places.push(place);
    place += letter.length;
  }
  folded.places.push(place);
  return folded;
}

/** Every place where a text holds what is looked for, whatever its case, accents and white space; none for an empty query. */
export function findMatches(text: string, query: string): Match[] {
  const wanted = fold(query.trim().replace(/\s+/g, ' ')).text;
  if (wanted === '') return [];
  const { text: folded, places } = fold(text);
  const found: Match[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const [start = 0, last = 0] = [places[at], places[at + wanted.length - 1]];
    const end = places.slice(at + wanted.length).find((place) => place > last) ?? text.length;
    found.push({ start, end });
  }
  return found;
}
