import { expect, test } from 'vitest';
import { renderReport } from '#checks/report.ts';
import { fixtureBytes, replacing } from '../site-folder.ts';
import { english, first, postOne, postTwo, problemsAfter, second, written } from './small-site.ts';

const report = async (files: Parameters<typeof problemsAfter>[0]) => renderReport(await problemsAfter(files));

test('an editor who mistypes a few things sees where, what and how to mend it', async () => {
  const seen = await report({
    [postOne]: (text) =>
      text
        .replace('category: sales', 'catgory: sales')
        .replace('[trust]', '[trsut]')
        .replace('2020-01-09 07:00', '9/1 2020'),
    'episodes/radio/trailer/index.mdx': replacing('episodeType: trailer', 'episodeType: trialer'),
    'site.yaml': replacing('[episodes, blog, om]', '[episodes, blogg, om]'),
  });
  expect(seen).toMatchInlineSnapshot(`
    "content/episodes/radio/trailer/index.mdx:6:14  error  episode/episodeType
      episodeType: "trialer" is not one of full, trailer, bonus.
      Did you mean "trailer"?

    content/posts/da/foerste-skridt.mdx:4:10  error  post/pubDate
      pubDate: "9/1 2020" is not a date and time.
      Write year-month-day hour:minute, for example "2026-06-01 08:00".

    content/posts/da/foerste-skridt.mdx:6:10  error  post/known-field
      catgory: There is no field "catgory" here.
      Did you mean "category"?

    content/posts/da/foerste-skridt.mdx:7:8  error  known-tag
      tags: There is no tag "trsut".
      Did you mean "trust"?

    content/site.yaml:12:18  error  known-navigation
      navigation.da: "blogg" is neither a section of the site nor a page in "da".
      Did you mean "blog"?

    5 errors in 3 files."
  `);
});

test('an editor who writes a text with the wrong means sees what to write instead', async () => {
  const seen = await report(
    written(
      [
        "import Kort from './Kort.astro';",
        '# Endnu en titel',
        '<FaktBox title="Hvad">\n\nNoget.\n\n</FaktBox>',
        '<Tip>\n\nLyt.\n\n</Tip>',
        '<BarChart title="Brug" values="Netværk: mange" />',
        'Se <b>her</b>: [et andet sted](/blog/foerste-skrit/), {1 + 1}.',
        '![](./trappen.png)',
        'Lyt <Listen episode="1-begyndelse" at="0:01">her</Listen> og <Listen episode="1-begyndelsen" at="5:00">der</Listen>.',
      ].join('\n\n'),
    ),
  );
  expect(seen).toMatchInlineSnapshot(`
    "content/posts/da/naeste-skridt/index.mdx:17:1  error  body/no-code
      "import" begins program code, which a text may not hold.
      Remove the line; every component can be used without it.

    content/posts/da/naeste-skridt/index.mdx:19:1  error  body/heading-level
      The title is the only heading of the first level.
      Write ## Endnu en titel

    content/posts/da/naeste-skridt/index.mdx:21:1  error  body/known-component
      There is no component <FaktBox>.
      Did you mean "FactBox"?

    content/posts/da/naeste-skridt/index.mdx:27:1  error  body/needed-property
      <Tip> needs the property "title".
      Write it like this: title="Slip kontrollen"

    content/posts/da/naeste-skridt/index.mdx:33:1  error  body/readable-property
      The property "values" of <BarChart>: "Netværk: mange" is not a label and a number.
      Write one "Label: 58" a line.

    content/posts/da/naeste-skridt/index.mdx:35:4  error  body/known-tag
      The tag <b> may not stand in a text.
      Write **important** for bold words.

    content/posts/da/naeste-skridt/index.mdx:35:16  error  body/known-link
      The link "/blog/foerste-skrit/" leads nowhere on this site.
      Did you mean "/blog/foerste-skridt/"?

    content/posts/da/naeste-skridt/index.mdx:35:55  error  body/no-code
      "{1 + 1}" is program code, which a text may not hold.
      Remove it; for a brace that readers should see, write &#123;.

    content/posts/da/naeste-skridt/index.mdx:37:1  error  body/picture-alt
      The picture "./trappen.png" does not say what it shows, so those who cannot see it miss it.
      Describe it between the brackets: ![What the picture shows](./trappen.png)

    content/posts/da/naeste-skridt/index.mdx:37:1  error  body/picture-exists
      There is no picture "trappen.png" in content/posts/da/naeste-skridt.
      Did you mean "trappe.png"?

    content/posts/da/naeste-skridt/index.mdx:39:5  error  known-episode
      There is no episode "1-begyndelse".
      Did you mean "1-begyndelsen"?

    content/posts/da/naeste-skridt/index.mdx:39:62  error  listen-within-sound
      The link plays "1-begyndelsen" from 5:00, but that sound ends at 0:03.
      Correct the time in at="...".

    12 errors in 1 file."
  `);
});

test('an editor with a broken sound and times that do not fit sees both', async () => {
  const sound = await fixtureBytes(`${first}/lyd.mp3`);
  const seen = await report({
    [`${second}/lyd.mp3`]: '<!doctype html><title>404 Not Found</title>',
    'episodes/radio/trailer/lyd.mp3': sound.subarray(0, 4000),
    [`${first}/chapters.yaml`]: replacing('0:02', '2:00'),
    [`${first}/transcript.da.vtt`]: (text) =>
      `${text.replace('00:01.500', '1.5')}\n00:07.000 --> 00:08.000\nSlut.\n`,
  });
  expect(seen).toMatchInlineSnapshot(`
    "content/episodes/radio/1-begyndelsen/chapters.yaml:3:10  error  chapter-within-sound
      start: The chapter begins at 2:00, but the sound ends at 0:03.
      Correct the time, or copy the whole sound file here again.

    content/episodes/radio/1-begyndelsen/transcript.da.vtt:3:15  error  transcript/readable
      "00:00.100 --> 1.5" is not a pair of times.
      Write 00:12.000 --> 00:15.500.

    content/episodes/radio/1-begyndelsen/transcript.da.vtt:9:1  error  cue-within-sound
      The cue ends 5.0 seconds after the end of the sound, which is at 0:03.
      Correct the times, or copy the whole sound file here again.

    content/episodes/radio/2-fortsaettelsen/index.mdx:2:1  error  sound/readable
      sound: lyd.mp3: The file does not hold MP3 or M4A sound.
      Export the sound again as MP3 or M4A, and copy the whole file here.

    content/episodes/radio/trailer/index.mdx:2:1  error  sound/readable
      sound: lyd.mp3: The end of the file is missing: it holds 1.2 of 3.0 seconds.
      Copy the whole file here again.

    5 errors in 4 files."
  `);
});

test('an editor whose articles and episodes contradict one another sees both sides', async () => {
  const seen = await report({
    [postTwo]: replacing('part: 2', 'part: 1\ntranslationKey: next'),
    [english]: replacing('originalLanguage: da', 'originalLanguage: en'),
    [`${second}/index.mdx`]: (text) =>
      text.replace('guid: second', 'guid: first').replace('episode: 2', 'episode: 1'),
    'posts/da/foerste-skridt/index.mdx': '---\ntitle: Igen\npubDate: 2020-01-01\n---\nIgen.\n',
  });
  expect(seen).toMatchInlineSnapshot(`
    "content/episodes/radio/2-fortsaettelsen/index.mdx:2:7  error  unique-guid
      guid: content/episodes/radio/1-begyndelsen/index.mdx has the same guid, and it came first.
      Give this episode a guid of its own; node -p "crypto.randomUUID()" makes one.

    content/episodes/radio/2-fortsaettelsen/index.mdx:7:10  error  unique-number
      episode: content/episodes/radio/1-begyndelsen/index.mdx is number 1 of season 1 as well.
      Give this episode the next free number, for example episode: 2.

    content/posts/da/foerste-skridt/index.mdx  error  unique-slug
      content/posts/da/foerste-skridt.mdx has the same address.
      Keep one of the two, or give this one another name.

    content/posts/da/naeste-skridt/index.mdx:7:7  error  unique-part
      part: content/posts/da/foerste-skridt.mdx is part 1 of the series as well.
      Give the parts different numbers.

    content/posts/da/naeste-skridt/index.mdx:8:17  warning  paired-translation
      translationKey: Nothing else has the key "next", so there is no translation to link to.
      Give the translation the same key, or remove this line.

    content/posts/en/first-steps.mdx:6:19  error  known-original
      originalLanguage: The text is in "en" itself, so that is not the language it was translated from.
      Remove the line, or name the language of the original.

    5 errors, 1 warning in 4 files."
  `);
});

test('an editor with odd file names sees better ones', async () => {
  const seen = await report({
    'posts/da/Sådan får du øje på køberen.mdx': '---\ntitle: Sådan\npubDate: 2020-01-01\n---\nSådan.\n',
    'posts/da/😀.mdx': '---\ntitle: Ren glæde\npubDate: 2020-01-02\n---\nHurra.\n',
    'posts/da/note.md': 'Noget.\n',
    'posts/sv/hej.mdx': '---\ntitle: Hej\npubDate: 2020-01-01\n---\nHej.\n',
    'pages/da/search.mdx': '---\ntitle: Søg\n---\nSøg.\n',
    'posts/da/naeste-skridt/Trappe.png': await fixtureBytes('posts/da/naeste-skridt/trappe.png'),
  });
  expect(seen).toMatchInlineSnapshot(`
    "content/pages/da/search.mdx  error  free-address
      The address /search/ belongs to a part of the site that is always there.
      Give the file another name, for example search-page.mdx.

    content/posts/da/Sådan får du øje på køberen.mdx  error  file/address-name
      "Sådan får du øje på køberen" cannot stand in an address, which holds only the letters a to z, numbers and hyphens.
      Rename it to content/posts/da/saadan-faar-du-oeje-paa-koeberen.mdx.

    content/posts/da/naeste-skridt/Trappe.png  warning  file/used-media
      No text uses this file, so readers never meet it.
      Name it in the text beside it, or remove it.

    content/posts/da/naeste-skridt/trappe.png  error  file/distinct-names
      content/posts/da/naeste-skridt/Trappe.png differs from it only by capital letters, and many computers take the two for one.
      Remove one of them, or give it another name.

    content/posts/da/note.md  warning  file/known-place
      Nothing reads this file, so it does not appear on the site.
      Rename it to content/posts/da/note.mdx.

    content/posts/da/😀.mdx  error  file/address-name
      "😀" cannot stand in an address, which holds only the letters a to z, numbers and hyphens.
      Rename it to content/posts/da/ren-glaede.mdx.

    content/posts/sv  error  known-language
      "sv" is not a language of this site.
      Add it to languages in content/site.yaml, or move the files to a folder of: da, en.

    5 errors, 2 warnings in 7 files."
  `);
});
