import { AppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import { readLinkRights } from '../../domain/link/link-rights.js';
import { TRANSITIONS } from '../../domain/link/transitions.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import { getLinkOrThrow, type LinkHandle } from './get-link-or-throw.js';

/** A link that the actor may give another end, and that can have one. */
export type GetLinkToExtend = (actor: MemberActor, handle: LinkHandle) => Promise<Link>;

/** Throws AppError `link_not_found`, `not_allowed`, `link_already_paid`, `link_cancelled`, `link_expired` (another took its place), `store_unavailable`. */
export function makeGetLinkToExtend({ links }: { readonly links: LinkRepository }): GetLinkToExtend {
  return async (actor, handle) => {
    const link = await getLinkOrThrow(links, actor, handle);
    if (!readLinkRights(actor, link).extend) {
      throw new AppError('not_allowed', { action: 'extend_link', role: actor.role });
    }
    const rule = TRANSITIONS[link.state].extend;
    const replaced = link.successor === null ? null : 'link_expired';
    const refusal = typeof rule === 'object' ? rule.refuse : replaced;
    if (refusal !== null) {
      throw new AppError(refusal, { state: link.state, reference: link.reference, asked: 'extend' });
    }
    return link;
  };
}
