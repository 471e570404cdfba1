import type { Wording } from '#domain/wording.ts';
import { formatMoment } from '#i18n/dates.ts';
import type { Due } from './due.ts';

/** What a preview shows that the site of today does not, and where it is to be seen once it is served. */
export function previewWords({ now, appeared }: Due, timeZone: string, url?: string): Wording[] {
  const moment = (language: 'da' | 'en') => formatMoment(now, { language, timeZone });
  const fresh = appeared.map(({ title, url: later }) => `  "${title}"  ${later}`);
  const head: Wording =
    fresh.length === 0
      ? {
          da: `${moment('da')} er det samme synligt som nu.`,
          en: `The same is visible ${moment('en')} as now.`,
        }
      : { da: `${moment('da')} er dette også synligt:`, en: `This is visible too ${moment('en')}:` };
  const place: Wording[] =
    url === undefined
      ? []
      : [
          { da: `Siden: ${url.replace(/preview\/$/, '')}`, en: `The site: ${url.replace(/preview\/$/, '')}` },
          {
            da: `Afsnittene, som andre viser dem: ${url}\nTryk Ctrl-C for at slutte.`,
            en: `The episodes as others show them: ${url}\nPress Ctrl-C to end.`,
          },
        ];
  return [head, ...fresh.map((line) => ({ da: line, en: line })), ...place];
}
