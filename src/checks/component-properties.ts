import type * as z from 'zod';
import { components, isComponentName } from '#bodies/components.ts';
import type { ComponentNode } from '#domain/body.ts';
import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { suggest } from '#domain/suggestion.ts';
import { atNode, type Finding } from './finding.ts';
import { textNodes } from './text-nodes.ts';

/** Every component has the properties that it needs, no others, and values that make sense. */
export function componentProperties(content: Content): Problem[] {
  return textNodes(content).flatMap(({ source, node }) =>
    node.type === 'component' ? explain(node).map((finding) => atNode(source, node, finding)) : [],
  );
}

function explain({ name, properties }: ComponentNode): Finding[] {
  if (!isComponentName(name)) return [];
  const schema: z.ZodObject = components[name];
  const known = Object.keys(schema.shape);
  return (schema.safeParse(properties).error?.issues ?? []).flatMap((issue): Finding[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        rule: 'body/known-property',
        value: key,
        message: `<${name}> has no property "${key}".`,
        fix: suggest(
          key,
          known,
          known.length > 0 ? `Remove it, or use one of: ${known.join(', ')}.` : 'Remove it.',
        ),
      }));
    }
    const property = String(issue.path[0]);
    const value = properties[property];
    if (value === undefined) {
      const message = `<${name}> needs the property "${property}".`;
      return [
        { rule: 'body/needed-property', message, fix: `Write it like this: ${exampleOf(schema, property)}` },
      ];
    }
    const fix = issue.code === 'custom' ? String(issue.params?.['fix'] ?? '') : '';
    const message = `The property "${property}" of <${name}>: ${issue.message}`;
    return [
      { rule: 'body/readable-property', value, message, fix: fix || `Write ${exampleOf(schema, property)}.` },
    ];
  });
}

function exampleOf(schema: z.ZodObject, property: string): string {
  const field: unknown = schema.shape[property];
  const example = hasMeta(field) ? field.meta()?.['example'] : undefined;
  return typeof example === 'string' ? example : `${property}="…"`;
}

function hasMeta(field: unknown): field is { meta(): Record<string, unknown> | undefined } {
  return typeof field === 'object' && field !== null && 'meta' in field && typeof field.meta === 'function';
}
