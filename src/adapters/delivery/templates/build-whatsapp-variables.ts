import { isolate } from '../../../domain/text/isolate.js';
import type { Words } from '../../chat/words/words.js';
import type { WhatsappVariables } from './composed-message.js';
import type { MessageFacts } from './message-facts.js';
import type { ReceiptFacts } from './receipt-facts.js';
import { shorten } from './shorten.js';

/** A template with its variables has 1,024 characters at most (Twilio's error 63021); the templates that we hand out stay below 300. */
const MOST_TOGETHER = 700;
const MAX_NAME = 60;
const MAX_DESCRIPTION = 250;

/**
 * 1: the merchant, 2: the amount, 3: what for, else the reference, 4: the end or that there is none, of a receipt
 * when the money moved and what a bank took back of it, 5: the address. None is empty or has a line's end: WhatsApp takes neither.
 */
export function buildWhatsappVariables(facts: MessageFacts): WhatsappVariables {
  const { words, amountText, reference, payBy, receipt } = facts;
  const merchant = isolate(shorten(facts.merchantName, MAX_NAME));
  const address = receipt === null ? facts.payUrl : facts.receiptUrl;
  const when = receipt === null ? payBy?.full : sayReceived(words, receipt);
  const end = when ?? words.say('message.template_no_end');
  const rest = merchant.length + amountText.length + end.length + address.length;
  const room = Math.max(1, Math.min(MAX_DESCRIPTION, MOST_TOGETHER - rest));
  return {
    '1': merchant,
    '2': amountText,
    '3': isolate(shorten(facts.description ?? reference, room)),
    '4': end,
    '5': address,
  };
}

/** One line, as it is said below a receipt. */
function sayReceived(words: Words, { when, takenBack }: ReceiptFacts): string {
  return takenBack === null ? when.full : `${when.full} · ${words.say('pay.bank_took_of', takenBack)}`;
}
