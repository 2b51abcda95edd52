import { getSession } from './sessions.js';
import type { StandInIntent, StandInSession } from './stripe-books.js';
import type { StripeContext } from './stripe-context.js';

const VISA = { type: 'card', card: { brand: 'visa', last4: '4242' } } as const;
const DEBIT = { type: 'sepa_debit', sepa_debit: { last4: '3000' } } as const;

/** 2.9 % and 30 of the smallest unit, rounded. */
export function feeOf(amount: number): number {
  return Math.round((amount * 29) / 1000) + 30;
}

/** A customer pays by card. `amount`: what the bank takes, where it is not what was asked for. */
export function payByCard(context: StripeContext, sessionId: string, amount?: number): StandInSession {
  const { session, intent } = begin(context, sessionId);
  succeed(context, intent, { amount: amount ?? session.amount_total, details: VISA });
  complete(session, 'paid');
  context.tell('checkout.session.completed', session);
  return session;
}

/** At Stripe the session stays open, for another try. */
export function declineCard(context: StripeContext, sessionId: string, code: string): StandInSession {
  const { session, intent } = begin(context, sessionId);
  intent.last_payment_error = { type: 'card_error', code: 'card_declined', decline_code: code };
  context.tell('payment_intent.payment_failed', intent);
  return session;
}

/** By a debit that the bank takes days over: complete, and unpaid. */
export function payByDebit(context: StripeContext, sessionId: string): StandInSession {
  const { session, intent } = begin(context, sessionId);
  intent.status = 'processing';
  complete(session, 'unpaid');
  context.tell('payment_intent.processing', intent);
  context.tell('checkout.session.completed', session);
  return session;
}

/** How the debit ends. `failure`: why; null: the money came. */
export function settleDebit(context: StripeContext, sessionId: string, failure: string | null): void {
  const session = getSession(context, sessionId);
  const intent = context.books.intents.get(session.payment_intent ?? '');
  if (intent?.status !== 'processing') throw new Error('nothing is under way there');
  if (failure !== null) {
    intent.status = 'requires_payment_method';
    intent.last_payment_error = { type: 'card_error', code: failure };
    context.tell('payment_intent.payment_failed', intent);
    context.tell('checkout.session.async_payment_failed', session);
    return;
  }
  succeed(context, intent, { amount: session.amount_total, details: DEBIT });
  session.payment_status = 'paid';
  context.tell('checkout.session.async_payment_succeeded', session);
}

function begin(context: StripeContext, sessionId: string) {
  const { books } = context;
  const session = getSession(context, sessionId);
  if (session.status !== 'open') throw new Error(`the session is ${session.status}`);
  const known = books.intents.get(session.payment_intent ?? '');
  if (known !== undefined) return { session, intent: known };
  const intent: StandInIntent = {
    id: books.nextId('pi'),
    object: 'payment_intent',
    status: 'requires_payment_method',
    amount: session.amount_total,
    amount_received: 0,
    currency: session.currency,
    created: books.seconds(),
    livemode: false,
    metadata: books.intentMetadata.get(session.id) ?? {},
    last_payment_error: null,
    latest_charge: null,
  };
  books.intents.set(intent.id, intent);
  session.payment_intent = intent.id;
  return { session, intent };
}

function succeed(
  { books, tell }: StripeContext,
  intent: StandInIntent,
  { amount, details }: { amount: number; details: typeof VISA | typeof DEBIT },
): void {
  const charge = books.nextId('ch');
  const balance = books.nextId('txn');
  const created = books.seconds();
  books.charges.set(charge, {
    ...{ id: charge, object: 'charge', payment_intent: intent.id, amount, amount_refunded: 0 },
    ...{ refunded: false, disputed: false, currency: intent.currency, created },
    ...{ metadata: intent.metadata, payment_method_details: details, balance_transaction: balance },
  });
  const fee = feeOf(amount);
  books.balance.set(balance, {
    ...{ id: balance, object: 'balance_transaction', amount, fee, net: amount - fee },
    ...{ currency: intent.currency, created, type: 'charge', reporting_category: 'charge' },
    ...{ source: charge, payout: null },
  });
  Object.assign(intent, { status: 'succeeded', amount_received: amount, last_payment_error: null });
  intent.latest_charge = charge;
  tell('payment_intent.succeeded', intent);
}

function complete(session: StandInSession, paymentStatus: StandInSession['payment_status']): void {
  session.status = 'complete';
  session.payment_status = paymentStatus;
  session.url = null;
}
