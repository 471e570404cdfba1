import * as z from 'zod';
import { oneOf, text, wholeNumber, yesNo } from './field.ts';

const recipient = z.strictObject({
  name: text('name: Redaktionen').optional(),
  type: oneOf(['node', 'lnaddress'], 'type: lnaddress'),
  address: text('address: radio@example.com'),
  split: wholeNumber(0, 'split: 100'),
  customKey: text('customKey: "818818"').optional(),
  customValue: text('customValue: abc').optional(),
  fee: yesNo('fee: true').optional(),
});

/** `value:`, where listeners' payments go; passed on as it is. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/value.md */
export const valueField = z
  .array(
    z.strictObject({
      type: text('type: lightning'),
      method: text('method: keysend'),
      suggested: text('suggested: "0.00000005000"').optional(),
      recipients: z.array(recipient).min(1).meta({ example: 'recipients: [{ type: lnaddress, ... }]' }),
    }),
  )
  .meta({ example: 'value: [{ type: lightning, method: keysend, recipients: [...] }]' });

export type Value = z.output<typeof valueField>[number];
