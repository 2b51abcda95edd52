import type { DeliveryChannel } from '../delivery/delivery.js';
import { findSmsRule } from '../delivery/sms-rules.js';
import { isE164 } from '../text/is-e164.js';
import { isEmail } from '../text/is-email.js';
import type { FieldProblem } from './field-problem.js';
import type { LinkDraft } from './link.js';

function findMissingContact(channel: DeliveryChannel, draft: LinkDraft): FieldProblem[] {
  const field = channel === 'email' ? ('email' as const) : ('phone' as const);
  return draft.customer[field] === null ? [{ field, problem: 'needed_to_send', channel }] : [];
}

/** Malformed contacts, and channels chosen without the contact they need. */
export function findContactProblems(draft: LinkDraft): FieldProblem[] {
  const { email, phone } = draft.customer;
  const problems: FieldProblem[] = [];
  if (email !== null && !isEmail(email)) problems.push({ field: 'email', problem: 'malformed' });
  if (phone !== null && !isE164(phone)) problems.push({ field: 'phone', problem: 'malformed' });
  for (const channel of new Set(draft.channels)) problems.push(...findMissingContact(channel, draft));
  return draft.sendTiming.kind === 'no' ? problems : [...problems, ...findBlocked(draft)];
}

/** A text to a country whose carriers block every one with a link. */
export function findBlocked({
  channels,
  customer,
}: Pick<LinkDraft, 'channels' | 'customer'>): FieldProblem[] {
  const { phone } = customer;
  const rule = phone !== null && channels.includes('sms') ? findSmsRule(phone) : null;
  if (rule?.kind !== 'blocked') return [];
  return [{ field: 'channels', problem: 'links_blocked', country: rule.country }];
}
