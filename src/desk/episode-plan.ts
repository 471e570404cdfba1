import { absolute, episodePath } from '#domain/address.ts';
import type { Chapter } from '#domain/chapter.ts';
import type { Show } from '#domain/show.ts';
import type { Site } from '#domain/site.ts';
import type { Cue } from '#domain/transcript.ts';
import { renderVtt } from '#feeds/transcript-vtt.ts';
import type { EpisodeProposal } from './episode-proposal.ts';
import { mdxText, renderMdx, renderYaml } from './written-file.ts';

/** Everything that a new episode is made of; `sha256` is the sound's, `kind` how its name is to end. */
export type EpisodeParts = {
  site: Site;
  show: Show;
  proposal: EpisodeProposal;
  guid: string;
  language: string;
  guests: readonly string[];
  draft: boolean;
  sound: { kind: string; sha256: string };
  transcripts: readonly { language: string; cues: readonly Cue[] }[];
  chapters: readonly Chapter[];
};

/** A folder to be made: the name of the sound in it, and the texts beside it. Paths are below `content/`. */
export type EpisodePlan = {
  folder: string;
  soundName: string;
  texts: readonly { name: string; content: string }[];
  /** Where the episode will be on the site, as a path and in full. */
  path: string;
  url: string;
};

/** What is written for a new episode. */
export function planEpisode(parts: EpisodeParts): EpisodePlan {
  const { site, show, proposal, language, sound, transcripts, chapters } = parts;
  const { slug } = proposal;
  const path = episodePath(site, { language, slug });
  return {
    folder: `episodes/${show.id}/${slug}`,
    soundName: `${slug}-${sound.sha256.slice(0, 8)}.${sound.kind}`,
    texts: [
      { name: 'index.mdx', content: renderMdx(fieldsOf(parts), `${mdxText(proposal.description)}\n`) },
      ...transcripts.map(({ language, cues }) => ({
        name: `transcript.${language}.vtt`,
        content: renderVtt(cues),
      })),
      ...(chapters.length > 0 ? [{ name: 'chapters.yaml', content: renderChapters(chapters) }] : []),
    ],
    path,
    url: absolute(site, path),
  };
}

function fieldsOf({ show, proposal, guid, language, guests, draft }: EpisodeParts) {
  const { title, description, pubDate, season, episode, episodeType } = proposal;
  const people = [
    ...show.people.map(({ person, role }) => (role === 'host' ? person : { person, role })),
    ...guests.map((person) => ({ person, role: 'guest' })),
  ];
  return {
    guid,
    title,
    description,
    pubDate,
    season,
    episode,
    episodeType: episodeType === 'full' ? undefined : episodeType,
    language: language === show.language ? undefined : language,
    people: guests.length > 0 ? people : undefined,
    draft: draft ? true : undefined,
  };
}

/** The text of a `chapters.yaml`. */
export function renderChapters(chapters: readonly Chapter[]): string {
  return renderYaml(chapters.map(({ start, title, url }) => ({ start: spelled(start), title, url })));
}

/** `1:12.345`, thousandths only where there are any. */
function spelled(seconds: number): string {
  const thousandths = Math.round(seconds * 1000);
  const whole = Math.floor(thousandths / 1000);
  const rest = thousandths % 1000;
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
  return rest === 0 ? clock : `${clock}.${String(rest).padStart(3, '0')}`;
}
