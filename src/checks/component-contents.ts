import { type ComponentName, isComponentName } from '#bodies/components.ts';
import { type Body, type BodyNode, type ComponentNode, plainText, walk } from '#domain/body.ts';
import type { Content } from '#domain/content.ts';
import { onceFor } from '#domain/once.ts';
import type { Problem } from '#domain/problem.ts';
import { atNode, type Finding } from './finding.ts';

type Wanted = 'nothing' | 'text' | 'words' | 'picture' | 'pictures' | 'still' | 'anything';

const wanted: Readonly<Record<ComponentName, Wanted>> = {
  BarChart: 'nothing',
  CallToAction: 'anything',
  ContactBox: 'nothing',
  Embed: 'still',
  FactBox: 'text',
  Figure: 'picture',
  Gallery: 'pictures',
  Listen: 'words',
  Note: 'text',
  PreviouslyPublished: 'nothing',
  PullQuote: 'text',
  Quote: 'text',
  Tip: 'text',
  Video: 'still',
};

/** Every component holds what it is for, and all but Listen stand on lines of their own. */
export function componentContents({ texts }: Content): Problem[] {
  return texts.flatMap(({ source, outline }) =>
    (outline ? componentsIn(outline) : []).flatMap(({ node, inText }) => {
      const content = explainContent(node);
      const place = inText && node.name !== 'Listen' ? [ownLines(node)] : [];
      return [...content, ...place].map((finding) => atNode(source, node, finding));
    }),
  );
}

type Placed = { node: ComponentNode; inText: boolean };

const componentsIn = onceFor(({ children }: Body) => placed(children, false));

/** All known components, and whether they stand within a line of text. */
function placed(nodes: readonly BodyNode[], inText: boolean): Placed[] {
  return nodes.flatMap((node): Placed[] => {
    if (!('children' in node)) return [];
    const textInside =
      inText || (node.type === 'element' && /^(?:p|h[1-6]|a|em|strong|td|th)$/.test(node.tagName));
    const inside = placed(node.children, textInside || (node.type === 'component' && node.name === 'Listen'));
    return node.type === 'component' && isComponentName(node.name) ? [{ node, inText }, ...inside] : inside;
  });
}

function ownLines({ name }: ComponentNode): Finding {
  return {
    rule: 'body/own-lines',
    message: { da: `<${name}> står midt i en tekst.`, en: `<${name}> stands in the middle of a text.` },
    fix: {
      da: `Sæt <${name}> og </${name}> på hver sin linje med en tom linje over og under.`,
      en: `Put <${name}> and </${name}> on lines of their own, with an empty line above and below.`,
    },
  };
}

function explainContent({ name, children }: ComponentNode): Finding[] {
  const rule = 'body/component-content';
  const inside = walk(children);
  const pictures = inside.filter((node) => node.type === 'element' && node.tagName === 'img').length;
  const words = plainText(children).trim();
  const empty = words === '' && !inside.some(({ type }) => type !== 'text');
  switch (isComponentName(name) ? wanted[name] : 'anything') {
    case 'nothing':
      return empty
        ? []
        : [
            {
              rule,
              message: {
                da: `<${name}> indeholder tekst, men viser kun sine egenskaber.`,
                en: `<${name}> holds text, but it shows only its properties.`,
              },
              fix: {
                da: `Skriv <${name} ... />, og flyt teksten ned under den.`,
                en: `Write <${name} ... />, and move the text below it.`,
              },
            },
          ];
    case 'text':
      return empty
        ? [
            {
              rule,
              message: { da: `<${name}> er tom.`, en: `<${name}> is empty.` },
              fix: {
                da: `Skriv teksten mellem <${name}> og </${name}>, eller fjern den.`,
                en: `Write its text between <${name}> and </${name}>, or remove it.`,
              },
            },
          ]
        : [];
    case 'picture':
      return pictures === 1
        ? []
        : [
            {
              rule,
              message: {
                da: `<${name}> indeholder ${pictures === 0 ? 'intet billede' : `${pictures} billeder`}, men er til ét.`,
                en: `<${name}> holds ${pictures === 0 ? 'no picture' : `${pictures} pictures`}, but it is for one.`,
              },
              fix: {
                da: 'Sæt ét billede i den: ![Hvad billedet viser](./billede.png)',
                en: 'Write one picture in it: ![What the picture shows](./picture.png)',
              },
            },
          ];
    case 'pictures':
      return pictures > 1 && words === ''
        ? []
        : [
            {
              rule,
              message: {
                da: `<${name}> er til to eller flere billeder og intet andet.`,
                en: `<${name}> is for two or more pictures and nothing else.`,
              },
              fix: {
                da: 'Skriv hvert på en linje som - ![Hvad billedet viser](./billede.png), og andre ord udenfor.',
                en: 'Write each on a line such as - ![What the picture shows](./picture.png), and other words outside.',
              },
            },
          ];
    case 'still':
      return pictures <= 1 && words === ''
        ? []
        : [
            {
              rule,
              message: {
                da: `<${name}> må indeholde ét billede, som står der, til en læser vil se mere, og ingen tekst.`,
                en: `<${name}> may hold one picture, which stands for it until a reader asks for more, and no text.`,
              },
              fix: {
                da: `Skriv <${name} ... />, eller ét billede i den, og flyt teksten ned under den.`,
                en: `Write <${name} ... />, or one picture in it, and move the text below it.`,
              },
            },
          ];
    case 'words':
      return words !== '' &&
        !inside.some(
          (node) =>
            node.type === 'component' ||
            (node.type === 'element' && /^(?:p|ul|ol|h[1-6]|img)$/.test(node.tagName)),
        )
        ? []
        : [
            {
              rule,
              message: {
                da: `<${name}> er til nogle få ord i en tekstlinje.`,
                en: `<${name}> is for a few words in a line of text.`,
              },
              fix: {
                da: `Skriv <${name} ...>ordene</${name}> inde i en sætning.`,
                en: `Write <${name} ...>the words</${name}> within a sentence.`,
              },
            },
          ];
    default:
      return [];
  }
}
