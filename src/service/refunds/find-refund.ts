import { AppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import type { LinkAsk } from '../../domain/link/link-ask.js';
import type { Refund } from '../../domain/refund/refund.js';

/** A refund, and its link as it is with it. */
export interface RefundOfLink {
  readonly link: Link;
  readonly refund: Refund;
}

/** Throws AppError `refund_not_possible` where the link has no such refund. */
export function findRefund(link: Link, refundId: string, asked: LinkAsk = 'refund'): RefundOfLink {
  const { refunds, state, reference } = link;
  const refund = refunds.find(({ id }) => id === refundId);
  if (refund === undefined) throw new AppError('refund_not_possible', { state, reference, asked });
  return { link, refund };
}
