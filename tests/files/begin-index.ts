import { readContent } from '#files/content.ts';
import { startSearchIndex } from '#files/search-index.ts';

// Begins the index of a content folder, as a build does, and fails before it is asked for.
const [root = ''] = process.argv.slice(2);
startSearchIndex({ content: await readContent({ root, now: '2026-01-01T00:00:00Z' }) });
await new Promise((resolve) => setTimeout(resolve, 100));
console.log('begun');
