import { AppError } from '../../../../domain/errors.js';
import { isSameMoney } from '../../../../domain/money/money.js';
import type { ListedRefund, RefundRequest } from '../../../../ports/payment-gateway.js';
import { readMajor, toMajorNumber } from '../wire/major-amount.js';
import { PROVIDER } from '../wire/portone-account.js';
import { toError, unavailable } from '../wire/read-refusal.js';
import { fetchTransactionDetails } from '../wire/transaction-details.js';
import { readRefundFailure } from './read-refund-failure.js';
import type { RefundDeps } from './refund-deps.js';
import { questionRefunds, type RefundList, readRefunds } from './refund-list.js';
import { findTrace, writeRefundReason } from './refund-reason.js';

/**
 * Asks for one refund, and believes it once PortOne lists it and has that much less left to give back
 * (https://docs.portone.cloud/reference/post_api-refund-portone-order-ref). `before`: the list as it was.
 */
export async function makeRefund(
  deps: RefundDeps,
  request: RefundRequest,
  before: RefundList,
): Promise<ListedRefund> {
  const { amount, paymentRef, refundId } = request;
  const left = readLeft(before, request);
  if (amount.minor > left)
    throw new AppError('provider_refused', { provider: PROVIDER, reason: 'more_than_left' });
  const isWhole = request.isWhole && amount.minor === left;
  const answer = await deps.client.ask(
    questionRefunds(paymentRef, {
      amount: toMajorNumber(amount),
      channel: await findChannel(deps, paymentRef),
      description: `Refund ${refundId} of ${request.attemptId}`,
      environment: deps.account.environment,
      refund_type: isWhole ? 'full' : 'partial',
      refund_reason: writeRefundReason(request),
    }),
  );
  if (!answer.ok) throw toError(answer.refusal, readRefundFailure);
  const after = answer.content;
  const now = deps.clock.now();
  const known = new Set(readRefunds(before, now).map(({ refundRef }) => refundRef));
  const fresh = readRefunds(after, now).filter(({ refundRef }) => !known.has(refundRef));
  const made =
    fresh.find((refund) => refund.refundId === refundId) ??
    fresh.find((refund) => isSameMoney(refund.amount, amount) && mayBe(refund, refundId));
  if (made === undefined) throw unavailable('refund_not_listed');
  if (made.status === 'succeeded' && readLeft(after, request) > left - amount.minor) {
    throw unavailable('refund_left_as_before');
  }
  return made;
}

/** What PortOne made of our reason names no other. */
function mayBe(refund: ListedRefund, refundId: string): boolean {
  return refund.refundId === null || findTrace(refund, refundId) === 'whole';
}

function readLeft({ amountToRefund }: RefundList, { amount }: RefundRequest): number {
  const left = readMajor(amountToRefund, amount.currency);
  if (left === null) throw unavailable('unreadable_amount');
  return left.minor;
}

/** PortOne wants to be told again by which channel it was paid. */
async function findChannel({ account, client, notes }: RefundDeps, orderRef: string): Promise<string> {
  const details = await fetchTransactionDetails(account, client, orderRef);
  return details?.channel_key || notes.get(orderRef)?.channelKey || '';
}
