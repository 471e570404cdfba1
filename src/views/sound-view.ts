import { episodePath } from '#domain/address.ts';
import type { Episode } from '#domain/episode.ts';
import { extension } from '#domain/sound.ts';
import { ownName } from '#i18n/languages.ts';
import { formatSize } from '#i18n/numbers.ts';
import { format } from '#i18n/words.ts';
import type { PlayableSound } from '#playback/playable-sound.ts';
import type { Edition } from './edition.ts';
import { fileBelow } from './placed-picture.ts';
import { playableSound } from './playable-sound.ts';
import { soundAddress } from './sound-address.ts';

/** What a player needs: where the sound is, what it is, and how it is called. */
export type SoundView = {
  src: string;
  playable: PlayableSound;
  type: string;
  /** Names the player for those who cannot see it. */
  label: string;
  /** `MP3, 1,2 MB` */
  file: string;
  /** The words of the sound with their times, in the episode's own language. */
  captions: { src: string; language: string; label: string } | undefined;
};

/** The sound of an episode, from our own site or from where it really is. */
export function soundView(edition: Edition, episode: Episode): SoundView {
  const { site, language, words } = edition;
  const { file, length } = episode.sound;
  const { src, type } = soundAddress(site, episode);
  return {
    src,
    type,
    playable: playableSound(edition, episode),
    label: format(words.episode.listen, { title: episode.title }),
    file: `${extension(file ?? new URL(src).pathname).toUpperCase()}, ${formatSize(length, language)}`,
    captions: captionsOf(episodePath(site, episode), episode),
  };
}

function captionsOf(page: string, { transcripts, language }: Episode): SoundView['captions'] {
  const own = transcripts.find((transcript) => transcript.language === language);
  return own && { src: fileBelow(page, own.file), language, label: ownName(language) };
}
