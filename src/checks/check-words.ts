import type { Wording } from '#domain/wording.ts';

/** What `npm run check` says besides the problems themselves. */
export const usage: Wording = {
  da: `Brug: npm run check [-- <fil eller mappe> ...]

Læser hele indholdsmappen og viser alt, hvad der er galt: filen, linjen, og hvad du skal skrive i stedet.
Nævner du filer eller mapper, vises kun problemerne i dem.

  --fix               retter det, der kun har ét rigtigt svar, og viser resten
  --fix --dry-run     viser kun, hvad der ville blive rettet
  --loudness          måler først den lyd, der ikke er målt endnu; det tager tid
  --watch             kigger igen, hver gang en fil ændres; stop med Ctrl-C
  --format text       som du læser det (det normale)
  --format json       til andre programmer; det samme som --json
  --format github     som GitHub viser det ved linjerne

Afslutter med 1, når der er en fejl, ellers 0. Advarsler stopper aldrig en udgivelse.`,
  en: `Usage: npm run check [-- <file or folder> ...]

Reads the whole content folder and lists everything that is wrong with it: the file, the line and a remedy.
With files or folders, only the problems in them are listed.

  --fix               mends what has one right answer, and lists the rest
  --fix --dry-run     only says what would be mended
  --loudness          first measures the sounds that were not measured yet; it takes time
  --watch             looks again whenever a file changes; stop it with Ctrl-C
  --format text       as you read it (the usual one)
  --format json       for other programs; the same as --json
  --format github     as GitHub shows it beside the lines

The exit code is 1 when an error is listed, else 0. Warnings never stop a build.`,
};

export function nothingAt(paths: readonly string[]): Wording {
  return {
    da: `Der er ingen indholdsfil ved ${paths.join(' eller ')}.`,
    en: `There is no content file at ${paths.join(' or ')}.`,
  };
}

export function measuring(file: string): Wording {
  return { da: `Måler lydstyrken i ${file} …`, en: `Measuring the loudness of ${file} …` };
}

export const watching: Wording = {
  da: 'Kigger igen, når en fil ændres. Stop med Ctrl-C.',
  en: 'Looks again when a file changes. Stop with Ctrl-C.',
};

export const mended = {
  done: { da: 'Rettet:', en: 'Mended:' },
  planned: { da: 'Ville blive rettet:', en: 'Would be mended:' },
  nothing: { da: 'Intet at rette uden dig.', en: 'Nothing to mend without you.' },
} as const satisfies Record<string, Wording>;
