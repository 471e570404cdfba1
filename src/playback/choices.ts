import { asRecord, parseJson } from './memory.ts';

/** What a listener chose for every episode. */
export type Choices = {
  /** From 0.8 to 2.5. */
  rate: number;
  /** From 0 to 1. */
  volume: number;
  /** Whether positions are remembered. */
  remember: boolean;
  /** Whether the player's keys work on the whole page. */
  pageKeys: boolean;
};

/** The speeds that one may choose. */
export const rates: readonly number[] = [0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.5, 1.75, 2, 2.25, 2.5];

/** The choices of a text from the browser's storage; the usual one where there is none or none that can be. */
export function parseChoices(text: string | null): Choices {
  const { rate, volume, remember, pageKeys } = asRecord(parseJson(text));
  return {
    rate: rates.find((known) => known === rate) ?? 1,
    volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : 1,
    remember: remember !== false,
    pageKeys: pageKeys === true,
  };
}
