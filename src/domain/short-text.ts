import { refuse, text } from './field.ts';

/** Text that apps cut off beyond `most` characters. */
export function shortText(most: number, example: string) {
  return limited(example, most, 'characters', (value) => [...value].length);
}

/** Text of at most `most` bytes of UTF-8. */
export function textOfBytes(most: number, example: string) {
  return limited(example, most, 'bytes', (value) => new TextEncoder().encode(value).length);
}

function limited(example: string, most: number, unit: string, measure: (value: string) => number) {
  return text(example)
    .transform((value, ctx) => {
      const size = measure(value);
      if (size <= most) return value;
      const message = `The text is ${size} ${unit} long, and apps read at most ${most}.`;
      return refuse(ctx, message, `Shorten it by ${size - most} ${unit}.`);
    })
    .meta({ example });
}
