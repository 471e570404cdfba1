/** A part of a file: its first and last byte, counted from 0. */
export type ByteRange = { first: number; last: number };

/**
 * The one part of a file of `size` bytes that a Range field asks for; undefined when the whole file is to be sent (another
 * unit, or several parts, which a server may ignore). https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2
 */
export function requestedRange(
  field: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | undefined {
  const set = /^\s*bytes\s*=(.*)$/i.exec(field ?? '')?.[1]?.trim();
  if (set === undefined || set.includes(',')) return undefined;
  const [, from = '', to = ''] = /^(\d*)\s*-\s*(\d*)$/.exec(set) ?? [];
  if (from === '' && to === '') return 'unsatisfiable';
  const range =
    from === ''
      ? { first: Math.max(0, size - Number(to)), last: size - 1 }
      : { first: Number(from), last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
  return range.first <= range.last ? range : 'unsatisfiable';
}
