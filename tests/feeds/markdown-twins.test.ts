import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseBody } from '#bodies/mdx.ts';
import { plainText } from '#domain/body.ts';
import { find } from '#domain/library.ts';
import { renderLlmsText } from '#feeds/llms-text.ts';
import { episodeMarkdown, postMarkdown, transcriptMarkdown } from '#feeds/markdown-twins.ts';
import { episode, person, post, show, library as small } from '../views/small-library.ts';
import { readSite, shippedFolder } from './read-site.ts';

const { library, bodies } = await readSite(shippedFolder);
const { url } = library.site;

/** The facts in front of a Markdown file, and its text. */
function taken(text: string): { facts: Record<string, unknown>; text: string } {
  const [, facts = '', rest = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(text) ?? [];
  return { facts: parse(facts), text: rest };
}

describe('the twin of an article', () => {
  test.each(library.posts)('$id says who wrote what, when, where and how it may be used', (article) => {
    const { facts, text } = taken(postMarkdown(library, article, bodies.posts.get(article.id)));
    const path = `${article.language === 'da' ? '' : `/${article.language}`}/blog/${article.slug}/`;
    const authors = article.people.filter(({ role }) => role === 'author');
    expect(facts).toMatchObject({
      title: article.title,
      language: article.language,
      date: article.pubDate,
      canonical: `${url}${path}`,
      author: authors.map(({ person: id }) => find(library.people, id)?.name),
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
    expect(facts['updated']).toBe(article.updated);
    expect(text.startsWith('# ')).toBe(true);
    expect(text).not.toMatch(/<[A-Z]|\]\(\.?\//);
    expect(text).not.toContain(library.site.publisher.email);
  });

  test('links the episode in which the article can be heard', () => {
    const article = find(library.posts, 'da/den-gode-kommentar');
    expect(article && postMarkdown(library, article)).toContain(
      `Hør artiklen: [Den gode kommentar](${url}/episodes/69-den-gode-kommentar/)`,
    );
  });
});

describe('the twin of an episode', () => {
  test.each(library.episodes)('$id has its facts, sound, chapters, notes and transcripts', (spoken) => {
    const body = bodies.episodes.get(spoken.id);
    const { facts, text } = taken(episodeMarkdown(library, spoken, body));
    const page = `${url}/episodes/${spoken.slug}/`;
    expect(facts).toMatchObject({ title: spoken.title, date: spoken.pubDate, canonical: page });
    expect(facts['host']).toEqual(['Redaktionen']);
    expect(text).toContain(`](${page}${spoken.sound.file?.split('/').at(-1)})`);
    for (const { start, title } of spoken.chapters) expect(text).toContain(`](${page}#t=${start}) ${title}`);
    for (const { language } of spoken.transcripts)
      expect(text).toContain(`](${page}transcript.${language}.md)`);
    const [first = ''] = plainText(body?.children ?? []).split(/[.?!]/);
    expect(text.replace(/\\/g, '')).toContain(first.trim());
  });

  test('has the licence of the episode, else of the show, else of the site', () => {
    const own = { name: 'own', url: 'https://own.example/' };
    const shows = { name: 'show', url: 'https://show.example/' };
    const licence = (site: typeof library, item: typeof spoken) =>
      taken(episodeMarkdown(site, item)).facts['license'];
    const spoken = episode('1');
    expect(licence(small({ shows: [show({ license: shows })] }), { ...spoken, license: own })).toBe(own.url);
    expect(licence(small({ shows: [show({ license: shows })] }), spoken)).toBe(shows.url);
    expect(licence(small({ shows: [show()] }), spoken)).toBe('https://creativecommons.org/licenses/by/4.0/');
  });
});

describe('a transcript in Markdown', () => {
  const said = library.episodes.flatMap((spoken) =>
    spoken.transcripts.map((transcript) => ({ spoken, transcript })),
  );

  test.each(said)('of $spoken.id in $transcript.language holds every word', ({ spoken, transcript }) => {
    const { facts, text } = taken(transcriptMarkdown(library, spoken, transcript));
    expect(facts).toMatchObject({
      language: transcript.language,
      canonical: `${url}/episodes/${spoken.slug}/`,
    });
    const words = text.replace(/\\(?=[\p{P}\p{S}])/gu, '');
    for (const cue of transcript.cues) {
      expect(words).toContain(cue.text);
      expect(words).toContain(`**${cue.speaker}**`);
    }
  });

  test('begins a paragraph with every voice', () => {
    const cues = [
      { start: 0, end: 1, speaker: 'A', text: 'Et.' },
      { start: 1, end: 2, speaker: 'A', text: 'To.' },
      { start: 62, end: 63, speaker: 'B', text: '*Tre*' },
    ];
    const { text } = taken(transcriptMarkdown(small({}), episode('1'), { language: 'da', file: '', cues }));
    expect(text).toBe('# Udskrift: 1\n\n**A** (0:00): Et. To.\n\n**B** (1:02): \\*Tre\\*\n');
  });
});

describe('titles that mean something elsewhere', () => {
  test('stay words in the facts and in the heading', () => {
    const nasty = 'Nej: "#1" *ikke* [det]\n--- {x}';
    const article = post('da', 'x', { title: nasty, people: [{ person: 'anna', role: 'author' }] });
    const site = small({ posts: [article], people: [person('anna', { name: '- Anna: #' })] });
    const { facts, text } = taken(postMarkdown(site, article, parseBody('Tekst.')));
    expect(facts).toMatchObject({ title: nasty, author: ['- Anna: #'] });
    expect(text).toBe('# Nej: "#1" \\*ikke\\* \\[det\\] --- {x}\n\nTekst.\n');
  });
});

describe('llms.txt', () => {
  const text = renderLlmsText(library);

  test('has a title, a summary and sections of links, in the order that the form asks for', () => {
    const kinds = text
      .trimEnd()
      .split('\n\n')
      .map((block) => (/^(?:# |> |## |- )/.exec(block)?.[0] ?? 'text').trim());
    expect(kinds.slice(0, 3)).toEqual(['#', '>', 'text']);
    const rest = kinds.slice(3);
    expect(rest.filter((_, index) => index % 2 === 0).every((kind) => kind === '##')).toBe(true);
    expect(rest.filter((_, index) => index % 2 === 1).every((kind) => kind === '-')).toBe(true);
    expect(
      text
        .trimEnd()
        .split('\n')
        .filter((line) => line.startsWith('## '))
        .at(-1),
    ).toBe('## Optional');
    for (const line of text.split('\n').filter((each) => each.startsWith('- '))) {
      expect(line).toMatch(/^- \[(?:[^\]\\]|\\.)+\]\(https:\/\/[^)\s]+\)(?:: .+)?$/);
    }
  });

  test('links the twin of every article and episode', () => {
    const twins = [...text.matchAll(/\]\((\S+\/index\.md)\)/g)].map(([, address]) => address);
    expect(twins).toHaveLength(library.episodes.length + library.posts.length);
    for (const { slug } of [...library.episodes, ...library.posts]) {
      expect(
        twins.some((address) => address?.endsWith(`/${slug}/index.md`)),
        slug,
      ).toBe(true);
    }
  });

  test('knows no draft', () => {
    const hidden = small({ episodes: [episode('kladde', { status: 'draft' })], posts: [post('da', 'ud')] });
    expect(renderLlmsText(hidden)).not.toContain('kladde');
    expect(renderLlmsText(hidden)).toContain('/blog/ud/index.md');
  });
});
