import type { MemberActor } from '../../domain/actor.js';
import type { Link } from '../../domain/link/link.js';
import { type LinkRights, readLinkRights } from '../../domain/link/link-rights.js';

/** A link as it is answered to one member, with what they may do with it. Whoever shows it keeps to `may`. */
export interface SeenLink extends Link {
  readonly may: LinkRights;
}

export function toSeenLink(actor: MemberActor, link: Link): SeenLink {
  return { ...link, may: readLinkRights(actor, link) };
}
