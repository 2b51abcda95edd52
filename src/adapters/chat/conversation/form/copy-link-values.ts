import { formatPlainAmount } from '../../../../domain/money/format-money.js';
import type { LinkForMember } from '../../../../service/links/link-for-member.js';
import type { FormValues } from './form-values.js';

const NOBODY = { name: null, email: null, phone: null };

/**
 * A link as one would fill it in to ask for the same again: without its reference and its times, and without a
 * customer that this member may not see.
 */
export function copyLinkValues(link: LinkForMember): FormValues {
  const { amount, channels, sendTiming } = link;
  const { name, email, phone } = link.may.seeContacts ? link.customer : NOBODY;
  const wasAsked = channels.length > 0;
  return {
    amount: formatPlainAmount(amount),
    currency: amount.currency,
    description: link.description ?? '',
    customerName: name ?? '',
    email: email ?? '',
    phone: phone ?? '',
    channels,
    timing: wasAsked ? sendTiming.kind : null,
    sendKind: sendTiming.kind,
    sendAt: '',
    expires: '',
    reminders: '',
    reference: '',
    language: link.language ?? '',
    notes: link.notes,
  };
}
