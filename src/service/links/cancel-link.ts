import { isAppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { ChangedLink, ChangeLink } from './change-link.js';
import { checkMayCancel } from './check-may-cancel.js';
import type { CloseCheckouts } from './close-checkouts.js';
import { getLinkOrThrow, type LinkHandle } from './get-link-or-throw.js';

export interface CancelLinkDeps {
  readonly links: LinkRepository;
  readonly changeLink: ChangeLink;
  readonly closeCheckouts: CloseCheckouts;
}

/** How often a customer may begin to pay while we close checkouts before we let them. */
const MAX_ROUNDS = 5;

export type CancelLink = (actor: MemberActor, handle: LinkHandle) => Promise<ChangedLink>;

/**
 * Takes a request back: every checkout under way is closed at its provider first, so that nobody pays a
 * cancelled link; if the provider answers that money came, that is recorded and the cancel refused.
 * Cancelling twice answers `changed: false`.
 * Throws AppError `link_not_found`, `not_allowed`, `link_already_paid`, `payment_under_way`, `link_expired`,
 * `provider_unavailable`, `store_unavailable`.
 */
export function makeCancelLink(deps: CancelLinkDeps): CancelLink {
  async function closeAndCancel(actor: MemberActor, link: Link): Promise<ChangedLink> {
    const closed = await deps.closeCheckouts(link);
    const input = { type: 'cancel', closedAttempts: closed.closedAttempts } as const;
    return deps.changeLink(closed.link, input, { actor, source: 'person' });
  }

  return async (actor, handle) => {
    for (let round = 1; ; round += 1) {
      const link = await getLinkOrThrow(deps.links, actor, handle);
      checkMayCancel(actor, link);
      if (link.state === 'cancelled') return { link, changed: false };
      try {
        return await closeAndCancel(actor, link);
      } catch (error) {
        // Nothing was under way that could not be closed: a customer began to pay meanwhile.
        const mayTryAgain = link.state === 'open' && round < MAX_ROUNDS;
        if (!mayTryAgain || !isAppError(error, 'payment_under_way')) throw error;
      }
    }
  };
}
