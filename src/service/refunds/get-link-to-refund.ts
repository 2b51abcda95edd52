import { AppError } from '../../domain/errors.js';
import { findLeft, findRefundRefusal } from '../../domain/link/find-refundable.js';
import type { Link } from '../../domain/link/link.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Money } from '../../domain/money/money.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import { getLinkOrThrow, type LinkHandle } from '../links/get-link-or-throw.js';
import { checkAllowed } from '../people/check-allowed.js';

interface LinkToRefund {
  readonly link: Link;
  /** What a refund of no named amount gives back; null: nothing is left. */
  readonly left: Money | null;
}

/** A link of which the actor may give money back, or ask for it. */
export type GetLinkToRefund = (actor: MemberActor, handle: LinkHandle) => Promise<LinkToRefund>;

/**
 * Throws AppError `link_not_found`, `not_allowed`, `refund_not_possible` (nothing was paid, or a decision is due first),
 * `dispute_open`, `store_unavailable`.
 */
export function makeGetLinkToRefund({ links }: { readonly links: LinkRepository }): GetLinkToRefund {
  return async (actor, handle) => {
    const link = await getLinkForRefunds(links, actor, handle);
    checkRefundable(link);
    return { link, left: findLeft(link, null) };
  };
}

/** For whoever may at least ask. Throws AppError `link_not_found`, `not_allowed`, `store_unavailable`. */
export async function getLinkForRefunds(
  links: LinkRepository,
  actor: MemberActor,
  handle: LinkHandle,
): Promise<Link> {
  const link = await getLinkOrThrow(links, actor, handle);
  checkAllowed(actor, 'ask_refund');
  return link;
}

/** Throws AppError `refund_not_possible`, `dispute_open`. */
export function checkRefundable(link: Link): void {
  const { state, reference } = link;
  const code = findRefundRefusal(link);
  if (code !== null) throw new AppError(code, { state, reference, asked: 'refund' });
}
