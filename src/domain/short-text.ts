import { refuse, text } from './field.ts';
import type { Wording } from './wording.ts';

/** Text that apps cut off beyond `most` characters. */
export function shortText(most: number, example: string) {
  return limited(example, most, { da: 'tegn', en: 'characters' }, (value) => [...value].length);
}

/** Text of at most `most` bytes of UTF-8. */
export function textOfBytes(most: number, example: string) {
  return limited(
    example,
    most,
    { da: 'bytes', en: 'bytes' },
    (value) => new TextEncoder().encode(value).length,
  );
}

function limited(example: string, most: number, unit: Wording, measure: (value: string) => number) {
  return text(example)
    .transform((value, ctx) => {
      const size = measure(value);
      if (size <= most) return value;
      const message = {
        da: `Teksten er ${size} ${unit.da} lang, og apps læser højst ${most}.`,
        en: `The text is ${size} ${unit.en} long, and apps read at most ${most}.`,
      };
      const fix = {
        da: `Forkort den med ${size - most} ${unit.da}.`,
        en: `Shorten it by ${size - most} ${unit.en}.`,
      };
      return refuse(ctx, message, fix);
    })
    .meta({ example });
}
