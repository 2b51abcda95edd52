import { findSmsRule } from '../../../domain/delivery/sms-rules.js';
import type { Customer, LinkDraft } from '../../../domain/link/link.js';
import { parsePhone } from '../reader/contacts/parse-phone.js';
import type { Words } from '../words/words.js';

/** A country's name in the language of the words. */
export function nameCountry({ locale }: Words, country: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
}

/** That nobody is known to have the customer's number; null where somebody may. */
export function describeUnassigned(words: Words, { phone }: Pick<Customer, 'phone'>): string | null {
  const parsed = phone === null ? null : parsePhone(phone);
  const isUnassigned = parsed?.kind === 'phone' && parsed.type === 'unassigned';
  return isUnassigned ? words.say('review.phone_unassigned', { phone: parsed.e164 }) : null;
}

/** What the customer's carriers may make of a text with a link; null where nothing is known of it. */
export function describeCarriers(
  words: Words,
  { channels, sendTiming, customer }: Pick<LinkDraft, 'channels' | 'sendTiming' | 'customer'>,
): string | null {
  if (sendTiming.kind === 'no' || !channels.includes('sms') || customer.phone === null) return null;
  const rule = findSmsRule(customer.phone);
  if (rule === null || rule.kind === 'blocked') return null;
  return words.say(`review.${rule.kind}`, { country: nameCountry(words, rule.country) });
}
