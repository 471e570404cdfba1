import { episodePath } from '#domain/address.ts';
import type { Episode } from '#domain/episode.ts';
import { extension } from '#domain/sound.ts';
import { ownName } from '#i18n/languages.ts';
import { formatSize } from '#i18n/numbers.ts';
import { format } from '#i18n/words.ts';
import type { Edition } from './edition.ts';
import { fileBelow } from './placed-picture.ts';

/** What a player needs: where the sound is, what it is, and how it is called. */
export type SoundView = {
  src: string;
  /** The page of the episode, so that links to a time on it can be heard where one is. */
  page: string;
  type: string;
  /** Names the player for those who cannot see it. */
  label: string;
  /** `MP3, 1,2 MB` */
  file: string;
  /** The words of the sound with their times, in the episode's own language. */
  captions: { src: string; language: string; label: string } | undefined;
};

/** The sound of an episode, from our own site or from where it really is. */
export function soundView({ site, language, words }: Edition, episode: Episode): SoundView {
  const { file, url, type, length } = episode.sound;
  const page = episodePath(site, episode);
  const src = url ?? fileBelow(page, file ?? '');
  return {
    src,
    page,
    type: type === 'audio/x-m4a' ? 'audio/mp4' : type,
    label: format(words.episode.listen, { title: episode.title }),
    file: `${extension(file ?? new URL(src).pathname).toUpperCase()}, ${formatSize(length, language)}`,
    captions: captionsOf(page, episode),
  };
}

function captionsOf(page: string, { transcripts, language }: Episode): SoundView['captions'] {
  const own = transcripts.find((transcript) => transcript.language === language);
  return own && { src: fileBelow(page, own.file), language, label: ownName(language) };
}
