/** How large a picture stands on a page: the widths it is made in (pixels), and how wide it is shown. */
export const framings = {
  thumb: { widths: [112, 224], sizes: '112px' },
  embed: { widths: [112, 224, 432], sizes: '(min-width: 30rem) 216px, 68px' },
  portrait: { widths: [160, 320], sizes: '160px' },
  cover: { widths: [320, 480, 800], sizes: '(min-width: 60rem) 24rem, 90vw' },
  card: { widths: [400, 800], sizes: '(min-width: 60rem) 30rem, 92vw' },
  body: { widths: [480, 800, 1200], sizes: '(min-width: 48rem) 42rem, 92vw' },
  wide: { widths: [480, 800, 1200, 1600], sizes: '(min-width: 75rem) 70rem, 94vw' },
} as const satisfies Record<string, { widths: readonly number[]; sizes: string }>;

/** The name of one of them. */
export type Framing = keyof typeof framings;
