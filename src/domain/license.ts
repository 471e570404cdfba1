import * as z from 'zod';
import { address, refuse, text } from './field.ts';
import { suggest } from './suggestion.ts';

/** Known licences with their texts. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/license/licenses.json */
const known: Readonly<Record<string, string>> = {
  ARR: 'https://en.wikipedia.org/wiki/All_rights_reserved',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-NC-4.0': 'https://creativecommons.org/licenses/by-nc/4.0/deed.en',
  'CC-BY-NC-ND-4.0': 'https://creativecommons.org/licenses/by-nc-nd/4.0/deed.en',
  'POD-V4V-1.0':
    'https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/license/v4v-4.0.md',
};

/** A licence: the name in capitals when it is a known one, and the address of its text. */
export type License = { name: string; url: string };

/** What holds for all that editors publish and give no licence of its own; see `content/LICENSE.md`. */
export const usualLicense: License = {
  name: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
};

const knownLicense = z.string().transform((value, ctx): License => {
  const name = value.trim().toUpperCase();
  const url = known[name];
  if (url !== undefined) return { name, url };
  const names = Object.keys(known).join(', ');
  const otherwise = {
    da: `Brug en af ${names}, eller skriv { name: ..., url: ... }.`,
    en: `Use one of ${names}, or write { name: ..., url: ... }.`,
  };
  return refuse(
    ctx,
    {
      da: `"${value}" er ikke en licens, der kendes på navnet alene.`,
      en: `"${value}" is not a licence known by its name alone.`,
    },
    suggest(value, Object.keys(known), otherwise),
  );
});

const ownLicense = z.strictObject({
  name: text('name: my-licence-v1'),
  url: address('url: https://example.com/licence'),
});

/** `license: CC-BY-4.0`, or the name and address of one of your own. */
export const licenseField = z.union([knownLicense, ownLicense]).meta({ example: 'license: CC-BY-4.0' });

/** Whether the name alone says which licence is meant. */
export function isKnownLicense({ name }: License): boolean {
  return Object.hasOwn(known, name);
}
