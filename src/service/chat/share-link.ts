import type { MemberActor } from '../../domain/actor.js';
import type { ChatPlace } from '../../domain/chat-place.js';
import { AppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import { findPayRefusal } from '../../domain/link/payability.js';
import type { ChatOutbox } from '../../ports/chat-outbox.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import { getLinkOrThrow, type LinkHandle } from '../links/get-link-or-throw.js';
import { chatLaneOf, toChannelHome } from './chat-home.js';

export interface ShareLinkDeps {
  readonly links: LinkRepository;
  readonly outbox: ChatOutbox;
  readonly clock: Clock;
  readonly kick: Kick;
}

interface ShareLinkRequest {
  readonly actor: MemberActor;
  readonly handle: LinkHandle;
  readonly place: ChatPlace;
  /** The same key twice shares once. */
  readonly requestKey: string;
}

export type ShareLink = (request: ShareLinkRequest) => Promise<Link>;

/**
 * Posts the pay link to a channel for everyone there, while somebody can pay it.
 * Throws AppError `link_not_found`, `link_expired`, `link_cancelled`, `link_already_paid`, `payment_under_way`,
 * `store_unavailable`.
 */
export function makeShareLink({ links, outbox, clock, kick }: ShareLinkDeps): ShareLink {
  return async ({ actor, handle, place, requestKey }) => {
    const link = await getLinkOrThrow(links, actor, handle);
    const refusal = findPayRefusal(link, clock.now());
    if (refusal !== null) throw new AppError(refusal, { state: link.state, reference: link.reference });
    const { merchantId } = link;
    const home = toChannelHome(place);
    await outbox.request(
      {
        ...home,
        merchantId,
        key: `share:${requestKey}`,
        linkId: link.id,
        lane: chatLaneOf(merchantId, home),
        content: { kind: 'shared_link', memberId: actor.memberId },
        wantedVersion: 1,
      },
      clock.now(),
    );
    kick('chat');
    return link;
  };
}
