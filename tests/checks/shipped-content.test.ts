import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '#checks/content-checks.ts';
import { renderReport } from '#checks/report.ts';
import { readContent } from '#files/content.ts';

test('the shipped content has no problem', async () => {
  const root = join(import.meta.dirname, '..', '..', 'content');
  const content = await readContent({ root, now: '2026-06-01T00:00:00Z' });
  expect(renderReport(checkContent(content), { files: content.files.length })).toMatch(
    /^No problems in \d+ files\.$/,
  );
});
