import { isolate } from '../../../../domain/text/isolate.js';
import type { MessageFacts } from '../message-facts.js';
import { shorten } from '../shorten.js';

/** What a list of mails shows at most; telephones show half of it. */
const MAX_DESCRIPTION = 80;

/** "Lotus Valley School: 49.99 USD for School fees" */
export function buildEmailSubject(facts: MessageFacts): string {
  const { words, amountText: amount, isReminder } = facts;
  const merchant = isolate(facts.merchantName);
  if (facts.description === null) {
    return words.say(isReminder ? 'message.subject_reminder_bare' : 'message.asks', { merchant, amount });
  }
  const description = isolate(shorten(facts.description, MAX_DESCRIPTION));
  return words.say(isReminder ? 'message.subject_reminder' : 'message.subject', {
    merchant,
    amount,
    description,
  });
}
