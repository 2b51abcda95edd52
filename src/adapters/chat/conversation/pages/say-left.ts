import type { Link } from '../../../../domain/link/link.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import { findRefundable } from '../../../../domain/payment/balance.js';
import type { Words } from '../../words/words.js';

/** "40.00 USD of 100.00 USD is left to refund." */
export function sayLeft(words: Words, link: Link): string {
  const refundable = findRefundable(link);
  if (refundable === null) return words.say('error.refund_nothing_left');
  const { left, payment } = refundable;
  return words.say('page.refund.left', { left: formatMoney(left), captured: formatMoney(payment.captured) });
}
