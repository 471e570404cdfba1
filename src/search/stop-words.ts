const byLanguage: Readonly<Record<string, string>> = {
  da:
    'af alle at blev blive bliver da de dem den der deres det dig din dit du efter eller en end er et for fra ham han hans har ' +
    'havde have hun hvad hvem hvis hvor hvordan hvorfor i ikke ind jeg jer kan kunne man med men mig min mit ned nok nu når og også ' +
    'om op os over på se selv sig sin skal skulle som så til ud under var ved vi vil være vores',
  nb:
    'alle at av ble bli blir da de deg dem den der dere det du eller en er et etter for fra ha hadde han har hun hva hvem hvis ' +
    'hvor hvordan hvorfor i ikke inn jeg kan kunne man med meg men min mitt ned nå og også om opp oss over på se selv seg skal ' +
    'skulle som så til under ut var ved vi vil være vår',
  nl:
    'aan als bij dan dat de der deze die dit door dus een en er ge had hebben heeft het hij hoe iets ik in is je jouw kan maar ' +
    'me met mijn naar niet nog nu of om onder onze ook op over te tegen toch tot u uit uw van veel voor waar waarom was wat we ' +
    'wel wie wij worden wordt zal ze zich zijn zo',
  en:
    'a about all an and are as at be been but by can did do does for from had has have he her his how i if in into is it its me ' +
    'more my no not of on or our she so than that the their them then there they this to up was we what when where which who why ' +
    'will with you your',
};

const every = new Set(Object.values(byLanguage).flatMap((words) => words.split(' ')));

/** Whether a word, in small letters, says so little in some language that a question is answered without it. */
export function isStopWord(word: string): boolean {
  return every.has(word.toLowerCase());
}
