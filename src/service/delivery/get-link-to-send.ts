import { AppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import { readLinkRights } from '../../domain/link/link-rights.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import { getLinkOrThrow, type LinkHandle } from '../links/get-link-or-throw.js';

/** A link whose customer the actor may write to. Throws AppError `link_not_found`, `not_allowed`, `store_unavailable`. */
export async function getLinkToSend(
  links: LinkRepository,
  actor: MemberActor,
  handle: LinkHandle,
): Promise<Link> {
  const link = await getLinkOrThrow(links, actor, handle);
  if (readLinkRights(actor, link).send) return link;
  throw new AppError('not_allowed', { action: 'send_message', role: actor.role });
}
