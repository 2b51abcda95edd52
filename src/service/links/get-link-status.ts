import type { MemberActor } from '../../domain/merchant/actor.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import { getLinkOrThrow, type LinkHandle } from './get-link-or-throw.js';
import { type LinkForMember, toLinkForMember } from './link-for-member.js';

export type GetLinkStatus = (actor: MemberActor, handle: LinkHandle) => Promise<LinkForMember>;

/** One link with its whole history. Throws AppError `link_not_found`, `store_unavailable`. */
export function makeGetLinkStatus({ links }: { readonly links: LinkRepository }): GetLinkStatus {
  return async (actor, handle) => toLinkForMember(actor, await getLinkOrThrow(links, actor, handle));
}
