import { join } from 'node:path';
import type { Content } from '#domain/content.ts';
import { openFacts } from './known-facts.ts';
import { type MeasuredLoudness, measureLoudness } from './loudness.ts';
import { soundKind } from './sound-file.ts';

/**
 * Measures the sounds that were not measured yet, in the order of their files, and keeps what it found. Says which one is
 * next. `root` is the content folder, `factsFile` keeps what is known of sounds.
 */
export async function measureSounds(
  { root, factsFile }: { root: string; factsFile: string },
  { episodes }: Content,
  onNext: (file: string) => void,
): Promise<void> {
  const facts = await openFacts(factsFile);
  for (const { sound } of episodes.map(({ value }) => value)) {
    if (sound.file === undefined || sound.loudness) continue;
    onNext(sound.file);
    const path = join(root, sound.file);
    await facts.of('loudness', path, async () => measureLoudness(path, await soundKind(path), sound.length));
    await facts.save();
  }
}

/** Keeps what was measured of a sound on its way into the content. */
export async function rememberLoudness(
  factsFile: string,
  path: string,
  loudness: MeasuredLoudness,
): Promise<void> {
  const facts = await openFacts(factsFile);
  await facts.of('loudness', path, async () => loudness);
  await facts.save();
}
