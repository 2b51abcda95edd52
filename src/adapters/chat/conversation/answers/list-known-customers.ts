import type { Customer } from '../../../../domain/link/link.js';
import type { MemberActor } from '../../../../domain/merchant/actor.js';
import { toStoredWords } from '../../../../domain/search/fold-words.js';
import { toQueryWords } from '../../../../domain/search/query-words.js';
import type { LinkForMember } from '../../../../service/links/link-for-member.js';
import type { ConversationDeps } from '../model/answer.js';
import type { KnownCustomer } from '../model/known-customer.js';

/** More than that is no help to choose from. */
const MAX_KNOWN = 3;

function isCalled({ name }: Customer, sought: readonly string[]): boolean {
  const words = toStoredWords(name ?? '');
  return sought.every((start) => words.some((word) => word.startsWith(start)));
}

function hasContact({ email, phone }: Customer): boolean {
  return email !== null || phone !== null;
}

function keepOneEach(links: readonly LinkForMember[]): readonly LinkForMember[] {
  const keyOf = ({ customer }: LinkForMember) => `${customer.email?.toLowerCase()} ${customer.phone}`;
  return links.filter((link, at) => links.findIndex((other) => keyOf(other) === keyOf(link)) === at);
}

/**
 * Whom a name, or its first letters, may mean that came without email and phone: customers of the newest links that
 * hold it, as far as this member may see them. Throws AppError `not_allowed`, `store_unavailable`.
 */
export async function listKnownCustomers(
  { services }: Pick<ConversationDeps, 'services'>,
  actor: MemberActor,
  typed: Customer,
): Promise<readonly KnownCustomer[]> {
  const sought = toQueryWords(typed.name ?? '');
  if (sought.length === 0 || hasContact(typed)) return [];
  const { links } = await services.listLinks({
    actor,
    mine: false,
    states: null,
    words: sought.join(' '),
    page: 1,
  });
  const known = links.filter(
    ({ customer, may }) => may.seeContacts && hasContact(customer) && isCalled(customer, sought),
  );
  return keepOneEach(known)
    .slice(0, MAX_KNOWN)
    .map(({ id, customer }) => ({ linkId: id, customer }));
}
