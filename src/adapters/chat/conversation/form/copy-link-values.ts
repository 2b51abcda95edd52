import type { LinkDraft } from '../../../../domain/link/link.js';
import { formatPlainAmount } from '../../../../domain/money/format-money.js';
import type { LinkForMember } from '../../../../service/links/link-for-member.js';
import { writeTime } from '../../reader/time/example-times.js';
import type { FormValues } from './form-values.js';

const NOBODY = { name: null, email: null, phone: null };

/**
 * A link as one would fill it in to ask for the same again: without its reference and its times, and without a
 * customer that this member may not see.
 */
export function copyLinkValues(link: LinkForMember): FormValues {
  const customer = link.may.seeContacts ? link.customer : NOBODY;
  return copyValues({ ...link, customer });
}

/** A draft as one would fill it in; times are written in that zone. */
export function fillDraftValues(draft: LinkDraft, timeZone: string): FormValues {
  const { reference, reminders, reissueOf } = draft;
  return {
    ...copyValues(draft),
    expires: writeEnd(draft, timeZone),
    reference: reference ?? '',
    reminders: typeof reminders === 'string' ? reminders : '',
    ...(reissueOf === null ? {} : { reissueOf }),
  };
}

const MINUTE_MS = 60_000;

/** To the minute, as people write it, and never shorter for that. */
function writeEnd({ expiresAt }: LinkDraft, timeZone: string): string {
  if (expiresAt === null) return 'never';
  const minutes = Math.ceil(expiresAt.getTime() / MINUTE_MS);
  return writeTime(new Date(minutes * MINUTE_MS), timeZone);
}

function copyValues(link: Omit<LinkDraft, 'reference'>): FormValues {
  const { amount, channels, sendTiming } = link;
  const { name, email, phone } = link.customer;
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
