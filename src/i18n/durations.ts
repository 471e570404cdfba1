import { intl } from './formats.ts';

/** `1 min. 27 sek.` from seconds, cut to whole seconds; whole minutes alone from ten minutes on. */
export function formatDuration(seconds: number, language: string): string {
  const whole = Math.floor(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const parts = [
    { value: hours, unit: 'hour' },
    { value: minutes, unit: 'minute' },
    { value: whole < 600 ? whole % 60 : 0, unit: 'second' },
  ].filter(({ value }) => value > 0);
  if (parts.length === 0) parts.push({ value: 0, unit: 'second' });
  return parts
    .map(({ value, unit }) =>
      intl(Intl.NumberFormat, language, { style: 'unit', unit, unitDisplay: 'short' }).format(value),
    )
    .join(' ');
}

/** A length of time for machines, `PT1M27S`. https://html.spec.whatwg.org/#valid-duration-string */
export function isoDuration(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest}S`;
}
