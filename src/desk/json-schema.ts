import * as z from 'zod';
import { exampleOf, isOptional, unwrap } from '#domain/schema-shape.ts';

/** A JSON Schema, as far as editors' programs need one to complete and explain fields. https://json-schema.org/draft-07 */
export type JsonSchema = { [key: string]: unknown };

/**
 * The JSON Schema of what a file may hold. YAML tells numbers and booleans from text, which our own reader does not, so
 * every plain value may be any of them. `said` explains the fields of the outermost group.
 */
export function jsonSchema(schema: z.ZodType, said: Readonly<Record<string, string>> = {}): JsonSchema {
  const inner = unwrap(schema);
  const words = wordsOf(schema);
  if (words)
    return { enum: words.map((word) => (word === 'true' || word === 'false' ? word === 'true' : word)) };
  if (inner instanceof z.ZodObject) return group(inner, said);
  if (inner instanceof z.ZodArray) return { type: 'array', items: jsonSchema(inner.element as z.ZodType) };
  if (inner instanceof z.ZodUnion) {
    return { anyOf: (inner.options as z.ZodType[]).map((option) => jsonSchema(option)) };
  }
  if (inner instanceof z.ZodRecord) {
    return { type: 'object', additionalProperties: jsonSchema(inner.valueType as z.ZodType) };
  }
  return { type: ['string', 'number', 'boolean'] };
}

function group(schema: z.ZodObject, said: Readonly<Record<string, string>>): JsonSchema {
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>);
  return {
    type: 'object',
    additionalProperties: false,
    required: fields.filter(([, field]) => !isOptional(field)).map(([name]) => name),
    properties: Object.fromEntries(
      fields.map(([name, field]) => {
        const description = [said[name], exampleOf(field)].filter((text) => text !== undefined).join('\n');
        return [name, { ...jsonSchema(field), ...(description === '' ? {} : { description }) }];
      }),
    ),
  };
}

/** The words of a closed list, which stand on the field or on what it wraps. */
function wordsOf(schema: z.ZodType): readonly string[] | undefined {
  const words = schema.meta()?.['words'];
  if (Array.isArray(words)) return words;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? wordsOf(schema.unwrap() as z.ZodType)
    : undefined;
}
