import type { MessageLanguage, Wording } from '#domain/wording.ts';
import { formatNumber } from '#i18n/numbers.ts';
import type { BuildStep } from './build-step.ts';

/** What `npm run build` says at its end. */
export const buildWords = {
  built: { da: 'Sitet ligger i dist/.', en: 'The site is in dist/.' },
  refused: { da: 'Intet blev bygget.', en: 'Nothing was built.' },
  failed: { da: 'Det kunne ikke bygges.', en: 'The build failed.' },
  untouched: {
    da: 'Det seneste gode site i dist/ er urørt.',
    en: 'The last good site in dist/ is untouched.',
  },
} as const satisfies Record<string, Wording>;

/** What is said when the kept pages are not as the last whole build left them. */
export const damagedWords: Wording = {
  da: 'Siderne fra sidste gang er ikke hele og laves igen.',
  en: 'The pages kept from last time are not whole and are made again.',
};

/** What a build is doing, while it does it. */
export const stepWords: Readonly<Record<BuildStep['name'], Wording>> = {
  content: { da: 'Læser indholdet', en: 'Reading the content' },
  program: { da: 'Gør siderne klar', en: 'Getting the pages ready' },
  pages: { da: 'Skriver sider', en: 'Writing pages' },
  pictures: { da: 'Laver billeder', en: 'Making pictures' },
  search: { da: 'Gør alt søgbart', en: 'Making everything searchable' },
};

/** `2,500 of 10,000` */
export function countWords(done: number, total: number): Wording {
  return {
    da: `${formatNumber(done, 'da')} af ${formatNumber(total, 'da')}`,
    en: `${formatNumber(done, 'en')} of ${formatNumber(total, 'en')}`,
  };
}

/** What came of a step, in one line; undefined for a step that nobody needs to hear of. */
export function resultWords({ name, all, kept }: BuildStep & { state: 'over' }): Wording | undefined {
  const said = {
    content: { da: 'filer læst og efterset', en: 'files read and checked' },
    program: undefined,
    pages: { da: 'sider og filer til læsere og maskiner', en: 'pages and files for readers and machines' },
    pictures: { da: 'billeder', en: 'pictures' },
    search: { da: 'sider og steder kan findes', en: 'pages and passages can be found' },
  }[name];
  return (
    said && {
      da: `${formatNumber(all, 'da')} ${said.da}${reused('da', all, kept)}.`,
      en: `${formatNumber(all, 'en')} ${said.en}${reused('en', all, kept)}.`,
    }
  );
}

function reused(language: MessageLanguage, all: number, kept: number | undefined): string {
  if (kept === undefined) return '';
  const words = {
    da: { none: 'alle nye', some: 'fra sidst', all: 'alle fra sidst' },
    en: { none: 'all new', some: 'from last time', all: 'all from last time' },
  }[language];
  if (kept === 0 || all === 0) return `, ${words.none}`;
  return kept === all ? `, ${words.all}` : `, ${formatNumber(kept, language)} ${words.some}`;
}
