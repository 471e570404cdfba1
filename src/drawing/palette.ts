/** The colours of the house, as sRGB hex: everything drawn uses these and nothing else. */
export const palette = {
  chalk: '#FFFDF9',
  paper: '#FAF6EF',
  sand: '#EADFCB',
  ink: '#16161D',
  coal: '#24242E',
  deep: '#133640',
  petrol: '#0E2A33',
  tide: '#1B4450',
  lagoon: '#2A5A66',
  fjord: '#3A6F79',
  red: '#E5432D',
  ember: '#C9331F',
  amber: '#F5B841',
  honey: '#E3A127',
} as const;

/**
 * A colour scheme: ground, quiet waves on the ground, words, the needle, the loud waves over it, and the accent of the
 * small wordmark's i's.
 */
export interface Scheme {
  readonly ground: string;
  readonly quiet: string;
  readonly words: string;
  readonly needle: string;
  readonly loud: string;
  readonly accent: string;
}

const { paper, sand, ink, coal, petrol, tide, red, ember, amber, honey } = palette;

/** The five schemes of the house by name; words stand at 3.7:1 on red and at 10:1 or better elsewhere, always large. */
export const schemes = {
  petrol: { ground: petrol, quiet: tide, words: paper, needle: red, loud: amber, accent: amber },
  ink: { ground: ink, quiet: coal, words: paper, needle: amber, loud: red, accent: amber },
  red: { ground: red, quiet: ember, words: paper, needle: ink, loud: amber, accent: paper },
  amber: { ground: amber, quiet: honey, words: ink, needle: ember, loud: petrol, accent: ember },
  paper: { ground: paper, quiet: sand, words: ink, needle: red, loud: petrol, accent: red },
} as const satisfies Record<string, Scheme>;

/** The name of a scheme. */
export type SchemeName = keyof typeof schemes;

/** The names of the schemes, in a fixed order. */
export const schemeNames = [
  'petrol',
  'ink',
  'red',
  'amber',
  'paper',
] as const satisfies readonly SchemeName[];
