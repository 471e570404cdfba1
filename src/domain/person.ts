import * as z from 'zod';
import { address, oneOf, perLanguage, type SchemaContext, text } from './field.ts';

/** `content/people/<id>.yaml`: a host, guest or author. */
export function personSchema(context: SchemaContext) {
  return z.strictObject({
    name: text('name: Henrik Qvortrup'),
    kind: oneOf(['person', 'desk'], 'kind: person').default('person'),
    jobTitle: perLanguage(context, 'jobTitle: { da: Politisk kommentator }').optional(),
    description: perLanguage(context, 'description: { da: To sætninger om personen }').optional(),
    links: z
      .array(z.strictObject({ title: text('title: LinkedIn'), url: address('url: https://example.com') }))
      .default([]),
  });
}

/** A person, or a desk that signs together. `image` is a path below `content/`. */
export type Person = z.output<ReturnType<typeof personSchema>> & { id: string; image?: string | undefined };
