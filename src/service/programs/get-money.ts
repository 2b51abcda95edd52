import type { ApiCaller } from '../../domain/api/api-caller.js';
import { toAttemptId } from '../../domain/api/public-ids.js';
import { AppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import { listPayments, type Payment } from '../../domain/payment/balance.js';
import { findLinkIdOfRefund } from '../../domain/refund/asked-refund-id.js';
import type { Refund } from '../../domain/refund/refund.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MoneyListing } from '../../ports/money-listing.js';

export interface GetMoneyDeps {
  readonly links: Pick<LinkRepository, 'findById' | 'findByAttemptId'>;
  readonly moneyListing: Pick<MoneyListing, 'find'>;
}

/** Throws AppError `payment_not_found` alike for one of the other mode, of another merchant, and for none at all. */
export function makeGetPaymentOfCaller({ links }: Pick<GetMoneyDeps, 'links'>) {
  return async (
    { actor: { merchantId }, mode }: ApiCaller,
    paymentId: string,
  ): Promise<{ readonly link: Link; readonly payment: Payment }> => {
    const attemptId = toAttemptId(paymentId);
    const link = paymentId.startsWith('pay_') ? await links.findByAttemptId(attemptId) : null;
    const isTheirs = link !== null && link.merchantId === merchantId && link.mode === mode;
    const payment = isTheirs ? listPayments(link).find(({ id }) => id === attemptId) : undefined;
    if (link === null || payment === undefined) throw new AppError('payment_not_found');
    return { link, payment };
  };
}

/** Throws AppError `refund_not_found` alike for one of the other mode, of another merchant, and for none at all. */
export function makeGetRefundOfCaller({ links, moneyListing }: GetMoneyDeps) {
  return async (
    { actor: { merchantId }, mode }: ApiCaller,
    refundId: string,
  ): Promise<{ readonly link: Link; readonly refund: Refund }> => {
    // What was just asked for says itself where it is; all others are found by what the relay noted.
    const linkId =
      findLinkIdOfRefund(refundId) ?? (await moneyListing.find(merchantId, refundId))?.linkId ?? null;
    const link = linkId === null ? null : await links.findById(merchantId, linkId);
    const refund = link?.mode === mode ? link.refunds.find(({ id }) => id === refundId) : undefined;
    if (link === null || refund === undefined) throw new AppError('refund_not_found');
    return { link, refund };
  };
}
