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
import { isTrusted, knownTrusted } from './known-trusted.ts';
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

type Check = (content: Content) => Problem[];

/** What can be said of a text that is not trusted without looking at anything else. */
const textChecks: readonly Check[] = [
  componentContents,
  componentProperties,
  headingsBelowTitle,
  knownComponents,
  noCode,
  orderedHeadings,
  tellingLinks,
];

/** What needs more than one text. */
const checks: readonly Check[] = [
  chaptersWithinSound,
  cuesWithinSound,
  currentTranslations,
  describedPictures,
  distinctFileNames,
  distinctNames,
  freeAliases,
  freePageAddresses,
  keptPromises,
  knownAnchors,
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
  numberedParts,
  orderedDates,
  plainFileNames,
  properArtwork,
  shortTexts,
  soundbitesWithinSound,
  spokenCues,
  uniqueFeeds,
  uniqueGuids,
  uniqueNumbers,
  uniqueSlugs,
  usedMedia,
  usualLoudness,
];

/**
 * Sums of texts in which nothing was found that can be found in one text alone, so that ten thousand need not be looked through for the
 * sake of one. The checks add to them.
 */
export type FlawlessTexts = Pick<Set<string>, 'has' | 'add'>;

/** Everything that is wrong with the content, each thing once, in the order of the files and lines. */
export function checkContent(content: Content, flawless: FlawlessTexts = new Set()): Problem[] {
  const steps = checkSteps(content, flawless);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in small steps, between which other work can be done. */
export function* checkSteps(
  content: Content,
  flawless: FlawlessTexts = new Set(),
): Generator<undefined, Problem[], undefined> {
  const texts = content.texts.filter(({ sum }) => sum === undefined || !flawless.has(sum));
  const own = yield* inSteps(textChecks, { ...content, texts });
  const flawed = new Set(own.map(({ file }) => file));
  for (const { source, sum } of texts) {
    if (sum !== undefined && !flawed.has(source.file) && !isTrusted(content, source)) flawless.add(sum);
  }
  const met = [...content.problems, ...own, ...(yield* inSteps(checks, content))];
  const found = met.toSorted(compareProblems);
  return found.filter((problem, index) => {
    const before = found[index - 1];
    return before === undefined || compareProblems(before, problem) !== 0;
  });
}

function* inSteps(some: readonly Check[], content: Content): Generator<undefined, Problem[], undefined> {
  const met: Problem[] = [];
  for (const check of some) {
    met.push(...check(content));
    yield;
  }
  return met;
}
