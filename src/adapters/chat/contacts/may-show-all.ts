import type { MemberActor } from '../../../domain/actor.js';
import type { Link } from '../../../domain/link/link.js';
import { mayDo } from '../../../domain/merchant/permissions.js';
import { maskCustomer } from './mask-contact.js';

/** Contacts and the pay page's address are whole for who made the link and for who manages all of them. */
export function mayShowAll(actor: MemberActor, link: Link): boolean {
  return link.ownerId === actor.memberId || mayDo(actor.role, 'cancel_any_link');
}

/** The customer in a word, masked for those who only look on; null when unknown. */
export function nameCustomer(actor: MemberActor, link: Link): string | null {
  const { name, email, phone } = link.customer;
  return mayShowAll(actor, link) ? (name ?? email ?? phone) : maskCustomer(link.customer);
}
