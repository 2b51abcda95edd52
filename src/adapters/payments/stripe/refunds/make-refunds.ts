import { isAppError } from '../../../../domain/errors.js';
import type {
  PaymentGateway,
  RefundHandle,
  RefundReport,
  RefundRequest,
} from '../../../../ports/payment-gateway.js';
import { toStripeAmount } from '../amounts/stripe-amount.js';
import { type CallStripe, isMissing, refused } from '../wire/call-stripe.js';
import { listAll } from '../wire/list-all.js';
import type { WithKey } from '../wire/make-with-key.js';
import { readRefundFailure } from './read-refund-failure.js';
import {
  listRefund,
  type RefundState,
  refundSchema,
  refundStateSchema,
  reportRefund,
  type StripeRefund,
} from './refund-schema.js';

/** https://docs.stripe.com/metadata#data */
const MAX_METADATA_LENGTH = 500;

type Refunds = Pick<PaymentGateway, 'refund' | 'fetchRefund' | 'listRefunds'>;

/** Money back, by the PaymentIntent that took it: https://docs.stripe.com/refunds */
export function makeRefunds(call: CallStripe, withKey: WithKey): Refunds {
  return {
    async refund(request) {
      const params = buildParams(request);
      const create = (idempotencyKey: string): Promise<RefundState> =>
        call(refundStateSchema, (stripe) => stripe.refunds.create(params, { idempotencyKey }));
      try {
        return reportRefund(await withKey(request.refundId, create, () => findOurs(call, request)));
      } catch (error) {
        if (!isAppError(error, 'provider_refused')) throw error;
        throw refused(readRefundFailure(error.details.reason), error);
      }
    },

    async fetchRefund(handle): Promise<RefundReport> {
      const { refundRef } = handle;
      const found = refundRef === null ? findListed(call, handle) : findNamed(call, refundRef);
      const refund = await found;
      return refund === null ? { status: 'unknown' } : reportRefund(refund);
    },

    async listRefunds({ paymentRef }) {
      const refunds = [];
      for await (const refund of listOf(call, paymentRef)) refunds.push(listRefund(refund));
      return refunds;
    },
  };
}

function listOf(call: CallStripe, paymentRef: string): AsyncIterable<StripeRefund> {
  return listAll(call, refundSchema, (stripe, page) =>
    stripe.refunds.list({ payment_intent: paymentRef, ...page }),
  );
}

async function findOurs(
  call: CallStripe,
  { paymentRef, refundId }: Pick<RefundHandle, 'paymentRef' | 'refundId'>,
): Promise<StripeRefund | null> {
  for await (const refund of listOf(call, paymentRef)) {
    if (refund.metadata?.['refundId'] === refundId) return refund;
  }
  return null;
}

/** Where no list is to be had, the same key tells whether it was asked for before. */
async function findListed(call: CallStripe, handle: RefundHandle): Promise<RefundState | null> {
  try {
    return await findOurs(call, handle);
  } catch (error) {
    if (isAppError(error, 'provider_refused')) return null;
    throw error;
  }
}

async function findNamed(call: CallStripe, refundRef: string): Promise<RefundState | null> {
  try {
    return await call(refundStateSchema, (stripe) => stripe.refunds.retrieve(refundRef));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** A person's words go to metadata: Stripe's own `reason` takes three values (https://docs.stripe.com/api/refunds/create). */
function buildParams({ refundId, attemptId, paymentRef, amount, reason }: RefundRequest) {
  const stripeAmount = toStripeAmount(amount);
  if (stripeAmount === null || stripeAmount <= 0) throw refused('not_refundable');
  const words = reason === null ? {} : { reason: [...reason].slice(0, MAX_METADATA_LENGTH).join('') };
  return {
    payment_intent: paymentRef,
    amount: stripeAmount,
    metadata: { refundId, attemptId, ...words },
  };
}
