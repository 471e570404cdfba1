import * as z from 'zod';
import { address, refuse } from './field.ts';

/** Where a form goes: the https address of a service that takes posted forms, or an e-mail address for a plain mail link. */
export function formRecipient(example: string) {
  return z
    .string()
    .transform((value, ctx) => {
      const recipient = value.trim();
      if (/^[^\s@:/]+@[^\s@/]+\.[^\s@/]+$/.test(recipient)) return recipient;
      if (recipient.startsWith('https://') && address(example).safeParse(recipient).success) return recipient;
      return refuse(
        ctx,
        {
          da: `"${value}" er hverken en https-adresse eller en e-mailadresse.`,
          en: `"${value}" is neither an https address nor an e-mail address.`,
        },
        { da: `Skriv ${example}, eller en e-mailadresse.`, en: `Write ${example}, or an e-mail address.` },
      );
    })
    .meta({ example });
}

/** The fields of `forms:` in `site.yaml`. */
export const formsField = z
  .strictObject({
    contact: formRecipient('contact: https://forms.example/contact').optional(),
    newsletter: formRecipient('newsletter: https://forms.example/newsletter').optional(),
  })
  .default({})
  .meta({ example: 'forms: { contact: https://forms.example/contact }' });
