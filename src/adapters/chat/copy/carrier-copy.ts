import { findSmsRule } from '../../../domain/delivery/sms-rules.js';
import type { LinkDraft } from '../../../domain/link/link.js';
import type { Words } from '../words/words.js';

/** A country's name in the language of the words. */
export function nameCountry({ locale }: Words, country: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
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
