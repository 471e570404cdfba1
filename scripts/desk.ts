import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deskFiles, guideNames } from '#desk/desk-files.ts';
import { readContent } from '#files/content.ts';
import { contentFolder, currentInstant, factsFile } from '#files/surroundings.ts';
import { writeWholeFile } from '#files/whole-file.ts';

const usage = `Usage: npm run desk

Makes content/README.md and content/README.da.md of src/desk/guide/ and of what schemas, components and rules say of
themselves, and the schemas and snippets that VS Code takes from content/.schemas/ and .vscode/.`;

const root = join(import.meta.dirname, '..');
if (process.argv.includes('--help')) {
  console.log(usage);
} else {
  const { site } = await readContent({
    root: contentFolder(root),
    now: currentInstant(),
    facts: factsFile(root),
  });
  if (!site) throw new Error('content/site.yaml cannot be read; "npm run check" says why.');
  const guide = (name: string) => readFile(join(root, 'src', 'desk', 'guide', name), 'utf8');
  const guides = { da: await guide(guideNames.da), en: await guide(guideNames.en) };
  for (const { path, text } of deskFiles(guides, site.value.messages, site.value)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeWholeFile(join(root, path), text);
    console.log(path);
  }
}
