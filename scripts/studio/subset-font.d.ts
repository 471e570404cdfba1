declare module 'subset-font' {
  /** Cuts a font down to the letters of a text. https://github.com/papandreou/subset-font */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'woff2';
      variationAxes?: Readonly<Record<string, number | { min: number; max: number }>>;
      noLayoutClosure?: boolean;
    },
  ): Promise<Uint8Array>;
}
