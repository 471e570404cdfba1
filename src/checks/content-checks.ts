import type { Content } from '#domain/content.ts';
import { compareProblems, type Problem } from '#domain/problem.ts';
import { chaptersWithinSound } from './chapters-within-sound.ts';
import { componentContents } from './component-contents.ts';
import { componentProperties } from './component-properties.ts';
import { cuesWithinSound } from './cues-within-sound.ts';
import { currentTranslations } from './current-translations.ts';
import { describedPictures } from './described-pictures.ts';
import { distinctFileNames } from './distinct-file-names.ts';
import { distinctNames } from './distinct-names.ts';
import { freeAliases } from './free-aliases.ts';
import { freePageAddresses } from './free-page-addresses.ts';
import { headingsBelowTitle } from './headings-below-title.ts';
import { keptPromises } from './kept-promises.ts';
import { knownAnchors } from './known-anchors.ts';
import { knownComponents } from './known-components.ts';
import { knownLanguages } from './known-languages.ts';
import { knownLinks } from './known-links.ts';
import { knownNavigation } from './known-navigation.ts';
import { knownPeople } from './known-people.ts';
import { knownPlaces } from './known-places.ts';
import { knownReferences } from './known-references.ts';
import { knownShows } from './known-shows.ts';
import { knownSpeakers } from './known-speakers.ts';
import { knownTerms } from './known-terms.ts';
import { knownTrusted } from './known-trusted.ts';
import { linkedTranslations } from './linked-translations.ts';
import { listenWithinSound } from './listen-within-sound.ts';
import { namedSound } from './named-sound.ts';
import { noCode } from './no-code.ts';
import { numberedParts } from './numbered-parts.ts';
import { orderedDates } from './ordered-dates.ts';
import { orderedHeadings } from './ordered-headings.ts';
import { plainFileNames } from './plain-file-names.ts';
import { properArtwork } from './proper-artwork.ts';
import { shortTexts } from './short-texts.ts';
import { soundbitesWithinSound } from './soundbites-within-sound.ts';
import { spokenCues } from './spoken-cues.ts';
import { tellingLinks } from './telling-links.ts';
import { uniqueFeeds } from './unique-feeds.ts';
import { uniqueGuids } from './unique-guids.ts';
import { uniqueNumbers } from './unique-numbers.ts';
import { uniqueSlugs } from './unique-slugs.ts';
import { usedMedia } from './used-media.ts';
import { usualLoudness } from './usual-loudness.ts';

const checks: readonly ((content: Content) => Problem[])[] = [
  chaptersWithinSound,
  componentContents,
  componentProperties,
  cuesWithinSound,
  currentTranslations,
  describedPictures,
  distinctFileNames,
  distinctNames,
  freeAliases,
  freePageAddresses,
  headingsBelowTitle,
  keptPromises,
  knownAnchors,
  knownComponents,
  knownLanguages,
  knownLinks,
  knownNavigation,
  knownPeople,
  knownPlaces,
  knownReferences,
  knownShows,
  knownSpeakers,
  knownTerms,
  knownTrusted,
  linkedTranslations,
  listenWithinSound,
  namedSound,
  noCode,
  numberedParts,
  orderedDates,
  orderedHeadings,
  plainFileNames,
  properArtwork,
  shortTexts,
  soundbitesWithinSound,
  spokenCues,
  tellingLinks,
  uniqueFeeds,
  uniqueGuids,
  uniqueNumbers,
  uniqueSlugs,
  usedMedia,
  usualLoudness,
];

/** Everything that is wrong with the content, each thing once, in the order of the files and lines. */
export function checkContent(content: Content): Problem[] {
  const steps = checkSteps(content);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in small steps, between which other work can be done. */
export function* checkSteps(content: Content): Generator<undefined, Problem[], undefined> {
  const met = [...content.problems];
  for (const check of checks) {
    met.push(...check(content));
    yield;
  }
  const found = met.toSorted(compareProblems);
  return found.filter((problem, index) => {
    const before = found[index - 1];
    return before === undefined || compareProblems(before, problem) !== 0;
  });
}
