import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import type { Merchant } from '../../../domain/merchant/merchant.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { Dispute } from '../../../domain/payment/dispute.js';
import { formatWhen } from '../time/format-when.js';
import type { Words } from '../words/words.js';
import { wordsForMerchant } from '../words/words-for.js';

export interface EvidenceFacts {
  readonly link: Link;
  readonly dispute: Dispute;
  readonly merchant: Merchant;
}

/**
 * A draft of what speaks for a disputed payment, in the merchant's language: what it was for and who the customer is, then
 * each step with its time, from the link to the receipt.
 */
export function describeEvidence({ link, dispute, merchant }: EvidenceFacts): string {
  const words = wordsForMerchant(merchant);
  const { reference, customer, description, history } = link;
  const subject = description === null ? null : description.replace(/\s+/g, ' ').trim();
  const payment = link.attempts.find(({ id }) => id === dispute.attemptId);
  const about = [
    words.say('evidence.payment', {
      amount: formatMoney(payment?.captured ?? dispute.amount),
      what: subject === null ? 'other' : 'subject',
      subject: subject ?? '',
    }),
    words.say('evidence.reference', { reference }),
    ...listCustomer(words, customer),
  ];
  const { timeZone } = merchant.settings;
  const steps = history.flatMap((event) => {
    const fact = sayStep(words, event, { link, dispute, merchant });
    if (fact === null) return [];
    const at = 'paidAt' in event && event.paidAt !== undefined ? event.paidAt : event.at;
    return [words.say('fact.at', { time: formatWhen(words, at, timeZone), fact })];
  });
  return [...about, '', ...steps].join('\n');
}

function listCustomer(words: Words, { name, email, phone }: Link['customer']): readonly string[] {
  const known = [name, email, phone].filter((each) => each !== null);
  return known.length === 0 ? [] : [words.say('evidence.customer', { customer: known.join(', ') })];
}

/** Null for what says nothing about this payment. */
function sayStep(words: Words, event: LinkEvent, { link, dispute, merchant }: EvidenceFacts): string | null {
  switch (event.type) {
    case 'link.created':
      return words.say('evidence.made', { merchant: merchant.name });
    case 'delivery.sent':
    case 'delivery.delivered':
      return sayMessage(words, event);
    case 'page.opened':
      return words.say('evidence.opened');
    case 'payment.succeeded':
    case 'payment.late':
    case 'payment.over':
    case 'payment.mismatch':
      return event.attemptId === dispute.attemptId ? sayPaid(words, event) : null;
    case 'refund.succeeded': {
      const isOfIt = link.refunds.some(
        (each) => each.id === event.refundId && each.attemptId === dispute.attemptId,
      );
      return isOfIt ? words.say('evidence.refunded', { amount: formatMoney(event.amount) }) : null;
    }
    default:
      return null;
  }
}

type Sent = Extract<LinkEvent, { readonly type: 'delivery.sent' | 'delivery.delivered' }>;

/** Reminders say nothing more than the link did. */
function sayMessage(words: Words, { type, purpose, channel: by }: Sent): string | null {
  const channel = by === 'whatsapp' ? 'other' : by;
  if (purpose.kind === 'link') {
    return words.say(type === 'delivery.sent' ? 'evidence.sent' : 'evidence.delivered', { channel });
  }
  const isReceipt = purpose.kind === 'receipt' && type === 'delivery.sent';
  return isReceipt ? words.say('evidence.receipt', { channel }) : null;
}

function sayPaid(
  words: Words,
  {
    captured,
    method,
  }: Extract<LinkEvent, { readonly type: `payment.${'succeeded' | 'late' | 'over' | 'mismatch'}` }>,
): string {
  const label = [method?.label, method?.last4].filter((part) => part).join(' ');
  return words.say('evidence.paid', {
    amount: formatMoney(captured),
    how: label === '' ? 'other' : 'method',
    method: label,
  });
}
