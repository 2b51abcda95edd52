import { AppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import { readLinkRights } from '../../domain/link/link-rights.js';
import { findPayRefusal } from '../../domain/link/payability.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Clock } from '../../ports/clock.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import { getLinkOrThrow, type LinkHandle } from './get-link-or-throw.js';

export interface GetLinkToShareDeps {
  readonly links: LinkRepository;
  readonly clock: Clock;
}

/** A link whose address the actor may give away, while somebody can pay it. */
export type GetLinkToShare = (
  actor: MemberActor,
  handle: LinkHandle,
  asked: 'share' | 'show_qr',
) => Promise<Link>;

/**
 * Throws AppError `link_not_found`, `not_allowed`, `link_expired`, `link_cancelled`, `link_already_paid`,
 * `payment_under_way`, `store_unavailable`.
 */
export function makeGetLinkToShare({ links, clock }: GetLinkToShareDeps): GetLinkToShare {
  return async (actor, handle, asked) => {
    const link = await getLinkOrThrow(links, actor, handle);
    if (!readLinkRights(actor, link).share) {
      throw new AppError('not_allowed', { action: 'share_link', role: actor.role });
    }
    const refusal = findPayRefusal(link, clock.now());
    if (refusal !== null)
      throw new AppError(refusal, { state: link.state, reference: link.reference, asked });
    return link;
  };
}
