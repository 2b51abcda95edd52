import type { Link } from '../../domain/link/link.js';
import type { EventSource } from '../../domain/link/link-event.js';
import { hasLeft, type Refund } from '../../domain/refund/refund.js';
import type { ListedRefund, RefundReport } from '../../ports/payment-gateway.js';
import type { ChangeLink } from '../links/change-link.js';
import { refsOf } from '../refunds/carry-refund.js';
import { postRefund } from '../refunds/post-refund.js';
import type { FindToldPayment, PaymentNews, ToldPayment } from './find-told-payment.js';
import { sourceOfNews } from './source-of-news.js';

export interface RecordRefundNewsDeps {
  readonly findToldPayment: FindToldPayment;
  readonly changeLink: ChangeLink;
}

/** Answers the link whose refunds are as its gateway has them; null: its payment is not known, or none of ours. */
export type RecordRefundNews = (news: PaymentNews) => Promise<Link | null>;

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

async function noteListed(
  deps: RecordRefundNewsDeps,
  told: ToldPayment & { readonly source: EventSource },
  listed: ListedRefund,
): Promise<Link> {
  const { link, payment, source } = told;
  const { provider } = payment;
  const known = findKnown(link, listed);
  // Never seen while it went well, a failure moved no money.
  if (known === undefined && listed.status === 'failed') return link;
  const id = known?.id ?? `rfd_seen_${provider}_${listed.refundRef}`;
  const by = { actor: { kind: 'gateway', provider }, source } as const;
  const booked =
    known === undefined ? (await deps.changeLink(link, toSeen(id, told, listed), by)).link : link;
  // What failed before is no news.
  if (known?.status === 'failed' && listed.status === 'failed') return booked;
  const report = await toReport(told, id, listed);
  return postRefund(deps, booked, { refund: { id }, provider, report, source });
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
  { status, refundRef, amount }: ListedRefund,
): Promise<RefundReport> {
  if (status !== 'failed') return { status, refundRef };
  const report = await gateway.fetchRefund({ refundId, refundRef, amount, ...refsOf(payment) });
  return report.status === 'failed' ? report : { status, refundRef, reason: 'failed' };
}
