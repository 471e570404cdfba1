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

/** What `npm run new:post -- --help` says. */
export const newPostUsage: Wording = {
  da: `Begynder en ny artikel.

  npm run new:post -- "Titel"

  --language nb            ellers sitets første sprog
  --lead "Tekst"           afsnittet under titlen
  --author id              fra people/; kan gentages
  --category id  --tag id  fra categories.yaml og tags.yaml; --tag kan gentages
  --date "2026-06-01 08:00"  klokken i sitets tidszone, eller "now"; ellers næste morgen
  --slug titlen            sidste led i adressen
  --pictures               laver en mappe, så billeder kan ligge ved siden af
  --dry-run  viser det kun   --json  svarer til et program   --help  viser dette`,
  en: `Begins a new article.

  npm run new:post -- "Title"

  --language nb            else the site's first language
  --lead "Text"            the paragraph below the title
  --author id              from people/; may be repeated
  --category id  --tag id  from categories.yaml and tags.yaml; --tag may be repeated
  --date "2026-06-01 08:00"  on the clock in the site's zone, or "now"; else the next morning
  --slug the-title         the last part of the address
  --pictures               makes a folder, so that pictures can lie beside it
  --dry-run  only shows it   --json  answers to a program   --help  shows this`,
};

/** What `npm run new:person -- --help` says. */
export const newPersonUsage: Wording = {
  da: `Tilføjer en vært, gæst eller forfatter.

  npm run new:person -- "Navn Navnesen"

  --job "Stilling"         --description "To sætninger"
  --language nb            det sprog, de to er skrevet på; ellers sitets første
  --id navn-navnesen       sidste led i adressen
  --desk                   en redaktion, ikke en enkelt person
  --dry-run  viser det kun   --json  svarer til et program   --help  viser dette`,
  en: `Adds a host, guest or author.

  npm run new:person -- "Name Nameson"

  --job "Job title"        --description "Two sentences"
  --language nb            the language that both are written in; else the site's first
  --id name-nameson        the last part of the address
  --desk                   a desk, not a single person
  --dry-run  only shows it   --json  answers to a program   --help  shows this`,
};

/** What `npm run new:translation -- --help` says. */
export const newTranslationUsage: Wording = {
  da: `Begynder oversættelsen af en artikel og binder de to sammen.

  npm run new:translation -- da/den-gode-kommentar nb

  --title "Tittel"         på det nye sprog; adressen bliver lavet af den
  --slug den-gode-kommentaren   ellers lavet af titlen
  --translator id          fra people/; kan gentages
  --date "2026-06-01 08:00"  klokken i sitets tidszone, eller "now"; ellers næste morgen
  --dry-run  viser det kun   --json  svarer til et program   --help  viser dette`,
  en: `Begins the translation of an article, and links the two.

  npm run new:translation -- da/den-gode-kommentar nb

  --title "Tittel"         in the new language; the address is made of it
  --slug den-gode-kommentaren   else made of the title
  --translator id          from people/; may be repeated
  --date "2026-06-01 08:00"  on the clock in the site's zone, or "now"; else the next morning
  --dry-run  only shows it   --json  answers to a program   --help  shows this`,
};

/** What `npm run due -- --help` says. */
export const dueUsage: Wording = {
  da: `Siger, hvad der bliver synligt hvornår, og om siden skal bygges nu.

  npm run due || exit 0; npm run build

Slutkoden er 0, når noget er blevet synligt, siden sitet sidst blev bygget, eller når intet er bygget endnu;
3, når der ikke er noget at bygge for; 1, når indholdet ikke kan læses.

  --since 2026-06-01T04:00:00Z   regner fra dette tidspunkt i stedet for det sidste build her
  --json  svarer til et program   --help  viser dette`,
  en: `Says what becomes visible when, and whether the site is to be built now.

  npm run due || exit 0; npm run build

The exit code is 0 when something has become visible since the site was last built, or when nothing was built yet;
3 when there is nothing to build for; 1 when the content cannot be read.

  --since 2026-06-01T04:00:00Z   counts from this moment instead of the last build here
  --json  answers to a program   --help  shows this`,
};

/** What `npm run publish:check -- --help` says. */
export const publishCheckUsage: Wording = {
  da: `Siger, hvad der ville ændre sig for abonnenterne, hvis siden blev udgivet nu.

  npm run publish:check

Slutkoden er 1, når noget, de er blevet lovet, ville gå i stykker.

  --at "2026-06-01 08:00"  som det ville være til den tid
  --json  svarer til et program   --help  viser dette`,
  en: `Says what would change for subscribers if the site were published now.

  npm run publish:check

The exit code is 1 when something that they were promised would break.

  --at "2026-06-01 08:00"  as it would be at that time
  --json  answers to a program   --help  shows this`,
};

/** What `npm run preview -- --help` says. */
export const previewUsage: Wording = {
  da: `Bygger siden, som den ville være på et tidspunkt, og viser den her på maskinen.

  npm run preview -- --at "2026-06-01 08:00"

/preview/ viser hvert afsnit, som podcastapps og kataloger vil vise det. dist/ bliver ikke rørt.

  --at "2026-06-01 08:00"  klokken i sitets tidszone; ellers nu
  --port 4322              hvor den skal vises
  --dry-run  siger kun, hvad der ville være nyt   --json  svarer til et program   --help  viser dette`,
  en: `Builds the site as it would be at a time, and shows it here on this machine.

  npm run preview -- --at "2026-06-01 08:00"

/preview/ shows every episode as podcast apps and directories will. dist/ is not touched.

  --at "2026-06-01 08:00"  on the clock in the site's zone; else now
  --port 4322              where to show it
  --dry-run  only says what would be new   --json  answers to a program   --help  shows this`,
};
