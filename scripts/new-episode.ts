import { basename, join, resolve } from 'node:path';
import { planEpisode } from '#desk/episode-plan.ts';
import type { Ground } from '#desk/episode-proposal.ts';
import { newEpisodeReport } from '#desk/new-episode-report.ts';
import { newEpisodeUsage as usage } from '#desk/usages.ts';
import { requireSome, wishedWord } from '#desk/wishes.ts';
import { surveyEpisode } from '#files/episode-survey.ts';
import { measureLoudness } from '#files/loudness.ts';
import { rememberLoudness } from '#files/measured-sounds.ts';
import { writeEpisode } from '#files/new-episode.ts';
import { factsFile } from '#files/surroundings.ts';
import { command } from './command.ts';
import { agreeOnEpisode } from './episode-questions.ts';

const options = {
  title: { type: 'string' },
  description: { type: 'string' },
  transcript: { type: 'string', multiple: true },
  date: { type: 'string' },
  episode: { type: 'string' },
  season: { type: 'string' },
  type: { type: 'string' },
  slug: { type: 'string' },
  guest: { type: 'string', multiple: true },
  cover: { type: 'string' },
  show: { type: 'string' },
  language: { type: 'string' },
  draft: { type: 'boolean', default: false },
} as const;

await command({ usage, options, positionals: 1 }, async (given) => {
  const { values, positionals, content, folder, now, dryRun, terminal } = given;
  const path = resolve(requireSome(positionals[0], 'npm run new:episode -- sound.mp3'));
  const { timeZone, languages } = content.site.value;
  const shows = content.shows.map(({ value }) => value);
  const ids = shows.map(({ id }) => id);
  const showId = wishedWord('--show', values.show, ids) ?? requireSome(ids[0], 'content/shows/radio.yaml');
  const show = requireSome(
    shows.find(({ id }) => id === showId),
    'content/shows/radio.yaml',
  );
  const language = wishedWord('--language', values.language, languages) ?? show.language;
  const people = content.people.map(({ value }) => value.id);
  const guests = (values.guest ?? []).flatMap((guest) => wishedWord('--guest', guest, people) ?? []);

  const files = {
    sound: path,
    transcripts: (values.transcript ?? []).map((file) => resolve(file)),
    cover: values.cover === undefined ? undefined : resolve(values.cover),
  };
  const survey = await surveyEpisode(files, language);
  const ground: Ground = {
    show,
    episodes: content.episodes.map(({ value }) => value).filter((episode) => episode.show === show.id),
    tags: survey.extras.tags,
    soundName: basename(path),
    cues: survey.transcripts[0]?.cues ?? [],
    now,
    timeZone,
  };
  const proposal = await agreeOnEpisode(ground, values, terminal);
  const progress = terminal.progress({ da: 'Måler lydstyrken', en: 'Measuring the loudness' });
  const loudness = await measureLoudness(path, survey.kind, survey.sound.length, progress);
  const cover = survey.cover && 'name' in survey.cover ? survey.cover : undefined;
  const plan = planEpisode({
    site: content.site.value,
    show,
    proposal,
    guid: crypto.randomUUID(),
    language,
    guests,
    draft: values.draft,
    sound: { kind: survey.kind, sha256: survey.sound.sha256 },
    transcripts: survey.transcripts,
    chapters: survey.extras.chapters,
  });
  if (!dryRun) {
    await writeEpisode(folder, plan, path, cover);
    const sound = join(folder, plan.folder, plan.soundName);
    if (loudness) await rememberLoudness(factsFile(given.root), sound, loudness);
  }
  return newEpisodeReport({
    plan,
    proposal,
    timeZone,
    now,
    draft: values.draft,
    written: !dryRun,
    sound: survey.sound,
    loudness,
    transcripts: survey.transcripts,
    chapters: survey.extras.chapters.length,
    cover: survey.cover,
    coverGiven: values.cover !== undefined,
  });
});
