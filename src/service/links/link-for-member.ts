import type { Link } from '../../domain/link/link.js';
import { type LinkRights, readLinkRights } from '../../domain/link/link-rights.js';
import type { MemberActor } from '../../domain/merchant/actor.js';

/** A link as it is answered to one member, with what they may do with it. Whoever shows it keeps to `may`. */
export interface LinkForMember extends Link {
  readonly may: LinkRights;
}

export function toLinkForMember(actor: MemberActor, link: Link): LinkForMember {
  return { ...link, may: readLinkRights(actor, link) };
}
