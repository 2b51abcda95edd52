import { isolate } from '../clean-text.js';
import type { MessageFacts } from '../message-facts.js';
import { sayWhoAsks } from '../sentences.js';
import { shorten } from '../shorten.js';

/** What a list of mails shows at most; telephones show half of it. */
const MAX_DESCRIPTION = 80;

/** "Lotus Valley School: 49.99 USD for School fees" */
export function buildEmailSubject(facts: MessageFacts): string {
  const { merchantName, amountText, description, isReminder } = facts;
  const merchant = isolate(merchantName);
  if (description === null) {
    return isReminder ? `Reminder from ${merchant}: ${amountText} is still unpaid` : sayWhoAsks(facts);
  }
  const what = isolate(shorten(description, MAX_DESCRIPTION));
  return `${isReminder ? 'Reminder from ' : ''}${merchant}: ${amountText} for ${what}`;
}
