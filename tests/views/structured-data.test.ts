import { describe, expect, test } from 'vitest';
import { find } from '#domain/library.ts';
import { unrelated } from '#domain/relations.ts';
import { articlePage } from '#views/article-page.ts';
import { episodePage } from '#views/episode-page.ts';
import { homePage } from '#views/home-page.ts';
import { missingPage } from '#views/missing-page.ts';
import { personPage } from '#views/person-page.ts';
import { renderStructuredData } from '#views/structured-data.ts';
import { everyPage, shippedLibrary } from './shipped-site.ts';
import { episode, person, post, library as small } from './small-library.ts';

const library = await shippedLibrary();
const { url } = library.site;

type Facts = Record<string, unknown>;

/** The things that a page says it is about. */
function things({ frame }: { frame: { structuredData: string } }): Facts[] {
  const said: unknown = JSON.parse(frame.structuredData);
  expect(said).toMatchObject({ '@context': 'https://schema.org' });
  return Object(said)['@graph'];
}

function thing(page: { frame: { structuredData: string } }, type: string): Facts {
  const [found, ...others] = things(page).filter((each) => each['@type'] === type);
  if (!found || others.length > 0)
    throw new Error(`There are ${others.length + (found ? 1 : 0)} of ${type}.`);
  return found;
}

describe('a front page', () => {
  test.each(library.site.languages)(
    'in %s is a web site that can be searched in its language',
    (language) => {
      const home = `${url}${language === 'da' ? '' : `/${language}`}/`;
      expect(thing(homePage(library, language), 'WebSite')).toMatchObject({
        name: 'Social Selling Radio',
        url: home,
        inLanguage: language,
        description: library.site.description[language],
        publisher: { '@type': 'Organization', name: 'Social Selling Radio', url: `${url}/` },
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: `${home}search/?q={words}` },
          'query-input': 'required name=words',
        },
      });
    },
  );

  test('names the podcast with its feed, its picture and who makes it', () => {
    const [show] = library.shows;
    expect(thing(homePage(library, 'en'), 'PodcastSeries')).toMatchObject({
      name: show?.title,
      description: show?.description,
      inLanguage: 'da',
      url: `${url}/episodes/`,
      webFeed: `${url}/radio/feed.xml`,
      image: { '@type': 'ImageObject', url: `${url}/shows/radio.jpg`, width: 3000, height: 3000 },
      genre: ['Marketing', 'Careers'],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      author: [{ '@type': 'Organization', name: 'Redaktionen' }],
    });
  });
});

describe('an episode', () => {
  test.each(library.episodes)('$id has its date, length, sound, transcripts, season and show', (spoken) => {
    const page = `${url}/episodes/${spoken.slug}/`;
    const facts = thing(episodePage(library, spoken.id), 'PodcastEpisode');
    const seconds = Math.round(spoken.sound.duration);
    const duration = `PT${seconds >= 60 ? `${Math.floor(seconds / 60)}M` : ''}${seconds % 60}S`;
    expect(facts).toMatchObject({
      name: spoken.title,
      url: page,
      description: spoken.description,
      inLanguage: 'da',
      datePublished: spoken.pubDate,
      duration,
      audio: {
        '@type': 'AudioObject',
        contentUrl: `${page}${spoken.sound.file?.split('/').at(-1)}`,
        encodingFormat: spoken.sound.type,
        contentSize: String(spoken.sound.length),
        duration,
        transcript: `${page}transcript.da.html`,
        caption: spoken.transcripts.map(({ language }) => ({
          contentUrl: `${page}transcript.${language}.vtt`,
          encodingFormat: 'text/vtt',
          inLanguage: language,
        })),
      },
      partOfSeries: { '@type': 'PodcastSeries', webFeed: `${url}/radio/feed.xml` },
    });
    expect(facts['episodeNumber']).toBe(spoken.episode);
    expect(Object(facts['partOfSeason'])['seasonNumber']).toBe(spoken.season);
  });

  test('names its host, its guest and who reads, each as what they are', () => {
    const facts = thing(episodePage(library, 'radio/67-politik-paa-linkedin'), 'PodcastEpisode');
    expect(facts).toMatchObject({
      author: [{ '@type': 'Organization', name: 'Redaktionen', url: `${url}/people/redaktionen/` }],
      actor: [{ '@type': 'Person', name: 'Henrik Qvortrup', jobTitle: 'Politisk kommentator' }],
      contributor: [{ name: 'Oplæseren' }],
    });
  });

  test.each([
    [59.4, 'PT59S'],
    [60, 'PT1M0S'],
    [3600, 'PT1H0S'],
    [36_125.6, 'PT10H2M6S'],
  ])('of %d seconds lasts %s', (duration, wanted) => {
    const sound = { file: 'episodes/radio/x/x.mp3', length: 1, type: 'audio/mpeg', duration } as const;
    const site = small({ episodes: [episode('x', { sound })] });
    expect(thing(episodePage(site, 'radio/x'), 'PodcastEpisode')['duration']).toBe(wanted);
  });

  test('without people, transcripts or a cover says nothing of them', () => {
    const facts = thing(episodePage(small({ episodes: [episode('x')] }), 'radio/x'), 'PodcastEpisode');
    for (const name of ['author', 'actor', 'image', 'keywords', 'partOfSeason', 'partOfSeries']) {
      expect(facts, name).not.toHaveProperty(name);
    }
    expect(facts['audio']).not.toHaveProperty('transcript');
  });
});

describe('an article', () => {
  test.each(library.posts)('$id has its dates, words, people and terms', (article) => {
    const facts = thing(articlePage(library, article.id, unrelated, 812), 'BlogPosting');
    const authors = article.people.filter(({ role }) => role === 'author');
    expect(facts).toMatchObject({
      headline: article.title,
      inLanguage: article.language,
      datePublished: article.pubDate,
      dateModified: article.updated ?? article.pubDate,
      wordCount: 812,
      author: authors.map(({ person: id }) => ({ name: find(library.people, id)?.name })),
      publisher: { name: 'Social Selling Radio', logo: { url: `${url}/icon-512.png` } },
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
    expect(facts['mainEntityOfPage']).toBe(facts['url']);
    expect((facts['keywords'] ?? []) as unknown[]).toHaveLength(article.tags.length);
    expect('audio' in facts).toBe(article.episode !== undefined);
  });

  test('and its translation name each other', () => {
    const [danish, english] = ['da/mennesker-lytter-til-mennesker', 'en/people-listen-to-people'].map((id) =>
      thing(articlePage(library, id), 'BlogPosting'),
    );
    expect(english?.['translationOfWork']).toMatchObject({ '@id': danish?.['@id'], inLanguage: 'da' });
    expect(danish?.['workTranslation']).toMatchObject([{ '@id': english?.['@id'], inLanguage: 'en' }]);
    expect(english?.['translator']).toMatchObject([{ name: 'The editors' }]);
  });

  test('only mentions whom it quotes', () => {
    const facts = thing(articlePage(library, 'da/politik-hoerer-ogsaa-hjemme-paa-linkedin'), 'BlogPosting');
    expect(facts['mentions']).toMatchObject([{ '@type': 'Person', name: 'Henrik Qvortrup' }]);
    expect(JSON.stringify(facts['author'])).not.toContain('Qvortrup');
  });
});

test('a person is one, and a desk is an organization', () => {
  const who = thing(personPage(library, 'da', 'henrik-qvortrup'), 'Person');
  expect(who).toMatchObject({
    name: 'Henrik Qvortrup',
    url: `${url}/people/henrik-qvortrup/`,
    image: `${url}/people/henrik-qvortrup.png`,
    jobTitle: 'Politisk kommentator',
    description: find(library.people, 'henrik-qvortrup')?.description?.['da'],
  });
  expect(thing(personPage(library, 'nl', 'de-redactie'), 'Organization')['name']).toBe('De redactie');
});

describe('the way to a page', () => {
  test('leads from the front page over its section to itself', () => {
    const { itemListElement } = thing(
      articlePage(library, 'nb/hvem-eier-linkedin-kontaktene'),
      'BreadcrumbList',
    );
    expect(itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Forside', item: `${url}/nb/` },
      { '@type': 'ListItem', position: 2, name: 'Blogg', item: `${url}/nb/blog/` },
      {
        '@type': 'ListItem',
        position: 3,
        name: 'Hvem eier LinkedIn-kontaktene?',
        item: `${url}/nb/blog/hvem-eier-linkedin-kontaktene/`,
      },
    ]);
  });

  test('stands on every page but the front pages and the one for missing pages', () => {
    for (const page of everyPage(library)) {
      const { canonical = '' } = page.frame;
      if (canonical === '') continue;
      const isHome = library.site.languages.some(
        (language) => page.frame.home === canonical.slice(url.length) && language,
      );
      const trails = things(page).filter((each) => each['@type'] === 'BreadcrumbList');
      expect(trails, canonical).toHaveLength(isHome ? 0 : 1);
    }
    expect(missingPage(library).frame.structuredData).toBe('');
  });
});

test('every address in it is full and on the site, or at the licence', () => {
  for (const page of everyPage(library)) {
    for (const [, address = ''] of page.frame.structuredData.matchAll(
      /"(?:url|@id|item|contentUrl|image)":"([^"]*)"/g,
    )) {
      expect(address.startsWith(`${url}/`), address).toBe(true);
    }
  }
});

describe('a script that holds it', () => {
  test('is never ended or changed by what editors write', () => {
    const title = '</script><script>alert(1)</script><!-- "æ" \\';
    const article = post('da', 'x', { title, people: [{ person: 'anna', role: 'author' }] });
    const page = articlePage(small({ posts: [article], people: [person('anna', { name: '<b>' })] }), 'da/x');
    expect(page.frame.structuredData).not.toContain('<');
    expect(thing(page, 'BlogPosting')).toMatchObject({ headline: title, author: [{ name: '<b>' }] });
  });

  test('is left out where there is nothing to say', () => {
    expect(renderStructuredData([])).toBe('');
  });
});
