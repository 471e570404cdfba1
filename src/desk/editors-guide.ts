import { components, isComponentName } from '#bodies/components.ts';
import type { SchemaContext } from '#domain/field.ts';
import { type EditedKind, editedKinds, type FileSchemas, fileSchemas } from '#domain/file-schema.ts';
import { ruleNames } from '#domain/rule.ts';
import { exampleOf, isOptional, shapeOf } from '#domain/schema-shape.ts';
import type { DeskWords } from '#i18n/desk-words.ts';
import { componentExamples } from './component-examples.ts';

/** The context in which the guide explains fields; the languages are those of its examples. */
const context: SchemaContext = { timeZone: 'Europe/Copenhagen', languages: ['da', 'nb', 'nl', 'en'] };

/**
 * The editors' guide: hand-written Markdown in which `<!-- fields -->`, `<!-- components -->` and `<!-- rules -->` stand for
 * what the schemas, the components and the rules say of themselves.
 */
export function renderGuide(text: string, words: DeskWords): string {
  const parts = { fields: renderFields, components: renderComponents, rules: renderRules };
  return Object.entries(parts).reduce(
    (guide, [name, render]) => guide.replace(`<!-- ${name} -->`, () => render(words)),
    text,
  );
}

function renderFields({ words, kinds, fields }: DeskWords): string {
  const schemas = fileSchemas(context);
  return editedKinds
    .map((kind) => {
      const said: Readonly<Record<string, string>> = fields[kind];
      const rows = fieldsOf(kind, schemas).map(({ name, example, required }) => [
        `\`${name}\``,
        `${said[name]}${required ? ` **${words.required}**` : ''}`,
        example === undefined ? '' : `\`${example}\``,
      ]);
      return `### ${kinds[kind]}\n\n${table([words.field, words.says, words.example], rows)}`;
    })
    .join('\n\n');
}

/** What the schema says of each field of a kind of file. */
export function fieldsOf(kind: EditedKind, schemas: FileSchemas = fileSchemas(context)) {
  return Object.entries(shapeOf(schemas[kind]) ?? {}).map(([name, field]) => ({
    name,
    example: exampleOf(field),
    required: !isOptional(field),
  }));
}

function renderComponents({ components: said }: DeskWords): string {
  return Object.keys(components)
    .filter(isComponentName)
    .map((name) => `### ${name}\n\n${said[name]}\n\n\`\`\`mdx\n${componentExamples[name]}\n\`\`\``)
    .join('\n\n');
}

function renderRules({ words, rules }: DeskWords): string {
  const schema = editedKinds.map((kind) => [`\`${kind}/…\``, words.schemaRule, words.schemaRemedy]);
  const own = ruleNames.map((name) => [`\`${name}\``, rules[name].meaning, rules[name].remedy]);
  return table([words.rule, words.meaning, words.remedy], [...own, ...schema]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}
