import { expect, test } from 'vitest';
import { checkContent } from '#checks/content-checks.ts';
import type { Content } from '#domain/content.ts';
import type { Problem } from '#domain/problem.ts';
import { messageLanguages } from '#domain/wording.ts';
import { readContent } from '#files/content.ts';
import { fixtureBytes, type Override, siteFolder } from '../site-folder.ts';

type Overrides = Readonly<Record<string, Override>>;

/** One thing that is done wrong in the small site, and every problem that is to be found: file, line, level and rule. */
export type Defect = { defect: string; files: Overrides; found: readonly string[] };

/** Tests that each defect is found where it is, that nothing else is, and that each has a sentence and a remedy. */
export function findDefects(defects: readonly Defect[]): void {
  test.each(defects)('$defect', async ({ files, found }) => {
    const problems = await problemsAfter(files);
    expect(problems.map(brief)).toEqual(found);
    for (const { message, fix } of problems) {
      for (const language of messageLanguages) {
        expect(message[language], 'is a full sentence').toMatch(/[\p{L}\d]+\W+[\p{L}\d]+.*[.?!]$/su);
        expect(fix[language], 'says what to do').toMatch(/[\p{L}\d]+\W+[\p{L}\d]+/u);
      }
      expect(message.da, 'is in Danish').not.toBe(message.en);
    }
  });
}

/** The texts of the small site that have no flaws of their own. */
const flawless = new Set<string>();
checkContent(await contentOf({}), flawless);

/**
 * What is wrong with the small site after some of its files were changed, whether or not it is known which texts had no flaws before; it
 * has no ledger, whose rule has tests of its own.
 */
export async function problemsAfter(overrides: Overrides): Promise<Problem[]> {
  const content = await contentOf(overrides);
  const problems = checkContent(content);
  const known = new Set(flawless);
  expect(checkContent(content, known)).toEqual(problems);
  expect(checkContent(content, known)).toEqual(problems);
  return problems.filter(({ rule }) => rule !== 'kept-promise');
}

async function contentOf(overrides: Overrides): Promise<Content> {
  return readContent({ root: await siteFolder(overrides), now: '2026-06-01T00:00:00Z' });
}

/** `posts/da/x.mdx:5 error known-tag` */
export function brief({ file, line, level, rule }: Problem): string {
  return `${file.replace(/^content\//, '')}${line === undefined ? '' : `:${line}`} ${level} ${rule}`;
}

/** The folders of the two full episodes, the two Danish posts and the English one. */
export const first = 'episodes/radio/1-begyndelsen';
export const second = 'episodes/radio/2-fortsaettelsen';
export const postOne = 'posts/da/foerste-skridt.mdx';
export const postTwo = 'posts/da/naeste-skridt/index.mdx';
export const english = 'posts/en/first-steps.mdx';

/** Three seconds of MP3, and a PNG. */
export const sound = await fixtureBytes(`${first}/lyd.mp3`);
export const picture = await fixtureBytes('posts/da/naeste-skridt/trappe.png');

/** Some lines at the end of the second post, where the first of them is line 17. */
export function written(text: string): Overrides {
  return { [postTwo]: (old) => `${old}\n${text}\n` };
}

/** The file of a second show, for `shows/anden.yaml`. */
export const otherShow = `title: Anden Radio
description: En anden podcast.
language: da
guid: 5d1c9c1e-1a9a-5b6b-9a5e-0b7c5f0a2d11
feed: /anden/feed.xml
author: Anden Radio
owner: { name: Anden Radio, email: anden@lille.example }
categories: ["Business > Marketing"]
artwork: radio.jpg
`;

/** A new episode, without its sound. */
export function episode(guid: string): string {
  return `---
guid: ${guid}
title: Et afsnit
description: Noget nyt.
pubDate: 2020-03-01 06:00
---
Tekst.
`;
}

/** A new post. */
export const post = `---
title: En tekst
pubDate: 2020-03-02 07:00
---
Tekst.
`;
