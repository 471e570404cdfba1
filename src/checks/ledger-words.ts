import type { LedgerDifference } from '#domain/ledger.ts';

/** One line that says what would change for subscribers. */
export function describeDifference(difference: LedgerDifference): string {
  const { show } = difference;
  switch (difference.kind) {
    case 'new-show':
      return `new       ${show}: the whole show`;
    case 'vanished-show':
      return `vanished  ${show}: the whole show`;
    case 'new':
      return `new       ${show}: ${difference.title} (${difference.guid})`;
    case 'vanished':
      return `vanished  ${show}: ${difference.guid}, ${difference.record.enclosure}`;
    case 'returned':
      return `returned  ${show}: ${difference.guid}`;
    case 'show':
    case 'changed': {
      const subject = difference.kind === 'show' ? show : `${show}: ${difference.guid}`;
      const why = difference.reason === undefined ? 'refused without a reason' : difference.reason;
      return `changed   ${subject}, ${difference.field}: ${difference.was} -> ${difference.is} (${why})`;
    }
  }
}
