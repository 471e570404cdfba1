import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** The colours that lie behind an element's words: the nearest painted ground, and rings that are drawn on it. */
    groundsOf(element: Element): string[];
    /** The contrast of two colours, from 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
    contrastOf(one: string, other: string): number;
    /** Whether a colour is more than transparent. */
    isPainted(colour: string): boolean;
    /** How a report calls an element. */
    nameOf(element: Element): string;
  }
}

/** Teaches an open page to see its own colours, for the functions above. */
export async function openEyes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const luminance = (colour: string) => {
      if (!brush) return Number.NaN;
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
      // https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
      const [red = 0, green = 0, blue = 0] = [...brush.getImageData(0, 0, 1, 1).data].map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    window.contrastOf = (one, other) => {
      const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };
    window.isPainted = (colour) => !/^rgba\(.*, 0\)$|^transparent$/.test(colour);
    window.groundsOf = (element) => {
      const grounds: string[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) {
        const rings = at.querySelector(':scope > .waves');
        if (rings) grounds.push(getComputedStyle(rings).stroke);
        const { backgroundColor } = getComputedStyle(at);
        if (window.isPainted(backgroundColor)) return [...grounds, backgroundColor];
      }
      return grounds;
    };
    window.nameOf = (element) => {
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return `<${element.localName} class="${element.className}"> ${name.trim().replace(/\s+/g, ' ').slice(0, 40)}`;
    };
  });
}
