import { checkAmount } from './check-amount.js';
import { allowOnly, type FormFields, readInteger, readMetadata, readText } from './form.js';
import type { StandInCharge, StandInRefund } from './stripe-books.js';
import type { StripeContext } from './stripe-context.js';
import { refuse, refuseMissing } from './stripe-refusal.js';

const REASONS = ['duplicate', 'fraudulent', 'requested_by_customer'];

export function createRefund(context: StripeContext, form: FormFields): StandInRefund {
  const { books, settings, tell } = context;
  allowOnly(form, ['payment_intent', 'amount', 'metadata', 'reason', 'expand']);
  const charge = findCharge(context, readText(form, 'payment_intent'));
  const left = charge.amount - charge.amount_refunded;
  if (charge.disputed) refuse(`Charge ${charge.id} has been charged back.`, { code: 'charge_disputed' });
  if (left === 0) refuse(`Charge ${charge.id} was refunded.`, { code: 'charge_already_refunded' });
  const amount = form['amount'] === undefined ? left : readInteger(form, 'amount');
  checkAmount(amount, charge.currency, 'amount');
  if (amount > left) {
    refuse(`Refund amount (${amount}) is greater than unrefunded amount (${left})`, { param: 'amount' });
  }
  const refund: StandInRefund = {
    ...{ id: books.nextId('re'), object: 'refund', payment_intent: charge.payment_intent },
    ...{ charge: charge.id, amount, currency: charge.currency, created: books.seconds() },
    ...{ metadata: readMetadata(form), reason: readReason(form), status: settings.refundStatus },
    balance_transaction: move(context, { amount: -amount, of: charge, category: 'refund' }),
  };
  books.refunds.set(refund.id, refund);
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  tell('refund.created', refund);
  tell('charge.refunded', charge);
  return refund;
}

/** How a refund ends that was pending, or, where the bank sends it back, one that had succeeded. */
export function settleRefund(context: StripeContext, id: string, failure: string | null): void {
  const { books, tell } = context;
  const refund = books.refunds.get(id) ?? refuseMissing('refund', id);
  refund.status = failure === null ? 'succeeded' : 'failed';
  if (failure !== null) {
    refund.failure_reason = failure;
    const charge = findCharge(context, refund.payment_intent);
    charge.amount_refunded -= refund.amount;
    charge.refunded = false;
    move(context, { amount: refund.amount, of: charge, category: 'refund_failure' });
    tell('refund.failed', refund);
  }
  tell('refund.updated', refund);
}

/** Notes what moves the account's balance; answers its id. */
export function move(
  { books }: StripeContext,
  { amount, of, category, fee = 0 }: { amount: number; of: StandInCharge; category: string; fee?: number },
): string {
  const id = books.nextId('txn');
  books.balance.set(id, {
    ...{ id, object: 'balance_transaction', amount, fee, net: amount - fee, currency: of.currency },
    ...{ created: books.seconds(), type: category, reporting_category: category },
    ...{ source: of.id, payout: null },
  });
  return id;
}

export function findCharge({ books }: StripeContext, intentId: string): StandInCharge {
  const intent = books.intents.get(intentId) ?? refuseMissing('payment_intent', intentId);
  const charge = books.charges.get(intent.latest_charge ?? '');
  return charge ?? refuse('This PaymentIntent does not have a successful charge to refund.');
}

function readReason(form: FormFields): string | null {
  if (form['reason'] === undefined) return null;
  const reason = readText(form, 'reason');
  return REASONS.includes(reason)
    ? reason
    : refuse(`Invalid reason: must be one of ${REASONS.join(', ')}`, { param: 'reason' });
}
