import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';

const site = parse(readFileSync(new URL('./content/site.yaml', import.meta.url), 'utf8'));

export default defineConfig({
  site: site.url,
  output: 'static',
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  build: { format: 'directory', inlineStylesheets: 'auto' },
  integrations: [mdx({ optimize: true })],
  markdown: { smartypants: false },
  prefetch: false,
  devToolbar: { enabled: false },
});
