import { closeDispute, openDispute } from './disputes.js';
import { declineCard, payByCard, payByDebit, settleDebit } from './payments.js';
import { payOut } from './payouts.js';
import { createRefund, settleRefund } from './refunds.js';
import { expireSession } from './sessions.js';
import type { StandInPayout } from './stripe-books.js';
import type { StripeContext } from './stripe-context.js';

/** What customers, banks and whoever uses the dashboard do at Stripe. Payments are named by their Checkout Session. */
export interface StripeHands {
  /** Its time is over. */
  timeOut(sessionId: string): void;
  /** `amount`: what the bank takes, in Stripe's unit, where it is not what was asked for. */
  payByCard(sessionId: string, amount?: number): void;
  /** `code`: a decline code of Stripe's. */
  decline(sessionId: string, code: string): void;
  payByDebit(sessionId: string): void;
  /** `failure`: an error code of Stripe's; absent: the money comes. */
  settleDebit(sessionId: string, failure?: string): void;
  refundInDashboard(sessionId: string, amount?: number): string;
  settleRefund(refundId: string, failure?: string): void;
  /** Answers the id of the dispute. */
  openDispute(sessionId: string, reason?: string): string;
  closeDispute(disputeId: string, how: 'won' | 'lost'): void;
  payOut(currency: string, automatic?: boolean): StandInPayout;
  arrive(payoutId: string): void;
}

export function createHands(context: StripeContext): StripeHands {
  const { books } = context;
  const intentOf = (sessionId: string) => books.sessions.get(sessionId)?.payment_intent ?? 'none';
  return {
    timeOut: (sessionId) => void expireSession(context, sessionId),
    payByCard: (sessionId, amount) => void payByCard(context, sessionId, amount),
    decline: (sessionId, code) => void declineCard(context, sessionId, code),
    payByDebit: (sessionId) => void payByDebit(context, sessionId),
    settleDebit: (sessionId, failure) => settleDebit(context, sessionId, failure ?? null),
    refundInDashboard(sessionId, amount) {
      const part = amount === undefined ? {} : { amount: String(amount) };
      return createRefund(context, { payment_intent: intentOf(sessionId), ...part }).id;
    },
    settleRefund: (refundId, failure) => settleRefund(context, refundId, failure ?? null),
    openDispute: (sessionId, reason) => openDispute(context, intentOf(sessionId), reason).id,
    closeDispute: (disputeId, how) => closeDispute(context, disputeId, how),
    payOut: (currency, automatic) => payOut(context, currency, automatic),
    arrive(payoutId) {
      const payout = books.payouts.get(payoutId);
      if (payout === undefined) throw new Error('no such payout');
      payout.status = 'paid';
      context.tell('payout.paid', payout);
    },
  };
}
