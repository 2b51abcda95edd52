import { z } from 'zod';
import { EMPTY_LINK_FORM, type LinkFormValues } from '../../chat/grammar/link-form-values.js';

/** A form as it was typed in Slack. */
export interface FormValues extends LinkFormValues {
  /** What was chosen under "When"; null: nothing, and `sendKind` follows from the ticked channels. */
  readonly timing: LinkFormValues['sendKind'] | null;
}

export const EMPTY_FORM: FormValues = { ...EMPTY_LINK_FORM, timing: null };

/** For values that come from a line or a message, where nothing was chosen but what was said. */
export function toFormValues(values: LinkFormValues): FormValues {
  const isSilent = values.sendKind === 'no' && values.channels.length === 0;
  return { ...values, timing: isSilent ? null : values.sendKind };
}

const sendKind = z.enum(['now', 'at', 'no']);
const draftValues = z.object({
  amount: z.string(),
  currency: z.string(),
  description: z.string(),
  customerName: z.string(),
  email: z.string(),
  phone: z.string(),
  channels: z.array(z.enum(['email', 'sms', 'whatsapp'])),
  sendKind,
  sendAt: z.string(),
  expires: z.string(),
  reference: z.string(),
  notes: z.array(z.object({ key: z.string(), value: z.string() })),
  timing: sendKind.nullable(),
});

/** What a kept draft holds; throws ZodError for a draft that no form of ours made. */
export function parseFormValues(values: unknown): FormValues {
  return draftValues.parse(values);
}
