import { z } from 'zod';
import type { Payout, PayoutLine } from '../../../../ports/gateway-books.js';
import type { PaymentGateway } from '../../../../ports/payment-gateway.js';
import { fromStripeAmount } from '../amounts/stripe-amount.js';
import { type CallStripe, unreadable } from '../wire/call-stripe.js';
import { listAll } from '../wire/list-all.js';
import { integer, stripeId, toDate } from '../wire/stripe-objects.js';
import { isPayoutItself, payoutLineSchema, readPayoutLine } from './payout-lines.js';

/** https://docs.stripe.com/api/payouts/object */
const payoutSchema = z.object({
  id: stripeId,
  amount: integer,
  currency: z.string(),
  arrival_date: integer,
  status: z.string(),
  automatic: z.boolean().nullish(),
});

const STATUS: Readonly<Record<string, Payout['status']>> = {
  paid: 'paid',
  failed: 'failed',
  canceled: 'failed',
};

/** What went to a bank, and the payments that it is made of: https://docs.stripe.com/payouts/reconciliation */
export function makeListPayouts(call: CallStripe): PaymentGateway['listPayouts'] {
  return async function* listPayouts({ from, until }) {
    const arrival_date = {
      gte: Math.floor(from.getTime() / 1000),
      lt: Math.ceil(until.getTime() / 1000),
    };
    const payouts = listAll(call, payoutSchema, (stripe, page) =>
      stripe.payouts.list({ arrival_date, ...page }),
    );
    for await (const payout of payouts) {
      // One that somebody made by hand is of no payments: Stripe cannot list any for it.
      const lines = payout.automatic === false ? [] : await listLines(call, payout.id);
      yield readPayout(payout, lines);
    }
  };
}

function readPayout(payout: z.infer<typeof payoutSchema>, lines: readonly PayoutLine[]): Payout {
  const amount = fromStripeAmount(payout.amount, payout.currency);
  if (amount === null) throw unreadable('payout_without_amount');
  return {
    ref: payout.id,
    amount,
    status: STATUS[payout.status] ?? 'under_way',
    arrivesAt: toDate(payout.arrival_date),
    lines,
  };
}

async function listLines(call: CallStripe, payout: string): Promise<readonly PayoutLine[]> {
  const lines: PayoutLine[] = [];
  const all = listAll(call, payoutLineSchema, (stripe, page) =>
    stripe.balanceTransactions.list({ payout, expand: ['data.source'], ...page }),
  );
  for await (const line of all) if (!isPayoutItself(line)) lines.push(readPayoutLine(line));
  return lines;
}
