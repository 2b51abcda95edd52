import { AppError } from '../../domain/errors.js';
import { findPastedSlug } from '../../domain/link/find-pasted-slug.js';
import type { Link } from '../../domain/link/link.js';
import { readLinkRights } from '../../domain/link/link-rights.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { LinkRepository } from '../../ports/link-repository.js';

/** A link by the words a person has for it: its reference or its page's address, or the id that a button carries. */
export type LinkHandle = { readonly reference: string } | { readonly linkId: string };

/**
 * Throws AppError `link_not_found` alike for a link that does not exist, that another merchant owns,
 * and that this member may not see.
 */
export async function getLinkOrThrow(
  links: LinkRepository,
  actor: MemberActor,
  handle: LinkHandle,
): Promise<Link> {
  const link = await findLink(links, actor.merchantId, handle);
  if (link === null || !readLinkRights(actor, link).see) throw new AppError('link_not_found');
  return link;
}

async function findLink(links: LinkRepository, merchantId: string, handle: LinkHandle): Promise<Link | null> {
  if ('linkId' in handle) return links.findById(merchantId, handle.linkId);
  const slug = findPastedSlug(handle.reference);
  const pasted = slug === null ? null : await links.findBySlug(slug);
  return pasted?.merchantId === merchantId ? pasted : links.findByReference(merchantId, handle.reference);
}
