import type { Clock } from '../../../src/ports/clock.js';

export interface StandInSession {
  readonly id: string;
  readonly object: 'checkout.session';
  status: 'open' | 'complete' | 'expired';
  payment_status: 'unpaid' | 'paid';
  payment_intent: string | null;
  readonly amount_total: number;
  readonly currency: string;
  readonly client_reference_id: string | null;
  readonly metadata: Record<string, string>;
  readonly customer_email: string | null;
  readonly mode: 'payment';
  readonly livemode: false;
  readonly created: number;
  readonly expires_at: number;
  readonly success_url: string;
  readonly cancel_url: string | null;
  url: string | null;
}

export interface StandInIntent {
  readonly id: string;
  readonly object: 'payment_intent';
  status: 'requires_payment_method' | 'processing' | 'succeeded' | 'canceled';
  readonly amount: number;
  amount_received: number;
  readonly currency: string;
  readonly created: number;
  readonly livemode: false;
  readonly metadata: Record<string, string>;
  last_payment_error: { readonly type: string; readonly code: string; readonly decline_code?: string } | null;
  latest_charge: string | null;
}

export interface StandInCharge {
  readonly id: string;
  readonly object: 'charge';
  readonly payment_intent: string;
  readonly amount: number;
  amount_refunded: number;
  refunded: boolean;
  disputed: boolean;
  readonly currency: string;
  readonly created: number;
  readonly metadata: Record<string, string>;
  readonly payment_method_details: { readonly type: string } & Readonly<Record<string, unknown>>;
  balance_transaction: string | null;
}

export interface StandInRefund {
  readonly id: string;
  readonly object: 'refund';
  readonly payment_intent: string;
  readonly charge: string;
  readonly amount: number;
  readonly currency: string;
  readonly created: number;
  readonly metadata: Record<string, string>;
  readonly reason: string | null;
  status: 'pending' | 'requires_action' | 'succeeded' | 'failed' | 'canceled';
  failure_reason?: string;
  balance_transaction: string | null;
}

export interface StandInDispute {
  readonly id: string;
  readonly object: 'dispute';
  readonly payment_intent: string;
  readonly charge: string;
  readonly amount: number;
  readonly currency: string;
  readonly created: number;
  readonly reason: string;
  status: string;
  evidence: Readonly<Record<string, unknown>>;
  readonly evidence_details: { due_by: number | null; submission_count: number };
  readonly balance_transactions: StandInBalanceTransaction[];
}

export interface StandInBalanceTransaction {
  readonly id: string;
  readonly object: 'balance_transaction';
  readonly amount: number;
  readonly fee: number;
  readonly net: number;
  readonly currency: string;
  readonly created: number;
  readonly type: string;
  readonly reporting_category: string;
  readonly source: string;
  payout: string | null;
}

export interface StandInPayout {
  readonly id: string;
  readonly object: 'payout';
  readonly amount: number;
  readonly currency: string;
  readonly arrival_date: number;
  readonly created: number;
  readonly automatic: boolean;
  status: 'pending' | 'in_transit' | 'paid' | 'failed' | 'canceled';
}

export interface StandInEvent {
  readonly id: string;
  readonly object: 'event';
  readonly api_version: string;
  readonly created: number;
  readonly livemode: false;
  readonly pending_webhooks: number;
  readonly type: string;
  readonly data: { readonly object: Readonly<Record<string, unknown>> };
}

/** All that the account at the stand-in holds, in the order in which it came to be. */
export type StripeBooks = ReturnType<typeof createStripeBooks>;

export const API_VERSION = '2026-10-28.endive';

export function createStripeBooks(clock: Clock) {
  let count = 0;
  return {
    sessions: new Map<string, StandInSession>(),
    intents: new Map<string, StandInIntent>(),
    charges: new Map<string, StandInCharge>(),
    refunds: new Map<string, StandInRefund>(),
    disputes: new Map<string, StandInDispute>(),
    balance: new Map<string, StandInBalanceTransaction>(),
    payouts: new Map<string, StandInPayout>(),
    events: new Map<string, StandInEvent>(),
    /** What a session wants of its PaymentIntent. */
    intentMetadata: new Map<string, Record<string, string>>(),
    seconds: () => Math.floor(clock.now().getTime() / 1000),
    nextId(prefix: string): string {
      count += 1;
      return `${prefix}_${String(count).padStart(14, '0')}`;
    },
  };
}
