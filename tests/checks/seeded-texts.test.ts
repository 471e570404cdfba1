import { replacing } from '../site-folder.ts';
import { english, findDefects, first, postOne, postTwo, written } from './small-site.ts';

findDefects([
  // Texts
  {
    defect: 'a component that is not closed',
    files: written('<Note>\n\nHusk det.'),
    found: [`${postTwo}:17 error body/readable`],
  },
  {
    defect: 'an HTML comment',
    files: written('<!-- senere -->'),
    found: [`${postTwo}:17 error body/readable`],
  },
  {
    defect: 'a mistyped component',
    files: written('<FaktBox title="Fakta">\n\nNoget.\n\n</FaktBox>'),
    found: [`${postTwo}:17 error body/known-component`],
  },
  {
    defect: 'an HTML tag',
    files: written('Her er <div>noget</div>.'),
    found: [`${postTwo}:17 error body/known-tag`],
  },
  {
    defect: 'an image as an HTML tag',
    files: written('<img src="trappe.png" />'),
    found: [`${postTwo}:17 error body/known-tag`],
  },
  {
    defect: 'an import in a text that is not trusted, beside one that is',
    files: {
      ...written("import Kort from './Kort.astro';"),
      'site.yaml': (text) => `${text}trusted: [${english}]\n`,
      [english]: (text) => `${text}\nimport Map from './Map.astro';\n\n<Map />\n\n{1 + 1}\n`,
    },
    found: [`${postTwo}:17 error body/no-code`],
  },
  {
    defect: 'an import',
    files: written("import Kort from './Kort.astro';"),
    found: [`${postTwo}:17 error body/no-code`],
  },
  {
    defect: 'an export',
    files: written('export const pris = 12;'),
    found: [`${postTwo}:17 error body/no-code`],
  },
  {
    defect: 'an expression',
    files: written('Prisen er {12 * 2} kroner.'),
    found: [`${postTwo}:17 error body/no-code`],
  },
  {
    defect: 'an expression as a property',
    files: written('<Note title={titel}>\n\nHusk.\n\n</Note>'),
    found: [`${postTwo}:17 error body/no-code`],
  },
  {
    defect: 'properties from an object',
    files: written('<Note {...alt}>\n\nHusk.\n\n</Note>'),
    found: [`${postTwo}:17 error body/no-code`],
  },
  {
    defect: 'an unknown property',
    files: written('<Note titel="Husk">\n\nDet.\n\n</Note>'),
    found: [`${postTwo}:17 error body/known-property`],
  },
  {
    defect: 'a missing property',
    files: written('<FactBox>\n\nNoget.\n\n</FactBox>'),
    found: [`${postTwo}:17 error body/needed-property`],
  },
  {
    defect: 'a number that is none',
    files: written('<Tip number="to" title="Lyt">\n\nNoget.\n\n</Tip>'),
    found: [`${postTwo}:17 error body/readable-property`],
  },
  {
    defect: 'a chart with a line that is no bar',
    files: written('<BarChart title="Brug" values="\n  Netværk: 58\n  Salg\n" />'),
    found: [`${postTwo}:17 error body/readable-property`],
  },
  {
    defect: 'a component without its content',
    files: written('<PullQuote />'),
    found: [`${postTwo}:17 error body/component-content`],
  },
  {
    defect: 'a figure without a picture',
    files: written('<Figure caption="Trappen">\n\nIntet.\n\n</Figure>'),
    found: [`${postTwo}:17 error body/component-content`],
  },
  {
    defect: 'text in a component that shows none',
    files: written('<ContactBox name="Os">\n\nRing!\n\n</ContactBox>'),
    found: [`${postTwo}:17 error body/component-content`],
  },
  {
    defect: 'a quotation of nobody',
    files: written('<Quote>\n\nOrd.\n\n</Quote>'),
    found: [`${postTwo}:17 error body/needed-property`],
  },
  {
    defect: 'a gallery of one picture',
    files: written('<Gallery>\n\n![En trappe](./trappe.png)\n\n</Gallery>'),
    found: [`${postTwo}:17 error body/component-content`],
  },
  {
    defect: 'a gallery with other words in it',
    files: written(
      '<Gallery>\n\n- ![En trappe](./trappe.png)\n- ![Den igen](./trappe.png)\n- Tekst\n\n</Gallery>',
    ),
    found: [`${postTwo}:17 error body/component-content`],
  },
  {
    defect: 'a picture of a gallery that does not say what it shows',
    files: written('<Gallery>\n\n- ![En trappe](./trappe.png)\n- ![](./trappe.png)\n\n</Gallery>'),
    found: [`${postTwo}:20 error body/picture-alt`],
  },
  {
    defect: 'a video that is no film',
    files: written('<Video title="Film" url="https://example.com/film" />'),
    found: [`${postTwo}:17 error body/readable-property`],
  },
  {
    defect: 'a video with a text in it',
    files: written('<Video title="Film" url="https://youtu.be/aqz-KE-bpKQ">\n\nSe den!\n\n</Video>'),
    found: [`${postTwo}:17 error body/component-content`],
  },
  {
    defect: 'something from elsewhere that is not fetched safely',
    files: written('<Embed title="Kort" url="http://example.com/kort" />'),
    found: [`${postTwo}:17 error body/readable-property`],
  },
  {
    defect: 'something from elsewhere in a shape that there is not',
    files: written('<Embed title="Kort" url="https://example.com/kort" shape="rund" />'),
    found: [`${postTwo}:17 error body/readable-property`],
  },
  {
    defect: 'something from elsewhere without a name',
    files: written('<Embed url="https://example.com/kort" />'),
    found: [`${postTwo}:17 error body/needed-property`],
  },
  {
    defect: 'a box in the middle of a sentence',
    files: written('Her er <Note>en note</Note> midt i.'),
    found: [`${postTwo}:17 error body/own-lines`],
  },
  {
    defect: 'a heading of the first level',
    files: written('# Endnu en titel'),
    found: [`${postTwo}:17 error body/heading-level`],
  },
  {
    defect: 'a place in an episode that does not exist',
    files: written('<Listen episode="3-nyt" at="0:01">Lyt</Listen> nu.'),
    found: [`${postTwo}:17 error known-episode`],
  },
  {
    defect: 'a place after the end of an episode',
    files: written('Lyt <Listen episode="radio/1-begyndelsen" at="1:04">her</Listen>.'),
    found: [`${postTwo}:17 error listen-within-sound`],
  },
  {
    defect: 'a place that is no time',
    files: written('Lyt <Listen episode="1-begyndelsen" at="et minut inde">her</Listen>.'),
    found: [`${postTwo}:17 error body/readable-property`],
  },
  {
    defect: 'a link to a post that does not exist',
    files: written('Se [Første skridt](/blog/foerste-skrit/).'),
    found: [`${postTwo}:17 error body/known-link`],
  },
  {
    defect: 'a link without the slash at its end',
    files: written('Se [Første skridt](/blog/foerste-skridt).'),
    found: [`${postTwo}:17 error body/known-link`],
  },
  {
    defect: 'a link that is no path',
    files: written('Se [Første skridt](foerste-skridt).'),
    found: [`${postTwo}:17 error body/known-link`],
  },
  {
    defect: 'a link that would run a program',
    files: written('Se [Første skridt](javascript:alert).'),
    found: [`${postTwo}:17 error body/known-link`],
  },
  {
    defect: 'a link to somebody who has no page in that language',
    files: { [english]: (text) => `${text}[Anna](/en/people/ana/)\n` },
    found: [`${english}:9 error body/known-link`],
  },
  {
    defect: 'a link in a component that leads nowhere',
    files: written('<CallToAction title="Bog" url="/bog/" label="Læs" />'),
    found: [`${postTwo}:17 error body/known-link`],
  },
  {
    defect: 'a link to a draft',
    files: { [postOne]: replacing('part: 1', 'part: 1\ndraft: true') },
    found: [`${first}/index.mdx:12 error body/known-link`],
  },
]);
