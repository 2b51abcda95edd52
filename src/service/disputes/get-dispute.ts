import { AppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import type { LinkAsk } from '../../domain/link/link-ask.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Dispute } from '../../domain/payment/dispute.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import { getLinkOrThrow, type LinkHandle } from '../links/get-link-or-throw.js';
import { checkAllowed } from '../people/check-allowed.js';

export interface DisputeHandle {
  readonly link: LinkHandle;
  readonly disputeRef: string;
}

/** A dispute, and its link as it is with it. */
export interface DisputeOfLink {
  readonly link: Link;
  readonly dispute: Dispute;
}

/**
 * A dispute for which the actor may speak. Throws AppError `link_not_found`, `not_allowed`, `settled_already` (there is
 * no such dispute, or nothing more to say in it), `store_unavailable`.
 */
export async function getDispute(
  links: LinkRepository,
  actor: MemberActor,
  { link: handle, disputeRef }: DisputeHandle,
): Promise<DisputeOfLink> {
  const link = await getLinkOrThrow(links, actor, handle);
  checkAllowed(actor, 'decide');
  const { dispute } = findDispute(link, disputeRef, 'write_evidence');
  const isSent = dispute.evidence !== null && dispute.evidence.sentAt !== null;
  if (dispute.status !== 'needs_response' || isSent) throw settled(link, 'write_evidence');
  return { link, dispute };
}

/** Throws AppError `settled_already` where the link has no such dispute. */
export function findDispute(link: Link, disputeRef: string, asked: LinkAsk): DisputeOfLink {
  const dispute = link.disputes.find((each) => each.disputeRef === disputeRef);
  if (dispute === undefined) throw settled(link, asked);
  return { link, dispute };
}

function settled({ state, reference }: Link, asked: LinkAsk): AppError {
  return new AppError('settled_already', { state, reference, asked });
}
