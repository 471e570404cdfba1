import { spawnSync } from 'node:child_process';
import { cp, glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainEnvironment } from '../plain-environment.ts';
import { projectCopy } from '../project-copy.ts';
import { project } from './built-site.ts';

/** The two ways of a text to a page: as a tree that we draw, and as a module that @astrojs/mdx makes of it. */
export const ways = ['tree', 'module'] as const;
export type Way = (typeof ways)[number];

/** What a text became, for each way. */
export type BothWays = Readonly<Record<Way, string>>;

/**
 * Builds a site of nothing but texts: every shipped one and `files` (paths below `content/`), each of them both ways in the
 * same build. Returns what each became, by its collection and id.
 */
export async function buildBothWays(files: Readonly<Record<string, string>>): Promise<Map<string, BothWays>> {
  const settings = await readFile(join(project, 'astro.config.mjs'), 'utf8');
  const site = await readFile(join(project, 'content/site.yaml'), 'utf8');
  const shipped = (await Array.fromAsync(glob('**/*.mdx', { cwd: join(project, 'content') }))).sort();
  const trusted = [...shipped, ...Object.keys(files)];
  const root = await projectCopy({
    'src/pages': null,
    'src/pages/[way]/[collection]/[...id].astro': door,
    'site.config.mjs': settings,
    'astro.config.mjs': onlyMdx,
    'content/site.yaml': `${site}\ntrusted: ${JSON.stringify(trusted)}\n`,
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text])),
  });
  const picture = join(project, 'content/posts/da/mennesker-lytter-til-mennesker/baran.png');
  for (const path of Object.keys(files)) await cp(picture, join(root, 'content', path, '../network.png'));
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: plainEnvironment({ ASTRO_TELEMETRY_DISABLED: '1' }),
  });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}\n${stderr}`);
  const names = (await Array.fromAsync(glob('**/index.html', { cwd: join(root, 'dist/tree') }))).sort();
  if (names.length < trusted.length)
    throw new Error(`Only ${names.length} of ${trusted.length} texts became pages.`);
  return new Map(
    await Promise.all(
      names.map(async (name): Promise<[string, BothWays]> => {
        const [tree = '', module = ''] = await Promise.all(
          ways.map(async (way) => textOf(await readFile(join(root, 'dist', way, name), 'utf8'))),
        );
        return [name.replace(/\/index\.html$/, ''), { tree, module }];
      }),
    ),
  );
}

/** What lies between the two marks of a page. */
function textOf(html: string): string {
  const [, text] = /<div id="text">([\s\S]*)<\/div><!--end-->/.exec(html) ?? [];
  if (text === undefined) throw new Error('A page does not hold its text.');
  return text;
}

const onlyMdx = `
import site from './site.config.mjs';
export default { ...site, integrations: site.integrations.filter(({ name }) => name === '@astrojs/mdx') };
`;

/** Addresses begin with the language of the text, because components speak the language of the page they stand on. */
const door = `---
import { getCollection } from 'astro:content';
import { loadPageBody, loadTreeBody } from '#collections/body.ts';
import PageText from '#components/mdx/PageText.astro';

export async function getStaticPaths() {
  const paths = [];
  for (const collection of ['episodes', 'posts', 'pages'])
    for (const { id } of await getCollection(collection))
      for (const way of ['tree', 'module']) paths.push({ params: { way, collection, id }, props: { way, collection, id } });
  return paths;
}
const { way, collection, id } = Astro.props;
const body = await (way === 'tree' ? loadTreeBody : loadPageBody)(collection, id);
if ('Content' in body !== (way === 'module')) throw new Error(\`\${collection}/\${id} did not go the way of a \${way}.\`);
---
<!doctype html><html><head><title>{id}</title></head><body><div id="text"><PageText {body} /></div><!--end--></body></html>
`;
