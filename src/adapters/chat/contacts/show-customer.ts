import type { Customer } from '../../../domain/link/link.js';

/** All that is known of a customer, for those who may see it: "Ann Lee, ann@example.com"; null when nothing is. */
export function showCustomer({ name, email, phone }: Customer): string | null {
  const known = [name, email, phone].filter((part) => part !== null);
  return known.length === 0 ? null : known.join(', ');
}
