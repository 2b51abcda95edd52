import { z } from 'zod';
import type { PayoutLine } from '../../../../ports/gateway-books.js';
import { fromStripeAmount } from '../amounts/stripe-amount.js';
import { unreadable } from '../wire/call-stripe.js';
import { integer, stripeId, toDate } from '../wire/stripe-objects.js';

const sourceSchema = z.object({
  id: stripeId,
  payment_intent: z.union([stripeId, z.object({ id: stripeId })]).nullish(),
});

/** https://docs.stripe.com/api/balance_transactions/object, with what it came of. */
export const payoutLineSchema = z.object({
  id: stripeId,
  amount: integer,
  fee: integer,
  currency: z.string(),
  created: integer,
  type: z.string(),
  reporting_category: z.string().nullish(),
  source: z.union([stripeId, sourceSchema]).nullish(),
});
export type StripePayoutLine = z.infer<typeof payoutLineSchema>;

/** https://docs.stripe.com/reports/reporting-categories */
const KIND: Readonly<Record<string, PayoutLine['kind']>> = {
  charge: 'payment',
  charge_failure: 'payment',
  refund: 'refund',
  refund_failure: 'refund',
  partial_capture_reversal: 'refund',
  dispute: 'dispute',
  dispute_reversal: 'dispute',
  fee: 'fee',
  network_cost: 'fee',
  tax: 'fee',
};

/** The payout itself stands among its lines. */
export function isPayoutItself(line: StripePayoutLine): boolean {
  return categoryOf(line).startsWith('payout');
}

function categoryOf({ type, reporting_category: category }: StripePayoutLine): string {
  return category ?? type;
}

/** A line of a payout as the port has it, in minor units. */
export function readPayoutLine(line: StripePayoutLine): PayoutLine {
  return {
    ref: line.id,
    kind: KIND[categoryOf(line)] ?? 'other',
    paymentRef: readPaymentRef(line),
    amountMinor: toMinor(line.amount, line),
    feeMinor: toMinor(line.fee, line),
    at: toDate(line.created),
  };
}

function toMinor(amount: number, { currency }: StripePayoutLine): number {
  const money = fromStripeAmount(amount, currency);
  if (money === null) throw unreadable('payout_without_amount');
  return money.minor;
}

function readPaymentRef({ source }: StripePayoutLine): string | null {
  if (typeof source !== 'object') return null;
  const payment = source?.payment_intent ?? null;
  return typeof payment === 'object' ? (payment?.id ?? null) : payment;
}
