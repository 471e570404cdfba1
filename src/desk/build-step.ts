/** The long steps of a build, in their order. */
export const buildSteps = ['content', 'program', 'pages', 'pictures', 'search'] as const;

/**
 * How far a step of a build is: begun; `done` of `total` things; hindered by things that an earlier build did not leave whole; or over, with how many things there are in the end and,
 * where that is known, how many of them were there from an earlier build.
 */
export type BuildStep = { name: (typeof buildSteps)[number] } & (
  | { state: 'begun' }
  | { state: 'going'; done: number; total: number }
  | { state: 'damaged' }
  | { state: 'over'; all: number; kept?: number }
);
