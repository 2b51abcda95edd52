import { isolate } from '../../../domain/text/isolate.js';
import type { LinkForMember } from '../../../service/links/link-for-member.js';
import { maskCustomer } from './mask-contact.js';

/** The customer in a word, masked for those who may not see contacts; null when unknown. */
export function nameCustomer({ customer, may }: LinkForMember): string | null {
  const { name, email, phone } = customer;
  const called = may.seeContacts ? (name ?? email ?? phone) : maskCustomer(customer);
  return called === null ? null : isolate(called);
}
