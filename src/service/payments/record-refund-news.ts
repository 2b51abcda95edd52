import type { Link } from '../../domain/link/link.js';
import type { EventSource } from '../../domain/link/link-event.js';
import { hasLeft, type Refund } from '../../domain/refund/refund.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { ListedRefund, RefundReport } from '../../ports/payment-gateway.js';
import type { ChangeLink } from '../links/change-link.js';
import { postRefund } from '../refunds/post-refund.js';
import { refsOf, toRefundHandle } from '../refunds/refund-handle.js';
import type { FindToldPayment, PaymentNews, ToldPayment } from './find-told-payment.js';
import { sourceOfNews } from './source-of-news.js';

export interface RecordRefundNewsDeps {
  readonly findToldPayment: FindToldPayment;
  readonly links: Pick<LinkRepository, 'findById'>;
  readonly changeLink: ChangeLink;
}

/** Answers the link whose refunds are as its gateway has them; null: its payment is not known, or none of ours. */
export type RecordRefundNews = (news: PaymentNews) => Promise<Link | null>;

interface Noted extends ToldPayment {
  readonly source: EventSource;
}

/**
 * A refund moved at a gateway: all of its payment are read there, ours go on, and those that somebody made in the
 * gateway's own dashboard are booked. Throws AppError `provider_unavailable`, `gateway_misconfigured`,
 * `provider_unknown`, `store_unavailable`.
 */
export function makeRecordRefundNews(deps: RecordRefundNewsDeps): RecordRefundNews {
  return async (news) => {
    const told = await deps.findToldPayment(news);
    if (told === null) return null;
    let { link } = told;
    for (const listed of await told.gateway.listRefunds(refsOf(told.payment))) {
      link = await noteListed(deps, { ...told, link, source: sourceOfNews(news.event) }, listed);
    }
    return link;
  };
}

async function noteListed(deps: RecordRefundNewsDeps, told: Noted, listed: ListedRefund): Promise<Link> {
  const { provider } = told.payment;
  // Never seen while it went well, a failure moved no money.
  if (findKnown(told.link, listed) === undefined && listed.status === 'failed') return told.link;
  const link = findKnown(told.link, listed) === undefined ? await settleAwaited(deps, told) : told.link;
  const known = findKnown(link, listed);
  const id = known?.id ?? `rfd_seen_${provider}_${listed.refundRef}`;
  const by = { actor: { kind: 'gateway', provider }, source: told.source } as const;
  const booked =
    known === undefined ? (await deps.changeLink(link, toSeen(id, told, listed), by)).link : link;
  // What failed before is no news.
  if (known?.status === 'failed' && listed.status === 'failed') return booked;
  const report = await toReport(told, id, listed);
  return postRefund(deps, booked, { refund: { id }, provider, report, source: told.source });
}

/**
 * The link as it is now, once its gateway was asked about each refund that left and has no name there yet: before one is
 * taken for a stranger's, none of ours may be it. The news may be faster than the gateway's own answer to us, and the
 * gateway may repeat no id of ours.
 */
async function settleAwaited(deps: RecordRefundNewsDeps, told: Noted): Promise<Link> {
  const { gateway, payment, source } = told;
  const { provider } = payment;
  let link = (await deps.links.findById(told.link.merchantId, told.link.id)) ?? told.link;
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

function toSeen(refundId: string, { payment }: ToldPayment, { refundRef, amount, reason, at }: ListedRefund) {
  const seen = { refundId, attemptId: payment.id, amount, refundRef, reason, requestedAt: at };
  return { type: 'refund_seen', ...seen } as const;
}

/** A list tells what a refund was made for; why one failed is asked for by itself. */
async function toReport(
  { gateway, payment }: ToldPayment,
  refundId: string,
  { status, refundRef, amount, at: leftAt }: ListedRefund,
): Promise<RefundReport> {
  if (status !== 'failed') return { status, refundRef };
  const handle = { refundId, refundRef, amount, leftAt, otherRefs: [], ...refsOf(payment) };
  const report = await gateway.fetchRefund(handle);
  return report.status === 'failed' ? report : { status, refundRef, reason: 'failed' };
}
