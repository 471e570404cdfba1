import { intl } from './formats.ts';

/** Forms of one phrase by number, as the language counts; `{count}` stands for the number. */
export type Count = { one: string; other: string };

/** `3 episoder` */
export function formatCount(count: Count, value: number, language: string): string {
  const form = intl(Intl.PluralRules, language, {}).select(value) === 'one' ? count.one : count.other;
  return form.replaceAll('{count}', formatNumber(value, language));
}

/** `3.000` in Danish, `3,000` in English. */
export function formatNumber(value: number, language: string): string {
  return intl(Intl.NumberFormat, language, {}).format(value);
}

/** A number with its unit; per cent is set as each language sets it, `58 %` or `58%`. */
export function formatMeasure(value: number, unit: string | undefined, language: string): string {
  if (unit === '%') {
    return intl(Intl.NumberFormat, language, { style: 'percent', maximumFractionDigits: 1 }).format(
      value / 100,
    );
  }
  const number = formatNumber(value, language);
  return unit === undefined ? number : `${number}\u00A0${unit}`;
}

/** `1,2 MB` from bytes; `34 kB` for what is less than a tenth of that unit. */
export function formatSize(bytes: number, language: string): string {
  const [unit, size, digits] =
    bytes < 100_000 ? (['kilobyte', 1000, 0] as const) : (['megabyte', 1_000_000, 1] as const);
  const options = { style: 'unit', unit, maximumFractionDigits: digits } as const;
  return intl(Intl.NumberFormat, language, options).format(bytes / size);
}
