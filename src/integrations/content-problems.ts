import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { parseBody } from '#bodies/mdx.ts';
import { checkSteps } from '#checks/content-checks.ts';
import { renderReport } from '#checks/report.ts';
import { onEntries } from '#collections/kept-entries.ts';
import type { Content } from '#domain/content.ts';
import { parseMdxSource } from '#domain/front-matter.ts';
import type { Problem } from '#domain/problem.ts';
import { type MessageLanguage, usualMessages } from '#domain/wording.ts';
import { onContent } from '#files/current-content.ts';
import { contentFolder } from '#files/surroundings.ts';
import { QuietMoment } from './quiet-moment.ts';

/**
 * Shows editors in `npm run dev` what `npm run check` would say, over the page and in the same words, as soon as a file is
 * saved. Until it is mended, the page keeps the last good text of that file.
 */
export function contentProblems(): AstroIntegration {
  return {
    name: 'content-problems',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'dev') return;
        const folder = contentFolder(fileURLToPath(config.root));
        updateConfig({ vite: { plugins: [lastGoodTexts(folder)] } });
      },
      'astro:server:setup': ({ server }) => {
        const { root } = server.config;
        let last: readonly Problem[] = [];
        let told = '';
        let covered = false;
        let language: MessageLanguage = usualMessages;
        const quiet = new QuietMoment(server);
        let newest: Content | undefined;
        let checked: Content | undefined;
        onContent((content) => {
          newest = content;
          quiet.await(() => check(content));
        });
        const check = async (content: Content) => {
          const problems = await checkUnless(content, () => content !== newest);
          if (!problems) return;
          checked = content;
          last = problems;
          language = content.site?.value.messages ?? usualMessages;
          const report = renderReport(last, { language });
          if (report !== told && last.length > 0) server.config.logger.warn(`\n${report}\n`);
          told = report;
          show();
        };
        const show = () => {
          const errors = last.filter(({ level }) => level === 'error');
          if (errors.length > 0) server.ws.send(overlay(root, errors, language));
          else if (covered) server.ws.send({ type: 'full-reload' });
          covered = errors.length > 0;
        };
        // A page that comes again after an edit hears nothing of the text before it; when this one is checked, it hears of that.
        server.ws.on('connection', () => {
          if (checked === newest) show();
        });
        // Every page comes again then, uncovered.
        onEntries(() => {
          covered = false;
        });
      },
    },
  };
}

/** Everything that is wrong, found while pages go out to browsers; undefined when it is `late` meanwhile. */
async function checkUnless(content: Content, late: () => boolean): Promise<Problem[] | undefined> {
  const steps = checkSteps(content);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
    if (late()) return undefined;
  }
}

/**
 * What Vite shows over the page. The mark tells Astro that it is fit to be shown; without it Astro would take the remedies
 * for Markdown, and swallow the brackets that an editor is to write.
 */
function overlay(root: string, errors: readonly Problem[], language: MessageLanguage) {
  const paragraphs = renderReport(errors, { language }).split('\n\n');
  const [first] = errors;
  return {
    type: 'error' as const,
    __isEnhancedAstroErrorPayload: true,
    err: {
      name: 'npm run check',
      title: paragraphs.at(-1) ?? '',
      message: escaped(paragraphs.slice(0, -1).join('\n\n')),
      stack: '',
      ...(first
        ? { loc: { file: resolve(root, first.file), line: first.line ?? 1, column: first.column ?? 1 } }
        : {}),
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/** Hands out what a text last was when it was well formed, instead of what it is now. */
function lastGoodTexts(folder: string): VitePlugin {
  const good = new Map<string, string>();
  return {
    name: 'last-good-texts',
    enforce: 'pre',
    async load(id) {
      const [path = ''] = id.split('?');
      if (!path.endsWith('.mdx') || !resolve(path).startsWith(folder + sep)) return null;
      const text = await readFile(path, 'utf8');
      if (isWellFormed(text)) good.set(path, text);
      return good.get(path) ?? null;
    },
  };
}

function isWellFormed(text: string): boolean {
  const source = parseMdxSource('', text);
  if (Array.isArray(source)) return false;
  try {
    return parseBody(source.body) !== undefined;
  } catch {
    return false;
  }
}
