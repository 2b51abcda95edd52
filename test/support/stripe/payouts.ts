import { type FormFields, readText } from './form.js';
import { isInRange, listObjects } from './list-objects.js';
import type { StandInPayout } from './stripe-books.js';
import type { StripeContext } from './stripe-context.js';
import { refuse, refuseMissing } from './stripe-refusal.js';

/** Everything of one currency that was not paid out yet goes to the bank. */
export function payOut({ books, tell }: StripeContext, currency: string, automatic = true): StandInPayout {
  const waiting = [...books.balance.values()].filter(
    (line) => line.payout === null && line.currency === currency,
  );
  const amount = waiting.reduce((sum, { net }) => sum + net, 0);
  const id = books.nextId('po');
  const created = books.seconds();
  const payout: StandInPayout = {
    ...{ id, object: 'payout', amount, currency, arrival_date: created + 2 * 86_400, created },
    ...{ automatic, status: 'in_transit' },
  };
  for (const line of waiting) line.payout = id;
  const line = books.nextId('txn');
  books.balance.set(line, {
    ...{ id: line, object: 'balance_transaction', amount: -amount, fee: 0, net: -amount, currency, created },
    ...{ type: 'payout', reporting_category: 'payout', source: id, payout: id },
  });
  books.payouts.set(id, payout);
  tell('payout.created', payout);
  return payout;
}

export function listPayouts({ books }: StripeContext, query: FormFields) {
  const inRange = [...books.payouts.values()].filter((payout) =>
    isInRange(query, 'arrival_date', payout.arrival_date),
  );
  return listObjects(inRange, query, '/v1/payouts');
}

export function listBalance({ books }: StripeContext, query: FormFields) {
  const id = readText(query, 'payout');
  const payout = books.payouts.get(id) ?? refuseMissing('payout', id);
  if (!payout.automatic) refuse('Balance transaction history can only be filtered on automatic transfers.');
  const lines = [...books.balance.values()].filter((line) => line.payout === id);
  return listObjects(lines, query, '/v1/balance_transactions');
}
