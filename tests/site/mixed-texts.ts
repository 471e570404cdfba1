import fc from 'fast-check';

const inline = fc.constantFrom(
  'plain words',
  '"quoted" & \'so\'',
  '**bold**',
  '*stress "x"*',
  '~~gone~~',
  '`code <b> "x"`',
  '[a link](/en/ "A \'title\'")',
  '[**bold** link](https://example.com/?a=1&b=2)',
  'https://example.com/bare',
  '<mark>a find</mark>',
  '<abbr title="a &quot;b&quot;">abbr</abbr>',
  '<Listen episode="67-politik-paa-linkedin" at="0:31">heard *here*</Listen>',
  '![a "picture"](./network.png)',
  '&copy; &lt;',
  'a\\\nb',
  '😀 æøå',
  '<span>in <kbd>two</kbd> tags</span>',
);

const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const oneLine = line.map((text) => text.replaceAll('\\\n', ' '));

const leaf = fc.oneof(
  line,
  oneLine.map((text) => `## ${text}`),
  oneLine.map((text) => `### ${text}`),
  fc.constantFrom('---', '```js\nconst a = "<b>" && \'c\';\n```', '![alone](./network.png)'),
  fc
    .array(oneLine, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(oneLine, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `- [x] ${item}`).join('\n')),
  fc.tuple(oneLine, oneLine).map(([a, b]) => `| a | b |\n| :- | -: |\n| ${bar(a)} | ${bar(b)} |`),
  oneLine.map((text) => `<PullQuote>${text}</PullQuote>`),
);

const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    leaf,
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((blocks) => prefixed('> ', blocks)),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((blocks) => `- ${indented(blocks).trimStart()}`),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((blocks) => around('Note', blocks)),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((blocks) => around('FactBox title="A &amp; b"', blocks)),
  ),
}));

/** Texts in which Markdown and components are nested at random; always the same ones. */
export const mixedTexts: readonly string[] = fc.sample(
  fc.array(block, { minLength: 3, maxLength: 8 }).map((blocks) => blocks.join('\n\n')),
  { numRuns: 60, seed: 1 },
);

function bar(text: string): string {
  return text.replaceAll('|', '\\|');
}

function prefixed(mark: string, blocks: readonly string[]): string {
  return blocks.join('\n\n').replace(/^/gm, mark);
}

function indented(blocks: readonly string[]): string {
  return prefixed('  ', blocks).replace(/^ +$/gm, '');
}

function around(tag: string, blocks: readonly string[]): string {
  const [name] = tag.split(' ');
  return `<${tag}>\n\n${blocks.join('\n\n')}\n\n</${name}>`;
}
