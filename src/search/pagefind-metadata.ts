import type { Facts } from './facts.ts';
import { GrowingBytes, major } from './growing-bytes.ts';

/**
 * What Pagefind 1.6 has to be told before it can search: its version, the records by name and length, and the chunks with
 * what they begin and end with. All of it follows from the facts, so nobody has to fetch it. Names are numbers.
 */
export function pagefindMetadata({ pagefind, ends, chunks }: Pick<Facts, 'pagefind' | 'ends' | 'chunks'>) {
  const metadata = new GrowingBytes();
  metadata.head(major.list, 6);
  metadata.text(pagefind);
  metadata.head(major.list, ends.length);
  for (const [record, end] of ends.entries()) {
    metadata.head(major.list, 3);
    metadata.text(String(record));
    metadata.head(major.number, end);
    metadata.text('');
  }
  metadata.head(major.list, chunks.length);
  for (const [chunk, from] of chunks.entries()) {
    metadata.head(major.list, 3);
    metadata.text(from);
    metadata.text(chunks[chunk + 1] ?? '\uffff');
    metadata.text(String(chunk));
  }
  // No filters, no sorts, nothing else.
  for (let list = 0; list < 3; list++) metadata.head(major.list, 0);
  return metadata.written();
}
