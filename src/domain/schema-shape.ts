import * as z from 'zod';

/** The example that a field gives of itself, or that what it wraps does. */
export function exampleOf(field: z.ZodType): string | undefined {
  const example = field.meta()?.['example'];
  if (typeof example === 'string' && example !== '') return example;
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault)
    return exampleOf(field.unwrap() as z.ZodType);
  if (field instanceof z.ZodPipe) return exampleOf(field.in as z.ZodType);
  if (field instanceof z.ZodArray) return exampleOf(field.element as z.ZodType);
  return field instanceof z.ZodRecord ? exampleOf(field.valueType as z.ZodType) : undefined;
}

/** The schema of one field, through optional, default, lists and unions. */
export function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    current = typeof step === 'number' ? elementOf(current) : shapeOf(current)?.[String(step)];
  }
  return current;
}

/** The schema of the items of a list. */
export function elementOf(schema: z.ZodType | undefined): z.ZodType | undefined {
  const inner = schema && unwrap(schema);
  return inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined;
}

/** The fields of a group. */
export function shapeOf(schema: z.ZodType | undefined): Record<string, z.ZodType> | undefined {
  const inner = schema && unwrap(schema);
  if (inner instanceof z.ZodObject) return inner.shape as Record<string, z.ZodType>;
  if (inner instanceof z.ZodUnion) {
    return (inner.options as z.ZodType[]).map(shapeOf).find((shape) => shape !== undefined);
  }
  return undefined;
}

/** What a schema takes in, without what happens to it afterwards. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  return schema;
}

/** Whether a field may be left out. */
export function isOptional(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return true;
  return schema instanceof z.ZodPipe && isOptional(schema.in as z.ZodType);
}
