import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { components } from '#bodies/components.ts';
import { parseBody } from '#bodies/mdx.ts';
import { componentContents } from '#checks/component-contents.ts';
import { componentProperties } from '#checks/component-properties.ts';
import { componentExamples } from '#desk/component-examples.ts';
import { deskFiles, guideNames } from '#desk/desk-files.ts';
import { fieldsOf } from '#desk/editors-guide.ts';
import { editedKinds } from '#domain/file-schema.ts';
import { parseMdxSource } from '#domain/front-matter.ts';
import { ruleNames } from '#domain/rule.ts';
import { messageLanguages } from '#domain/wording.ts';
import { readContent } from '#files/content.ts';
import { deskWords } from '#i18n/desk-words.ts';

const root = join(import.meta.dirname, '..', '..');
const content = await readContent({ root: join(root, 'content'), now: '2026-01-01T00:00:00Z' });
const written = (path: string) => readFile(join(root, path), 'utf8');
const guides = {
  da: await written(`src/desk/guide/${guideNames.da}`),
  en: await written(`src/desk/guide/${guideNames.en}`),
};
if (!content.site) throw new Error('The shipped site cannot be read.');
const files = deskFiles(guides, content.site.value.messages, content.site.value);

test.each(files)('$path is what "npm run desk" makes', async ({ path, text }) => {
  expect(await written(path)).toBe(text);
});

describe.each(messageLanguages)('the words of the guide in "%s"', (language) => {
  const words = deskWords(language);

  test.each(editedKinds)('explain every field of a %s and no other', (kind) => {
    expect(Object.keys(words.fields[kind]).toSorted()).toEqual(
      fieldsOf(kind)
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  test('explain every rule and no other', () => {
    expect(Object.keys(words.rules).toSorted()).toEqual(ruleNames.toSorted());
  });

  test('explain every component and no other', () => {
    expect(Object.keys(words.components).toSorted()).toEqual(Object.keys(components).toSorted());
  });

  test('name every command of the editors', async () => {
    const { scripts } = JSON.parse(await written('package.json'));
    const inside = /^(?:start|test|site|verify|desk|bench(?::.*)?|typecheck|lint|format|feed:remote)$/;
    for (const name of Object.keys(scripts).filter((script) => !inside.test(script))) {
      expect(guides[language], name).toContain(`npm run ${name}`);
    }
  });

  test('leave no slot open', () => {
    const guide = files.find(({ path }) => path === `content/${guideNames[language]}`)?.text;
    expect(guide?.replace(/^<!--.*?-->/, '')).not.toMatch(/<!--|undefined/);
  });
});

test('every field that must be there has an example', () => {
  for (const kind of editedKinds) {
    const bare = fieldsOf(kind).filter(({ required, example }) => required && example === undefined);
    // A group is explained by the fields in it.
    expect(bare.map(({ name }) => name)).toEqual(
      kind === 'show' ? ['owner'] : kind === 'site' ? ['publisher'] : [],
    );
  }
});

test.each(Object.entries(componentExamples))('the example of %s is without a problem', (_name, example) => {
  const source = parseMdxSource('content/posts/da/x.mdx', `---\ntitle: X\n---\n${example}\n`);
  if (Array.isArray(source)) throw new Error('The example has no fields.');
  const texts = [{ source, body: parseBody(source.body) }];
  expect([
    ...componentProperties({ ...content, texts }),
    ...componentContents({ ...content, texts }),
  ]).toEqual([]);
});

describe('the schemas for VS Code', () => {
  const schemas = new Map(
    files
      .filter(({ path }) => path.startsWith('content/.schemas/'))
      .map(({ path, text }) => [path.replace(/^.*\/|\.json$/g, ''), JSON.parse(text)]),
  );

  test('know the same fields, and which of them must be there', () => {
    for (const kind of editedKinds) {
      const schema = schemas.get(kind);
      const entry =
        kind === 'term' ? schema.additionalProperties : kind === 'chapters' ? schema.items : schema;
      const fields = fieldsOf(kind);
      expect(Object.keys(entry.properties)).toEqual(fields.map(({ name }) => name));
      expect(entry.required).toEqual(fields.filter(({ required }) => required).map(({ name }) => name));
    }
  });

  test('offer the words of closed lists, and truth as YAML has it', () => {
    const { episodeType, draft } = schemas.get('episode').properties;
    expect([episodeType.enum, draft.enum]).toEqual([
      ['full', 'trailer', 'bonus'],
      [true, false],
    ]);
  });

  test('are named in the settings, each for files that are there', async () => {
    const settings = JSON.parse(await written('.vscode/settings.json'))['yaml.schemas'];
    const named = Object.keys(settings).map((path) => path.replace(/^.*\/|\.json$/g, ''));
    expect(named.every((kind) => schemas.has(kind))).toBe(true);
    for (const pattern of Object.values<string | string[]>(settings).flat()) {
      const form = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`);
      expect(
        content.files.some((file) => form.test(`content/${file}`)),
        pattern,
      ).toBe(true);
    }
  });

  test('the task shows problems at their lines, in both languages', async () => {
    const { tasks } = JSON.parse(await written('.vscode/tasks.json'));
    const form = new RegExp(tasks[0].problemMatcher.pattern[0].regexp);
    expect(form.exec('content/posts/da/x.mdx:5:2  fejl  post/title')?.slice(1)).toEqual([
      'content/posts/da/x.mdx',
      '5',
      '2',
      'post/title',
    ]);
    expect(form.test('content/posts/da/x.mdx:5:2  warning  short-title')).toBe(true);
  });
});
