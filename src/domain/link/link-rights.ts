import type { MemberActor } from '../merchant/actor.js';
import { type Action, mayDo } from '../merchant/permissions.js';
import type { Link } from './link.js';

/** What one member may do with one link. */
export interface LinkRights {
  readonly see: boolean;
  readonly seeContacts: boolean;
  readonly share: boolean;
  /** Make another one like it. */
  readonly makeAgain: boolean;
  readonly cancel: boolean;
  readonly decide: boolean;
  /** Write to the customer (again), and stop what has not left. */
  readonly send: boolean;
  /** Give it a later end, or another link in its place. */
  readonly extend: boolean;
}

/** Reads the table of rights for a link of the actor's own merchant. */
export function readLinkRights({ role, memberId }: MemberActor, link: Pick<Link, 'ownerId'>): LinkRights {
  const isOwn = link.ownerId === memberId;
  const may = (action: Action) => mayDo(role, action);
  const see = may('view_all_links') || (isOwn && may('view_own_links'));
  return {
    see,
    seeContacts: see && may('see_contacts'),
    share: see && may('share_link'),
    makeAgain: see && may('create_link'),
    cancel: may('cancel_any_link') || (isOwn && may('cancel_own_link')),
    decide: see && may('decide'),
    send: see && may('send_message'),
    extend: see && may('extend_link'),
  };
}
