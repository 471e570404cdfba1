import { type EpisodeProposal, type Ground, proposeEpisode, type Wishes } from '#desk/episode-proposal.ts';
import { requireFreeSlug, requireMoment, wishedNumber, wishedWord } from '#desk/wishes.ts';
import type { Terminal } from './terminal.ts';

type Written = Readonly<
  Partial<
    Record<'title' | 'description' | 'date' | 'episode' | 'season' | 'type' | 'slug', string | undefined>
  >
>;

/** Proposes an episode, and lets whoever sits at the terminal change every field that was not written on the command line. */
export async function agreeOnEpisode(
  ground: Ground,
  written: Written,
  { ask }: Terminal,
): Promise<EpisodeProposal> {
  const { timeZone, episodes } = ground;
  const taken = episodes.map(({ slug }) => slug);
  const number = (option: string) => (text: string) => void wishedNumber(option, text);
  const freeSlug = (slug: string) => requireFreeSlug(slug, taken);
  const moment = (text: string) => requireMoment(text, timeZone);
  if (written.slug !== undefined) freeSlug(written.slug);
  if (written.date !== undefined) moment(written.date);
  let wishes: Wishes = {
    title: written.title,
    description: written.description,
    episodeType: wishedWord('--type', written.type, ['full', 'trailer', 'bonus']),
    season: wishedNumber('--season', written.season),
    episode: wishedNumber('--episode', written.episode),
    slug: written.slug,
    pubDate: written.date,
  };
  const proposed = () => proposeEpisode(ground, wishes);

  if (wishes.title === undefined) {
    wishes = { ...wishes, title: await ask({ da: 'Titel', en: 'Title' }, proposed().title) };
  }
  if (wishes.episode === undefined && proposed().episodeType === 'full') {
    const usual = String(proposed().episode ?? '');
    const answer = await ask({ da: 'Nummer', en: 'Number' }, usual, number('--episode'));
    wishes = { ...wishes, episode: wishedNumber('--episode', answer) };
  }
  if (wishes.season === undefined) {
    const answer = await ask(
      { da: 'Sæson', en: 'Season' },
      String(proposed().season ?? ''),
      number('--season'),
    );
    wishes = { ...wishes, season: wishedNumber('--season', answer) };
  }
  if (wishes.slug === undefined) {
    wishes = { ...wishes, slug: await ask({ da: 'Adresse', en: 'Address' }, proposed().slug, freeSlug) };
  }
  if (wishes.pubDate === undefined) {
    const question = { da: 'Udgives', en: 'Published' };
    wishes = { ...wishes, pubDate: await ask(question, proposed().pubDate, moment) };
  }
  if (wishes.description === undefined) {
    const question = { da: 'Beskrivelse', en: 'Description' };
    wishes = { ...wishes, description: await ask(question, proposed().description) };
  }
  return proposed();
}
