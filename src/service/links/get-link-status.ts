import type { MemberActor } from '../../domain/actor.js';
import type { Link } from '../../domain/link/link.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import { getLinkOrThrow, type LinkHandle } from './get-link-or-throw.js';

export type GetLinkStatus = (actor: MemberActor, handle: LinkHandle) => Promise<Link>;

/** One link with its whole history. Throws AppError `link_not_found`, `store_unavailable`. */
export function makeGetLinkStatus({ links }: { readonly links: LinkRepository }): GetLinkStatus {
  return (actor, handle) => getLinkOrThrow(links, actor, handle);
}
