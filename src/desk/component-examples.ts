import type { ComponentName } from '#bodies/components.ts';

/** How an editor writes each component; the pictures lie beside the text. */
export const componentExamples: Readonly<Record<ComponentName, string>> = {
  BarChart: `<BarChart title="Hvorfor LinkedIn?" unit="%" values="
  Netværk: 58
  Salg: 12
" />`,
  CallToAction: `<CallToAction title="Bogen" url="https://example.com/bog" label="Læs om bogen">

Tekst.

</CallToAction>`,
  ContactBox: `<ContactBox name="Redaktionen" company="Social Selling Radio" registration="12 34 56 78" phone="+45 00 00 00 00" email="desk@example.com" />`,
  Embed: `<Embed title="Kort over Aarhus" url="https://example.com/kort/embed" page="https://example.com/kort" shape="square" />`,
  FactBox: `<FactBox title="Hvilke medier?">

Tekst og lister.

</FactBox>`,
  Figure: `<Figure caption="Tre slags netværk." credit="Tegning: Redaktionen">

![Tre tegninger af punkter med streger imellem](./baran.png)

</Figure>`,
  Gallery: `<Gallery caption="Fra optagelserne." credit="Tegninger: Redaktionen">

- ![Et bord med to stole](./studiet.png)
- ![En mikrofon i en arm](./mikrofonen.png)

</Gallery>`,
  Listen: `I klippet <Listen episode="67-politik-paa-linkedin" at="0:31">hører du om modtagelsen</Listen>.`,
  Note: `<Note title="Bemærk">

Teksten er rettet.

</Note>`,
  PreviouslyPublished: `<PreviouslyPublished in="Ledelse i udvikling" issue="2/2016" />`,
  PullQuote: `<PullQuote>
En sætning fra netop denne tekst.
</PullQuote>`,
  Quote: `<Quote speaker="Den, der sagde det" url="https://example.com/hvor">

Ord, som nogen virkelig har sagt.

</Quote>`,
  Tip: `<Tip number="1" title="Slip kontrollen">

Tekst.

</Tip>`,
  Video: `<Video title="Tre råd på et minut" url="https://vimeo.com/76979871">

![En hånd, der skriver](./still.png)

</Video>`,
};
