import type { Link } from '../../domain/link/link.js';
import type { EventSource } from '../../domain/link/link-event.js';
import type { Payment } from '../../domain/payment/balance.js';
import { hasLeft, type Refund } from '../../domain/refund/refund.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { ListedRefund, PaymentGateway, RefundReport } from '../../ports/payment-gateway.js';
import type { ChangeLink } from '../links/change-link.js';
import { postRefund } from './post-refund.js';
import { refsOf, toRefundHandle } from './refund-handle.js';

export interface BookRefundsDeps {
  readonly links: Pick<LinkRepository, 'findById'>;
  readonly changeLink: ChangeLink;
}

/** A payment, where it was made, and how we come to look there. */
export interface LookedAt {
  readonly link: Link;
  readonly payment: Payment;
  readonly gateway: PaymentGateway;
  readonly source: EventSource;
}

/**
 * All refunds of a payment as its gateway lists them: ours go on, and those that somebody made in the gateway's own
 * dashboard are booked. Answers the link as it is afterwards. Throws AppError `provider_unavailable`,
 * `provider_refused`, `gateway_misconfigured`, `store_unavailable`.
 */
export async function bookRefunds(deps: BookRefundsDeps, lookedAt: LookedAt): Promise<Link> {
  let { link } = lookedAt;
  for (const listed of await lookedAt.gateway.listRefunds(refsOf(lookedAt.payment))) {
    link = await bookListed(deps, { ...lookedAt, link }, listed);
  }
  return link;
}

async function bookListed(deps: BookRefundsDeps, lookedAt: LookedAt, listed: ListedRefund): Promise<Link> {
  const { provider } = lookedAt.payment;
  // Never seen while it went well, a failure moved no money.
  if (findKnown(lookedAt.link, listed) === undefined && listed.status === 'failed') return lookedAt.link;
  const link =
    findKnown(lookedAt.link, listed) === undefined ? await settleAwaited(deps, lookedAt) : lookedAt.link;
  const known = findKnown(link, listed);
  const id = known?.id ?? `rfd_seen_${provider}_${listed.refundRef}`;
  const by = { actor: { kind: 'gateway', provider }, source: lookedAt.source } as const;
  const booked =
    known === undefined ? (await deps.changeLink(link, toSeen(id, lookedAt, listed), by)).link : link;
  // What failed before is no news.
  if (known?.status === 'failed' && listed.status === 'failed') return booked;
  const report = await toReport(lookedAt, id, listed);
  return postRefund(deps, booked, { refund: { id }, provider, report, source: lookedAt.source });
}

/**
 * The link as it is now, once its gateway was asked about each refund that left and has no name there yet: before one is
 * taken for a stranger's, none of ours may be it. The news may be faster than the gateway's own answer to us, and the
 * gateway may repeat no id of ours.
 */
async function settleAwaited(deps: BookRefundsDeps, lookedAt: LookedAt): Promise<Link> {
  const { gateway, payment, source } = lookedAt;
  const { provider } = payment;
  let link = (await deps.links.findById(lookedAt.link.merchantId, lookedAt.link.id)) ?? lookedAt.link;
  for (const refund of link.refunds) {
    if (refund.attemptId !== payment.id || refund.status !== 'pending' || refund.refundRef !== null) continue;
    const report = await gateway.fetchRefund(toRefundHandle(link, refund, payment));
    link = await postRefund(deps, link, { refund, provider, report, source });
  }
  return link;
}

/**
 * By the gateway's id, or by ours. One that never left here, or failed before the gateway had named it, and yet went back
 * there is booked like a stranger: money moved.
 */
function findKnown({ refunds }: Link, { refundRef, refundId, status }: ListedRefund): Refund | undefined {
  const named = refunds.find((refund) => refund.refundRef === refundRef);
  const ours = refunds.find(({ id }) => id === refundId);
  const isOurs = ours !== undefined && (hasLeft(ours) || status === 'failed');
  return named ?? (isOurs ? ours : undefined);
}

function toSeen(refundId: string, { payment }: LookedAt, { refundRef, amount, reason, at }: ListedRefund) {
  const seen = { refundId, attemptId: payment.id, amount, refundRef, reason, requestedAt: at };
  return { type: 'refund_seen', ...seen } as const;
}

/** A list tells what a refund was made for; why one failed is asked for by itself. */
async function toReport(
  { gateway, payment }: LookedAt,
  refundId: string,
  { status, refundRef, amount, at: leftAt }: ListedRefund,
): Promise<RefundReport> {
  if (status !== 'failed') return { status, refundRef };
  const handle = { refundId, refundRef, amount, leftAt, otherRefs: [], ...refsOf(payment) };
  const report = await gateway.fetchRefund(handle);
  return report.status === 'failed' ? report : { status, refundRef, reason: 'unknown' };
}
