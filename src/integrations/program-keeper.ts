import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { keepProgram, programKey } from '#files/kept-program.ts';
import { bundlingFolder } from '#files/surroundings.ts';
import type { ProgramFacts } from './page-program.ts';

type Bundled = Parameters<NonNullable<AstroIntegration['hooks']['astro:build:setup']>>[0]['pages'];

/**
 * Keeps what Astro bundles, and has it write no page: that is done with the kept program, by this build and by those after it. Throws when
 * Astro was called by itself, because the folder that it fills is no site.
 */
export function programKeeper(): AstroIntegration {
  let config: AstroConfig;
  let bundled: Bundled = new Map();
  return {
    name: 'program-keeper',
    hooks: {
      'astro:config:done': ({ config: settled }) => {
        config = settled;
      },
      'astro:build:setup': ({ pages }) => {
        bundled = pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const [root, folder] = [fileURLToPath(config.root), fileURLToPath(config.outDir)];
        if (resolve(folder) !== bundlingFolder(root)) {
          throw new Error('Astro alone makes no pages of this site. Run "npm run build".');
        }
        const key = programKey(root, config.site ?? '');
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => {
            await keepProgram(root, { key, facts: factsOf(config, bundled), folder });
            return [];
          },
        }));
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
