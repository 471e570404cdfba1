import { hash } from 'node:crypto';
import { onceFor } from '#domain/once.ts';
import { sharedBy } from './shared-by.ts';

/** Values as one short text. */
export function keyOf(values: unknown): string {
  return hash('sha256', JSON.stringify(values), 'base64url');
}

/** Values in a few letters each; what does not change is spelt once in this process, whoever asks. */
export function digestsOf(values: readonly unknown[]): unknown[] {
  return values.map((value) => (typeof value === 'object' && value !== null ? digestOf(value) : value));
}

const digestOf = sharedBy('digests', () => onceFor<object, string>(keyOf));
