import { components, isComponentName } from '#bodies/components.ts';
import type { SchemaContext } from '#domain/field.ts';
import { type EditedKind, editedKinds, fileSchemas } from '#domain/file-schema.ts';
import { type MessageLanguage, messageLanguages } from '#domain/wording.ts';
import { deskWords } from '#i18n/desk-words.ts';
import { componentExamples } from './component-examples.ts';
import { renderGuide } from './editors-guide.ts';
import { type JsonSchema, jsonSchema } from './json-schema.ts';

/** A file that helps editors; `path` below the project. */
export type DeskFile = { path: string; text: string };

/** The name of the guide in one language, the same for its hand-written text and for what is made of it. */
export const guideNames: Readonly<Record<MessageLanguage, string>> = { da: 'README.da.md', en: 'README.md' };

/** The guide in both languages, and what VS Code needs to complete and explain what editors write, in `language`. */
export function deskFiles(
  guides: Readonly<Record<MessageLanguage, string>>,
  language: MessageLanguage,
  context: SchemaContext,
): DeskFile[] {
  return [
    ...messageLanguages.map((each) => ({
      path: `content/${guideNames[each]}`,
      text: renderGuide(guides[each], deskWords(each)),
    })),
    ...schemaFiles(language, context),
    { path: '.vscode/components.code-snippets', text: json(snippets(language)) },
  ];
}

/** Files that hold several entries: terms by id, chapters in a row. */
function whole(kind: EditedKind, schema: JsonSchema): JsonSchema {
  if (kind === 'term') return { type: 'object', additionalProperties: schema };
  return kind === 'chapters' ? { type: 'array', items: schema } : schema;
}

function schemaFiles(language: MessageLanguage, context: SchemaContext): DeskFile[] {
  const { fields, kinds } = deskWords(language);
  const schemas = fileSchemas(context);
  return editedKinds.map((kind) => ({
    path: `content/.schemas/${kind}.json`,
    text: json({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: kinds[kind],
      ...whole(kind, jsonSchema(schemas[kind], fields[kind])),
    }),
  }));
}

function snippets(language: MessageLanguage): object {
  const said = deskWords(language).components;
  return Object.fromEntries(
    Object.keys(components)
      .filter(isComponentName)
      .map((name) => [
        name,
        {
          scope: 'mdx,markdown',
          prefix: `<${name}`,
          description: said[name],
          body: componentExamples[name].replaceAll('$', '\\$').split('\n'),
        },
      ]),
  );
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
