import * as z from 'zod';
import { type Refusal, refuse, write } from './field.ts';

const example = 'aliases: [/2018/10/politik-paa-linkedin/]';

/** Letters that mean something of their own in the redirect rules of hosts. */
const reserved = /[\s"'<>{}|\\^`*:;$]/;

const alias = z
  .string()
  .transform((value, ctx) => {
    const path = value.trim();
    const fault = faultOf(path);
    return fault ? refuse(ctx, fault.message, fault.fix) : withSlash(encodeURI(decodeURI(path)));
  })
  .meta({ example });

/** `aliases:`, paths at which the same thing could once be found. A path without an extension ends in `/`. */
export const aliasesField = z.array(alias).default([]).meta({ example });

function faultOf(path: string): Refusal | undefined {
  if (/^https?:\/\//.test(path) && URL.canParse(path)) {
    const { pathname } = new URL(path);
    return {
      message: {
        da: `"${path}" er en fuld adresse, ikke en sti.`,
        en: `"${path}" is a full address, not a path.`,
      },
      fix: { da: `Skriv kun ${pathname} i stedet.`, en: `Write only ${pathname} instead.` },
    };
  }
  if (!path.startsWith('/') || path.startsWith('//') || path === '/') {
    return {
      message: {
        da: `"${path}" er ikke en gammel sti på webstedet.`,
        en: `"${path}" is not an old path of this site.`,
      },
      fix: write(example),
    };
  }
  if (/[?#]/.test(path)) {
    const fix = {
      da: 'Skriv det, der står før; det efter ? eller # kan ikke viderestilles.',
      en: 'Write the part before it; what stands after ? or # cannot be redirected.',
    };
    return { message: { da: `"${path}" har et ? eller et #.`, en: `"${path}" holds a ? or a #.` }, fix };
  }
  if (reserved.test(path) || !isDecodable(path) || /\/\/|\/\.{1,2}(?:\/|$)/.test(path)) {
    return {
      message: {
        da: `"${path}" kan ikke være stien til en side.`,
        en: `"${path}" cannot be the path of a page.`,
      },
      fix: write(example),
    };
  }
  if (/[^\x21-\x7e]/.test(path)) {
    const fix = { da: `Skriv ${encodeURI(path)} i stedet.`, en: `Write ${encodeURI(path)} instead.` };
    return {
      message: {
        da: `"${path}" har bogstaver, som webadresser ikke må have.`,
        en: `"${path}" holds letters that web addresses may not hold.`,
      },
      fix,
    };
  }
  return undefined;
}

function isDecodable(path: string): boolean {
  try {
    return !/[\p{Cc}\\]|\/\.{1,2}(?:\/|$)/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

function withSlash(path: string): string {
  return path.endsWith('/') || /\.[^./]+$/.test(path) ? path : `${path}/`;
}
