import type { Wording } from '#domain/wording.ts';

/** What `npm run new:episode -- --help` says. */
export const newEpisodeUsage: Wording = {
  da: `Laver et nyt afsnit af en lydfil.

  npm run new:episode -- lyd.mp3 [--transcript udskrift.srt]

Filen bliver læst fra ende til anden, og alt, der ikke står her, bliver foreslået. I en terminal bliver du spurgt.

  --title "Titel"          ellers lydfilens egen titel
  --description "Tekst"    to til fire sætninger; ellers begyndelsen af udskriften
  --transcript fil         SRT, WebVTT eller podcast-JSON; kan gentages, sproget står i navnet (udskrift.en.srt)
  --date "2026-06-01 06:00"  klokken i sitets tidszone, eller "now"; ellers næste morgen ved den sædvanlige tid
  --episode 71 --season 6  ellers de næste
  --type trailer           full, trailer eller bonus
  --slug 71-titlen         sidste led i adressen
  --guest id               en gæst fra people/; kan gentages
  --cover billede.jpg      ellers lydfilens eget
  --show radio  --language da  --draft
  --dry-run  viser det kun   --json  svarer til et program   --help  viser dette`,
  en: `Makes a new episode of a sound file.

  npm run new:episode -- sound.mp3 [--transcript transcript.srt]

The file is read from end to end, and whatever is not given here is proposed. In a terminal you are asked.

  --title "Title"          else the sound's own
  --description "Text"     two to four sentences; else the beginning of the transcript
  --transcript file        SRT, WebVTT or podcast JSON; may be repeated, the language stands in the name (words.en.srt)
  --date "2026-06-01 06:00"  on the clock in the site's zone, or "now"; else the next morning at the usual time
  --episode 71 --season 6  else the next ones
  --type trailer           full, trailer or bonus
  --slug 71-the-title      the last part of the address
  --guest id               a guest from people/; may be repeated
  --cover picture.jpg      else the sound's own
  --show radio  --language da  --draft
  --dry-run  only shows it   --json  answers to a program   --help  shows this`,
};
