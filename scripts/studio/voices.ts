/** A speaker's settings in espeak-ng: voice with variant, words a minute, pitch from 0 to 99. */
export type Voice = { readonly name: string; readonly speed: number; readonly pitch: number };

const VOICES: ReadonlyMap<string, Voice> = new Map([
  ['Redaktionen', { name: 'da+f2', speed: 150, pitch: 46 }],
  ['Oplæseren', { name: 'da+m3', speed: 143, pitch: 34 }],
]);

// The Danish voice reads foreign names letter by letter: these are spelled as a Dane says them.
const SAID_AS: readonly (readonly [RegExp, string])[] = [
  [/\bLinkedIn\b/g, "[[l'e?nkdIn]]"],
  [/\bSocial Selling\b/gi, 'såsjel selling'],
  [/\bTwitter\b/g, 'tvitter'],
  [/\bF\.C\. /g, 'ef se '],
  [/\b2016\b/g, 'tyve seksten'],
  [/\b2017\b/g, 'tyve sytten'],
  [/\bsecond screen\b/g, "[[s'Ek@n skR'i:n]]"],
  [/\bUnplugged\b/g, 'anplagd'],
  [/\bemployee advocacy\b/g, "[[EmplOj'i: 'advok@si]]"],
  [/\bElon Musk\b/g, 'Ilon Mask'],
  [/\bJeff Bezos\b/g, 'Djef Bæsos'],
  [/\bbrands\b/g, 'brænds'],
];

/** The voice of a speaker; throws when the speaker has none. */
export function findVoice(speaker: string): Voice {
  const voice = VOICES.get(speaker);
  if (voice === undefined) {
    throw new Error(`"${speaker}" has no voice. The speakers are: ${[...VOICES.keys()].join(', ')}.`);
  }
  return voice;
}

/** A sentence as the synthesiser should be given it; transcripts keep the written form. */
export function spellForVoice(sentence: string): string {
  return SAID_AS.reduce((text, [written, said]) => text.replace(written, () => said), sentence);
}
