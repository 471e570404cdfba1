import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { plainEnvironment } from '../plain-environment.ts';
import { projectCopy } from '../project-copy.ts';
import { project } from './built-site.ts';

/** What a text became, for each way that was open to it. */
export type BothWays = Readonly<{ tree: string; module?: string }>;

/**
 * Builds a site of nothing but texts: every shipped one and `files` (paths below `content/`), each of them both ways in the
 * same build, drawn from its tree and as the module that @astrojs/mdx makes of it; and `others` from their trees alone.
 * Beside each file lie `network.png` and `drawing.svg`. Returns what each text became, by its collection and id.
 */
export async function buildBothWays(
  files: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>>,
): Promise<Map<string, BothWays>> {
  const settings = await readFile(join(project, 'astro.config.mjs'), 'utf8');
  const site = await readFile(join(project, 'content/site.yaml'), 'utf8');
  const shipped = (await Array.fromAsync(glob('**/*.mdx', { cwd: join(project, 'content') }))).sort();
  const trusted = [...shipped, ...Object.keys(files)];
  const added = Object.entries({ ...files, ...others });
  const root = await projectCopy({
    'src/pages': null,
    'src/pages/[way]/[collection]/[...id].astro': door,
    'site.config.mjs': settings,
    'astro.config.mjs': onlyMdx,
    'content/site.yaml': `${site}\ntrusted: ${JSON.stringify(trusted)}\n`,
    ...Object.fromEntries(
      added.flatMap(([path, text]) => [
        [`content/${path}`, text],
        [join('content', path, '../drawing.svg'), drawing],
      ]),
    ),
  });
  const picture = join(project, 'content/posts/da/mennesker-lytter-til-mennesker/baran.png');
  for (const [path] of added) await cp(picture, join(root, 'content', path, '../network.png'));
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: plainEnvironment({ ASTRO_TELEMETRY_DISABLED: '1' }),
  });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}\n${stderr}`);
  const names = (await Array.fromAsync(glob('**/index.html', { cwd: join(root, 'dist/tree') }))).sort();
  const found = names.map(async (name): Promise<[string, BothWays]> => {
    const tree = await textOf(join(root, 'dist/tree', name));
    const module = join(root, 'dist/module', name);
    return [dirname(name), { tree, ...(existsSync(module) ? { module: await textOf(module) } : {}) }];
  });
  return new Map(await Promise.all(found));
}

/** What lies between the two marks of a page. */
async function textOf(file: string): Promise<string> {
  const [, text] = /<div id="text">([\s\S]*)<\/div><!--end-->/.exec(await readFile(file, 'utf8')) ?? [];
  if (text === undefined) throw new Error(`${file} does not hold its text.`);
  return text;
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path d="M0 0h30v20z"/></svg>';

const onlyMdx = `
import site from './site.config.mjs';
export default { ...site, integrations: site.integrations.filter(({ name }) => name === '@astrojs/mdx') };
`;

/** Every text, every way that is open to it. */
const door = `---
import { loadText } from '#collections/body.ts';
import { loadPageBody } from '#collections/page-body.ts';
import { keptEntries } from '#collections/kept-entries.ts';
import { loadLibrary } from '#collections/library.ts';
import PageText from '#components/mdx/PageText.astro';

export async function getStaticPaths() {
  const { site } = await loadLibrary();
  const paths = [];
  for (const collection of ['episodes', 'posts', 'pages'])
    for (const [id, { source }] of keptEntries(collection))
      for (const way of site.trusted.includes(source.file.slice('content/'.length)) ? ['tree', 'module'] : ['tree'])
        paths.push({ params: { way, collection, id }, props: { way, collection, id } });
  return paths;
}
const { way, collection, id } = Astro.props;
const body = await (way === 'tree' ? loadText : loadPageBody)(collection, id);
if ('Content' in body !== (way === 'module')) throw new Error(\`\${collection}/\${id} did not go the way of a \${way}.\`);
---
<!doctype html><html><head><title>{id}</title></head><body><div id="text"><PageText {body} /></div><!--end--></body></html>
`;
