import type { Page } from 'playwright-core';
import { weigh } from '../../tests/site/page-weight.ts';

/** Bytes over the wire, with text packed by gzip, and how many requests brought them. */
export type Load = { readonly bytes: number; readonly requests: number };

const quiet = 400;

/** Weighs what a page, its workers included, asks for between one reading and the next. */
export class Scale {
  readonly #page: Page;
  #weights: ReturnType<typeof weigh>[] = [];
  #open = 0;

  constructor(page: Page) {
    this.#page = page;
    page.on('request', () => this.#open++);
    page.on('requestfailed', () => this.#open--);
    page.on('requestfinished', (request) => {
      this.#open--;
      this.#weights.push(weigh(request));
    });
  }

  /** Waits until the page asks for nothing more; returns what came since the last reading. */
  async read(): Promise<Load> {
    let seen: number;
    do {
      seen = this.#weights.length;
      await this.#page.waitForTimeout(quiet);
    } while (this.#open > 0 || this.#weights.length > seen);
    const weights = (await Promise.all(this.#weights.splice(0))).filter((weight) => weight !== undefined);
    return { bytes: weights.reduce((sum, { bytes }) => sum + bytes, 0), requests: weights.length };
  }
}
