const sign = (inner: string) =>
  `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${inner}</svg>`;

const around = (seconds: number, turn: string) =>
  sign(
    `<g ${turn}><path class="stroke" d="M6.2 7.2A8.2 8.2 0 1 0 12 4.8"/><path d="M12.6 1.4V8.2L7.6 4.8Z"/></g><text x="12" y="16.2" text-anchor="middle">${seconds}</text>`,
  );

/** What stands on the player's buttons, as SVG. */
export const signs = {
  play: sign('<path d="M7 4.5V19.5L19.5 12Z"/>'),
  pause: sign('<path d="M6 5H10V19H6ZM14 5H18V19H14Z"/>'),
  back: around(15, ''),
  forward: around(30, 'transform="matrix(-1 0 0 1 24 0)"'),
  previous: sign('<path d="M5 5H8V19H5ZM19 5V19L9.5 12Z"/>'),
  next: sign('<path d="M16 5H19V19H16ZM5 5V19L14.5 12Z"/>'),
  more: sign('<path class="stroke" d="M3 8H12M17 8H21M3 16H6M11 16H21M14.5 5V11M8.5 13V19"/>'),
  close: sign('<path class="stroke" d="M6 6L18 18M18 6L6 18"/>'),
  share: sign('<path class="stroke" d="M12 15V4M8 7.5L12 3.5L16 7.5M7 11H5V20.5H19V11H17"/>'),
} as const;
