import type * as z from 'zod';
import { type Refusal, refusalOf } from './field.ts';
import type { Source } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { exampleOf, fieldAt, shapeOf } from './schema-shape.ts';
import { suggest } from './suggestion.ts';
import type { Wording } from './wording.ts';

/** Kinds of content file; the first word of a schema problem's rule. */
export type Kind = 'site' | 'show' | 'episode' | 'post' | 'page' | 'person' | 'term' | 'chapters' | 'ledger';

/** Reads a source with a schema: the value, or every field that is wrong. */
export function parseEntry<Schema extends z.ZodType>(
  kind: Kind,
  schema: Schema,
  source: Source,
): { value: z.output<Schema> } | { problems: Problem[] } {
  const result = schema.safeParse(source.data);
  if (result.success) return { value: result.data };
  return { problems: result.error.issues.flatMap((issue) => explain(kind, schema, source, issue)) };
}

type Issue = z.core.$ZodIssue;

function explain(kind: Kind, schema: z.ZodType, source: Source, issue: Issue): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(kind, schema, source, [...issue.path, key]));
  }
  if (issue.code === 'invalid_union') return explainUnion(kind, schema, source, issue);
  const value = valueAt(source.data, issue.path);
  return [
    {
      ...head(kind, source, issue.path),
      ...(typeof value === 'string' ? { value } : {}),
      ...(refusalOf(issue) ?? wrongShape(schema, issue.path, value)),
    },
  ];
}

/** Of several forms that a value may have, explains the one that the editor seems to have meant. */
function explainUnion(
  kind: Kind,
  schema: z.ZodType,
  source: Source,
  issue: Extract<Issue, { code: 'invalid_union' }>,
): Problem[] {
  const value = valueAt(source.data, issue.path);
  const meant = issue.errors.find(
    (errors) => !errors.some((e) => e.code === 'invalid_type' && e.path.length === 0),
  );
  if (!meant) {
    return [{ ...head(kind, source, issue.path), ...wrongShape(schema, issue.path, value) }];
  }
  return meant.flatMap((inner) =>
    explain(kind, schema, source, { ...inner, path: [...issue.path, ...inner.path] } as Issue),
  );
}

function head(kind: Kind, source: Source, path: readonly PropertyKey[]) {
  const field = path.map(String).join('.');
  const name = path.find((step) => typeof step === 'string') ?? 'fields';
  return {
    rule: `${kind}/${String(name)}` as const,
    level: 'error' as const,
    file: source.file,
    ...source.place(path),
    ...(field === '' ? {} : { field }),
  };
}

function unknownKey(kind: Kind, schema: z.ZodType, source: Source, path: readonly PropertyKey[]): Problem {
  const key = String(path.at(-1));
  const known = Object.keys(shapeOf(fieldAt(schema, path.slice(0, -1))) ?? {});
  return {
    ...head(kind, source, path),
    rule: `${kind}/known-field`,
    value: key,
    message: { da: `Der er intet felt "${key}" her.`, en: `There is no field "${key}" here.` },
    fix: suggest(key, known, {
      da: `Fjern det, eller brug et af: ${known.join(', ')}.`,
      en: `Remove it, or use one of: ${known.join(', ')}.`,
    }),
  };
}

function wrongShape(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): Refusal {
  const name = path.at(-1);
  const subject =
    name === undefined
      ? { da: 'Filen', en: 'The file' }
      : { da: `Feltet "${String(name)}"`, en: `"${String(name)}"` };
  const field = fieldAt(schema, path);
  const example = field === undefined ? undefined : exampleOf(field);
  if (value === undefined) {
    const line = example ?? `${String(name)}:`;
    return {
      message: { da: `${subject.da} mangler.`, en: `${subject.en} is missing.` },
      fix: { da: `Tilføj en linje: ${line}`, en: `Add a line: ${line}` },
    };
  }
  const shape = shapeName(value);
  return {
    message: {
      da: `${subject.da} er ${shape.da}, og det passer ikke her.`,
      en: `${subject.en} is ${shape.en}, and that does not fit here.`,
    },
    fix:
      example === undefined
        ? { da: 'Se content/README.da.md.', en: 'See content/README.md.' }
        : { da: `Skriv det sådan: ${example}`, en: `Write it like this: ${example}` },
  };
}

function shapeName(value: unknown): Wording {
  if (Array.isArray(value)) return { da: 'en liste', en: 'a list' };
  if (typeof value === 'object' && value !== null) return { da: 'en gruppe felter', en: 'a group of fields' };
  return value === '' ? { da: 'tom', en: 'empty' } : { da: `"${String(value)}"`, en: `"${String(value)}"` };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  );
}
