import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { keepProgram, programKey } from '#files/kept-program.ts';
import { previewShown } from '#files/surroundings.ts';
import { PageWriter } from './page-writer.ts';
import type { ProgramFacts } from './quick-build.ts';
import { writeSite } from './written-site.ts';

type Bundled = Parameters<NonNullable<AstroIntegration['hooks']['astro:build:setup']>>[0]['pages'];

/**
 * Writes what Astro renders: Astro would write each new page twice, and each kept one as a copy. Before that, it keeps what Astro
 * bundled, so that the next build need not bundle the same again.
 */
export function siteWriter(): AstroIntegration {
  let config: AstroConfig;
  let bundled: Bundled = new Map();
  return {
    name: 'site-writer',
    hooks: {
      'astro:config:done': ({ config: settled }) => {
        config = settled;
      },
      'astro:build:setup': ({ pages }) => {
        bundled = pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const [root, folder] = [fileURLToPath(config.root), fileURLToPath(config.outDir)];
        const key = programKey(root, config.site ?? '');
        setPrerenderer((usual) => {
          let pages: PageWriter;
          return {
            ...usual,
            getStaticPaths: async () => {
              const facts = factsOf(config, bundled);
              if (!previewShown()) await keepProgram(root, { key, facts, folder });
              pages = new PageWriter(usual, facts.place);
              await writeSite(pages, root, folder);
              return [];
            },
            collectStaticImages: async () => pages.pictures,
          };
        });
      },
    },
  };
}

function factsOf({ image, site = '', base }: AstroConfig, bundled: Bundled): ProgramFacts {
  return {
    styles: [...bundled].map(([page, { styles }]) => [page, styles]),
    image,
    shown: [...(globalThis.astroAsset.referencedImages ?? [])],
    place: { site, base },
  };
}
