const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2})(\.\d+)?$/;

/** Seconds from `12:04`, `1:02:00` or `0:12.345`; undefined for anything else. */
export function parseTime(text: string): number | undefined {
  const parts = clock.exec(text.trim());
  if (!parts) return undefined;
  const [, hours = '0', minutes = '', seconds = '', fraction = ''] = parts;
  if (Number(seconds) > 59 || (parts[1] !== undefined && Number(minutes) > 59)) return undefined;
  const sum = Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}${fraction}`);
  // A sum of binary fractions is 15.399000000000001 where the number itself is 15.399.
  return Math.round(sum * 1e6) / 1e6;
}

/** `1:02:00` or `12:04` from seconds, cut to whole seconds. */
export function spellTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const tail = `${String(m).padStart(h > 0 ? 2 : 1, '0')}:${String(s).padStart(2, '0')}`;
  return h > 0 ? `${h}:${tail}` : tail;
}
