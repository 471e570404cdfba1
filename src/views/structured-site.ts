import { absolute, homePath, sectionPath } from '#domain/address.ts';
import { inLanguage } from '#domain/field.ts';
import type { Site } from '#domain/site.ts';
import type { Edition } from './edition.ts';
import type { Thing } from './structured-data.ts';

/** The site in one language, with its search. https://schema.org/WebSite */
export function siteThing({ site, language }: Edition): Thing {
  const home = absolute(site, homePath(site, language));
  return {
    '@type': 'WebSite',
    '@id': `${home}#site`,
    name: site.title,
    description: inLanguage(site.description, language),
    url: home,
    inLanguage: language,
    publisher: publisherThing(site),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${absolute(site, sectionPath(site, language, 'search'))}?q={words}`,
      },
      'query-input': 'required name=words',
    },
  };
}

/** Who publishes the site. https://schema.org/Organization */
export function publisherThing(site: Site): Thing {
  return {
    '@type': 'Organization',
    '@id': `${absolute(site, '/')}#publisher`,
    name: site.publisher.name,
    url: absolute(site, '/'),
    logo: { '@type': 'ImageObject', url: absolute(site, '/icon-512.png'), width: 512, height: 512 },
    sameAs: site.links.length > 0 ? site.links.map(({ url }) => url) : undefined,
  };
}
