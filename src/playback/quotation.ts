/** What one voice says of a quotation. */
export type Said = { speaker: string; words: string };

/** How the interface spells a quotation: `{words}` and `{source}` stand in `form`, `{speaker}` and `{episode}` in `by`. */
export type QuotationWords = { form: string; by: string; episode: string };

/** A text's stretch, widened to whole words and without white space around it. `start` and `end` count UTF-16 units. */
export function wholeWords(text: string, start: number, end: number): string {
  const chosen = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(chosen)) return '';
  const before = /^[\p{L}\p{N}]/u.test(chosen) ? /[\p{L}\p{N}'’-]*$/u.exec(text.slice(0, start)) : null;
  const after = /[\p{L}\p{N}'’-]$/u.test(chosen) ? /^[\p{L}\p{N}'’-]*/u.exec(text.slice(end)) : null;
  return `${before?.[0] ?? ''}${chosen}${after?.[0] ?? ''}`.replace(/\s+/g, ' ').trim();
}

/** The words of a quotation in one row; where several voices speak, each part begins with its name. */
export function saidInOrder(said: readonly Said[]): string {
  const several = speakersOf(said).length > 1;
  return said
    .map(({ speaker, words }, index) =>
      several && speaker !== '' && speaker !== said[index - 1]?.speaker ? `${speaker}: ${words}` : words,
    )
    .join(' ');
}

/** `Redaktionen, Afsnit 67: Politik på LinkedIn` */
export function sourceOf(said: readonly Said[], { by, episode }: QuotationWords): string {
  const speakers = speakersOf(said);
  return speakers.length === 0 ? episode : put(by, { speaker: speakers.join(', '), episode });
}

/** The quotation as text of at most `room` letters: what was said is cut after a word when it is too long, its source never. */
export function renderQuotation(said: readonly Said[], spelling: QuotationWords, room: number): string {
  const [words, source] = [saidInOrder(said), sourceOf(said, spelling)];
  const left = room - put(spelling.form, { words: '', source }).length;
  if (words.length <= left) return put(spelling.form, { words, source });
  const cut = words.slice(0, Math.max(0, left - 2)).replace(/[\s\p{P}]*\S*$/u, '');
  return put(spelling.form, { words: `${cut} …`, source });
}

function speakersOf(said: readonly Said[]): string[] {
  return [...new Set(said.map(({ speaker }) => speaker))].filter((speaker) => speaker !== '');
}

function put(form: string, values: Readonly<Record<string, string>>): string {
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
