import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '#checks/content-checks.ts';
import { factsOfCues, parseTranscript } from '#domain/transcript.ts';
import { readContent } from '#files/content.ts';
import { keyOf } from '#files/digests.ts';
import { siteFolder } from '../site-folder.ts';

const path = 'episodes/radio/1-begyndelsen/transcript.da.vtt';

let facts: string;
beforeAll(async () => {
  facts = join(await mkdtemp(join(tmpdir(), 'transcripts-')), 'facts.json');
});
afterAll(() => rm(join(facts, '..'), { recursive: true }));

async function transcriptIn(root: string) {
  const content = await readContent({ root, now: '2026-06-01T00:00:00Z', facts });
  const [transcript] = content.episodes.flatMap(({ value }) => value.transcripts);
  if (!transcript) throw new Error('There is no transcript.');
  return { content, transcript };
}

test('a transcript has the cues of its file, and facts that say what they say', async () => {
  const root = await siteFolder();
  const { cues } = parseTranscript(await readFile(join(root, path), 'utf8'));
  for (const { transcript } of [await transcriptIn(root), await transcriptIn(root)]) {
    expect(transcript.cues.length).toBeGreaterThan(1);
    expect(transcript).toMatchObject({ file: path, language: 'da', cues });
    expect(transcript.facts).toEqual(factsOfCues(cues));
  }
});

test('what checks ask of cues is known from one reading to the next, until the file is another', async () => {
  const root = await siteFolder();
  const rulesIn = async () =>
    checkContent((await transcriptIn(root)).content)
      .map(({ rule }) => rule)
      .filter((rule) => rule !== 'kept-promise');
  expect(await rulesIn()).toEqual([]);
  const kept = await readFile(facts, 'utf8');
  await writeFile(facts, kept.replaceAll(/"covered":[\d.]+/g, '"covered":0.001'));
  // What was read last is remembered by this process; of another one only the file is left.
  await readContent({ root: await siteFolder(), now: '2026-06-01T00:00:00Z' });
  expect(await rulesIn()).toEqual(['covering-cues']);
  await writeFile(join(root, path), `${await readFile(join(root, path), 'utf8')}\n`);
  expect(await rulesIn()).toEqual([]);
});

test('a mistake in a transcript is told again each time, and so is one in its bytes', async () => {
  const root = await siteFolder({ [path]: (text) => text.replace('-->', '->') });
  const rulesIn = async () =>
    (await readContent({ root, now: '2026-06-01T00:00:00Z', facts })).problems.map(
      ({ rule, line }) => `${rule} ${line}`,
    );
  const [once, again] = [await rulesIn(), await rulesIn()];
  expect(once).toEqual(['transcript/readable 3']);
  expect(again).toEqual(once);
  await writeFile(join(root, path), Buffer.from([0x57, 0xff]));
  expect([await rulesIn(), await rulesIn()]).toEqual([['file/utf-8 undefined'], ['file/utf-8 undefined']]);
});

test('the sum of an episode is another one when a word of its transcript is, though it holds none of them', async () => {
  const root = await siteFolder();
  const before = (await transcriptIn(root)).transcript;
  const spelt = JSON.stringify(before);
  expect(spelt).not.toContain(before.cues[0]?.text);
  await writeFile(join(root, path), (await readFile(join(root, path), 'utf8')).replace('Farvel', 'Goddag'));
  expect(keyOf((await transcriptIn(root)).transcript)).not.toBe(keyOf(before));
});
