import { AppError } from '../../../../domain/errors.js';
import type {
  ListedRefund,
  PaymentGateway,
  RefundHandle,
  RefundReport,
  RefundRequest,
} from '../../../../ports/payment-gateway.js';
import { createTurns } from '../wire/create-turns.js';
import { PROVIDER } from '../wire/portone-account.js';
import { isUnknownReference, toError } from '../wire/read-refusal.js';
import { findRefund } from './find-refund.js';
import { makeRefund } from './make-refund.js';
import type { RefundDeps } from './refund-deps.js';
import { questionRefunds, type RefundList, readRefunds } from './refund-list.js';

const MOST_CLAIMS = 5_000;

export type Refunder = Pick<PaymentGateway, 'refund' | 'fetchRefund' | 'listRefunds'>;

/**
 * Gives money back. PortOne knows no idempotency: its list of the payment's refunds is read before each, and those of
 * one payment go one after another.
 */
export function createRefunder(deps: RefundDeps): Refunder {
  const inTurn = createTurns();
  const claims = new Map<string, string>();

  async function refund(request: RefundRequest): Promise<RefundReport> {
    const before = await fetchList(deps, request.paymentRef);
    if (before === null)
      throw new AppError('provider_refused', { provider: PROVIDER, reason: 'payment_unknown' });
    const known = findRefund(readRefunds(before, deps.clock.now()), request, claims);
    return claim(known ?? (await makeRefund(deps, request, before)), request);
  }

  async function fetchRefund(handle: RefundHandle): Promise<RefundReport> {
    const list = await fetchList(deps, handle.paymentRef);
    const found = list === null ? null : findRefund(readRefunds(list, deps.clock.now()), handle, claims);
    return found === null ? { status: 'unknown' } : claim(found, handle);
  }

  /** What one of ours was taken for is no other's. */
  function claim(found: ListedRefund, { refundId }: Pick<RefundHandle, 'refundId'>): RefundReport {
    claims.set(found.refundRef, refundId);
    const [oldest] = claims.keys();
    if (claims.size > MOST_CLAIMS && oldest !== undefined) claims.delete(oldest);
    return toReport(found);
  }

  return {
    refund: (request) => inTurn(request.paymentRef, () => refund(request)),
    // In turn too: a list that is read while a refund is being made says nothing about it.
    fetchRefund: (handle) => inTurn(handle.paymentRef, () => fetchRefund(handle)),
    async listRefunds({ paymentRef }) {
      const list = await fetchList(deps, paymentRef);
      return list === null ? [] : readRefunds(list, deps.clock.now());
    },
  };
}

/** Null: PortOne knows of no such payment. */
async function fetchList({ client }: RefundDeps, orderRef: string): Promise<RefundList | null> {
  const answer = await client.ask(questionRefunds(orderRef));
  if (answer.ok) return answer.content;
  if (isUnknownReference(answer.refusal)) return null;
  throw toError(answer.refusal);
}

function toReport({ status, refundRef }: ListedRefund): RefundReport {
  return status === 'failed' ? { status, reason: 'declined', refundRef } : { status, refundRef };
}
