import type { Link } from '../../../../domain/link/link.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import { type Money, sumMinor } from '../../../../domain/money/money.js';
import { findMostLeft, listPayments, refundableOf } from '../../../../domain/payment/balance.js';
import type { Words } from '../../words/words.js';

/** "40.00 USD of 100.00 USD is left to refund.", of all payments in the currency of what a refund would take. */
export function sayLeft(words: Words, link: Link): string {
  const most = findMostLeft(link);
  if (most === null) return words.say('error.refund_nothing_left');
  const { currency } = most.left;
  const payments = listPayments(link).filter(({ captured }) => captured.currency === currency);
  const sum = (amounts: readonly Money[]) => formatMoney({ minor: sumMinor(amounts), currency });
  const left = sum(payments.map((payment) => refundableOf(link, payment)));
  return words.say('page.refund.left', { left, captured: sum(payments.map(({ captured }) => captured)) });
}
