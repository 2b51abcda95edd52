import { isAppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import type { Refund } from '../../domain/refund/refund.js';
import type { RefundReport } from '../../ports/payment-gateway.js';
import { type BookRefundsDeps, bookRefunds, type LookedAt } from './book-refunds.js';

/** What a gateway says of a refund, and the link as it was then. */
export interface Answered {
  readonly link: Link;
  readonly report: RefundReport;
}

interface Refused extends Omit<LookedAt, 'source'> {
  readonly refund: Pick<Refund, 'id'>;
}

/**
 * A gateway will not give money back. Somebody may have done so in its own dashboard, and the webhook been lost: before
 * anybody is told that it failed, what is there is booked, this very refund included. Throws what `bookRefunds` throws
 * but `provider_refused`: where no list is to be had, the refusal stands by itself.
 */
export async function hearRefusal(
  deps: BookRefundsDeps,
  refused: Refused,
  reason: string,
): Promise<Answered> {
  const link = await bookWhatIsThere(deps, refused);
  const refund = link.refunds.find(({ id }) => id === refused.refund.id);
  if (refund?.status !== 'pending') return { link, report: { status: 'unknown' } };
  return { link, report: { status: 'failed', reason, refundRef: refund.refundRef } };
}

async function bookWhatIsThere(deps: BookRefundsDeps, { refund: _, ...lookedAt }: Refused): Promise<Link> {
  try {
    return await bookRefunds(deps, { ...lookedAt, source: 'reconciliation' });
  } catch (error) {
    if (!isAppError(error, 'provider_refused')) throw error;
    return lookedAt.link;
  }
}
