import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { contentProblems } from './src/integrations/content-problems.ts';
import { episodePreview } from './src/integrations/episode-preview.ts';
import { hostRules } from './src/integrations/host-rules.ts';
import { linkedFiles } from './src/integrations/linked-files.ts';
import { programKeeper } from './src/integrations/program-keeper.ts';
import { pseudoLanguage } from './src/integrations/pseudo-language.ts';
import { shownChanges } from './src/integrations/shown-changes.ts';
import { styleGuide } from './src/integrations/style-guide.ts';

const site = parse(readFileSync(new URL('./content/site.yaml', import.meta.url), 'utf8'));

export default defineConfig({
  site: site.url,
  output: 'static',
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  build: { format: 'directory', inlineStylesheets: 'auto' },
  integrations: [
    contentProblems(),
    shownChanges(),
    linkedFiles(),
    programKeeper(),
    mdx({ optimize: { ignoreElementNames: ['a', 'h2'] } }),
    hostRules(),
    styleGuide(),
    episodePreview(),
    pseudoLanguage(),
  ],
  image: { service: { entrypoint: 'astro/assets/services/sharp', config: { avif: { effort: 0 } } } },
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks every MDX module with a directive of its own, which Rolldown reports once a file.
        onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
      },
    },
  },
  prefetch: false,
  devToolbar: { enabled: false },
});
