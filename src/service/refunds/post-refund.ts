import type { Link } from '../../domain/link/link.js';
import type { EventSource } from '../../domain/link/link-event.js';
import type { LinkInput } from '../../domain/link/link-input.js';
import type { Refund } from '../../domain/refund/refund.js';
import type { RefundReport } from '../../ports/payment-gateway.js';
import type { ChangeLink } from '../links/change-link.js';

export interface PostedRefund {
  readonly refund: Pick<Refund, 'id'>;
  readonly provider: string;
  readonly report: RefundReport;
  readonly source: EventSource;
}

/** Writes down what a gateway says of a refund; answers the link as it is afterwards. */
export async function postRefund(
  { changeLink }: { readonly changeLink: ChangeLink },
  link: Link,
  { refund, provider, report, source }: PostedRefund,
): Promise<Link> {
  const input = toInput(refund.id, report);
  if (input === null) return link;
  return (await changeLink(link, input, { actor: { kind: 'gateway', provider }, source })).link;
}

function toInput(refundId: string, report: RefundReport): LinkInput | null {
  switch (report.status) {
    case 'unknown':
      return null;
    case 'pending':
      return { type: 'refund_pending', refundId, refundRef: report.refundRef };
    case 'succeeded':
      return { type: 'refund_succeeded', refundId, refundRef: report.refundRef };
    case 'failed':
      return { type: 'refund_failed', refundId, refundRef: report.refundRef, failure: report.reason };
  }
}
