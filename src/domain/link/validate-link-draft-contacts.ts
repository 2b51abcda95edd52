import type { DeliveryChannel } from '../delivery/delivery.js';
import { findSmsRule } from '../delivery/sms-rules.js';
import type { FieldProblem } from './field-problem.js';
import type { LinkDraft } from './link.js';

const MAX_EMAIL = 254;
const MAX_LOCAL_PART = 64;
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN_LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
/** ITU-T E.164: at most 15 digits, the country code does not begin with 0. */
const E164 = /^\+[1-9]\d{6,14}$/;

/** An address that mail providers take: ASCII, one @, a dotted domain. Narrower than RFC 5321 on purpose. */
export function isEmail(text: string): boolean {
  if (text.length > MAX_EMAIL) return false;
  const [local = '', domain, ...more] = text.split('@');
  if (domain === undefined || more.length > 0) return false;
  const labels = domain.split('.');
  return (
    local.length <= MAX_LOCAL_PART &&
    LOCAL_PART.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => DOMAIN_LABEL.test(label)) &&
    /^[A-Za-z][A-Za-z0-9-]+$/.test(labels.at(-1) ?? '')
  );
}

function isE164(text: string): boolean {
  return E164.test(text);
}

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
  return [...problems, ...findBlocked(draft)];
}

function findBlocked({ channels, customer, sendTiming }: LinkDraft): FieldProblem[] {
  const isText = channels.includes('sms') && sendTiming.kind !== 'no';
  const rule = isText && customer.phone !== null ? findSmsRule(customer.phone) : null;
  if (rule?.kind !== 'blocked') return [];
  return [{ field: 'channels', problem: 'links_blocked', country: rule.country }];
}
