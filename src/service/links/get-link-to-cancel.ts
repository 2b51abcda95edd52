import { AppError } from '../../domain/errors.js';
import { TRANSITIONS } from '../../domain/link/transitions.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import { checkMayCancel } from './check-may-cancel.js';
import { getLinkOrThrow, type LinkHandle } from './get-link-or-throw.js';
import { type LinkForMember, toLinkForMember } from './link-for-member.js';

/** A link that the actor may call off and that can be, or was before: for the question that is asked first. */
export type GetLinkToCancel = (actor: MemberActor, handle: LinkHandle) => Promise<LinkForMember>;

/** Throws AppError `link_not_found`, `not_allowed`, `link_already_paid`, `link_expired`, `store_unavailable`. */
export function makeGetLinkToCancel({ links }: { readonly links: LinkRepository }): GetLinkToCancel {
  return async (actor, handle) => {
    const link = await getLinkOrThrow(links, actor, handle);
    checkMayCancel(actor, link);
    const rule = TRANSITIONS[link.state].cancel;
    if (typeof rule === 'object') {
      throw new AppError(rule.refuse, { state: link.state, reference: link.reference, asked: 'cancel' });
    }
    return toLinkForMember(actor, link);
  };
}
