import type * as z from 'zod';
import { components, isComponentName } from '#bodies/components.ts';
import type { ComponentNode } from '#domain/body.ts';
import type { Content } from '#domain/content.ts';
import { refusalOf } from '#domain/field.ts';
import { onceFor } from '#domain/once.ts';
import type { Problem } from '#domain/problem.ts';
import { suggest } from '#domain/suggestion.ts';
import { findInTexts } from './find-in-texts.ts';
import { atNode, type Finding } from './finding.ts';

/** Every component has the properties that it needs, no others, and values that make sense. */
export function componentProperties(content: Content): Problem[] {
  return findInTexts(content, (source, node) =>
    node.type === 'component' ? explain(node).map((finding) => atNode(source, node, finding)) : [],
  );
}

const explain = onceFor(({ name, properties }: ComponentNode): Finding[] => {
  if (!isComponentName(name)) return [];
  const schema: z.ZodObject = components[name];
  const known = Object.keys(schema.shape);
  return (schema.safeParse(properties).error?.issues ?? []).flatMap((issue): Finding[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        rule: 'body/known-property',
        value: key,
        message: { da: `<${name}> har ingen egenskab "${key}".`, en: `<${name}> has no property "${key}".` },
        fix: suggest(
          key,
          known,
          known.length > 0
            ? {
                da: `Fjern den, eller brug en af: ${known.join(', ')}.`,
                en: `Remove it, or use one of: ${known.join(', ')}.`,
              }
            : { da: 'Fjern den.', en: 'Remove it.' },
        ),
      }));
    }
    const property = String(issue.path[0]);
    const value = properties[property];
    if (value === undefined) {
      return [
        {
          rule: 'body/needed-property',
          message: {
            da: `<${name}> mangler egenskaben "${property}".`,
            en: `<${name}> needs the property "${property}".`,
          },
          fix: {
            da: `Skriv den sådan: ${exampleOf(schema, property)}`,
            en: `Write it like this: ${exampleOf(schema, property)}`,
          },
        },
      ];
    }
    const { message, fix } = refusalOf(issue) ?? {
      message: { da: 'Værdien passer ikke her.', en: 'The value does not fit here.' },
      fix: {
        da: `Skriv ${exampleOf(schema, property)}.`,
        en: `Write ${exampleOf(schema, property)}.`,
      },
    };
    return [
      {
        rule: 'body/readable-property',
        value,
        message: {
          da: `Egenskaben "${property}" ved <${name}>: ${message.da}`,
          en: `The property "${property}" of <${name}>: ${message.en}`,
        },
        fix,
      },
    ];
  });
});

function exampleOf(schema: z.ZodObject, property: string): string {
  const field: unknown = schema.shape[property];
  const example = hasMeta(field) ? field.meta()?.['example'] : undefined;
  return typeof example === 'string' ? example : `${property}="…"`;
}

function hasMeta(field: unknown): field is { meta(): Record<string, unknown> | undefined } {
  return typeof field === 'object' && field !== null && 'meta' in field && typeof field.meta === 'function';
}
