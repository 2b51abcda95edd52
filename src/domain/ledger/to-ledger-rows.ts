import type { Link } from '../link/link.js';
import type { LinkEvent } from '../link/link-event.js';
import { toPostings } from '../link/to-postings.js';
import type { Attempt } from '../payment/attempt.js';
import type { LedgerRow } from './ledger-row.js';

/** What is read of a link to write its money into the ledger. */
export type BookedLink = Pick<
  Link,
  'id' | 'merchantId' | 'reference' | 'ownerId' | 'mode' | 'attempts' | 'refunds' | 'disputes' | 'history'
>;

/** The rows of one event; of what an earlier release wrote they are worked out. */
export function toLedgerRows(
  link: Omit<BookedLink, 'history' | 'disputes'>,
  event: LinkEvent,
): readonly LedgerRow[] {
  const postings = event.postings ?? toPostings(event);
  if (postings.length === 0) return [];
  const attempt = findAttemptOf(link, event);
  if (attempt === undefined)
    throw new Error(`event ${event.id} of link ${link.id} moves money of no payment`);
  return postings.map(({ account, amountMinor, currency }, number) => ({
    id: `${event.id}:${number}`,
    eventId: event.id,
    type: event.type,
    merchantId: link.merchantId,
    linkId: link.id,
    reference: link.reference,
    ownerId: link.ownerId,
    provider: attempt.provider,
    gatewayAccountId: attempt.gatewayAccountId,
    attemptId: attempt.id,
    paymentRef: attempt.paymentRef,
    mode: link.mode,
    at: ('paidAt' in event ? event.paidAt : undefined) ?? event.at,
    ...{ account, amountMinor, currency },
  }));
}

function findAttemptOf(
  { attempts, refunds }: Pick<BookedLink, 'attempts' | 'refunds'>,
  event: LinkEvent,
): Attempt | undefined {
  if ('attemptId' in event) return attempts.find(({ id }) => id === event.attemptId);
  const refund = 'refundId' in event ? refunds.find(({ id }) => id === event.refundId) : undefined;
  return attempts.find(({ id }) => id === refund?.attemptId);
}
