import { showCustomer } from '../../contacts/show-customer.js';
import type { Words } from '../../words/words.js';
import type { KnownCustomer } from '../model/known-customer.js';
import { choices, type Part, smallPrint } from '../model/part.js';

/** Customers who may be meant by a name, each to be taken by one press; nothing where there is none. */
export function offerCustomers(
  words: Words,
  draftId: string,
  known: readonly KnownCustomer[],
): readonly Part[] {
  if (known.length === 0) return [];
  const lead = words.say('page.known_customers', { count: known.length });
  const offers = known.map((each) => ({
    label: words.say('page.button.use_customer', { customer: showCustomer(each.customer) ?? '' }),
    intent: { kind: 'use_customer', draftId, linkId: each.linkId } as const,
  }));
  return [smallPrint(lead), choices(...offers)];
}
