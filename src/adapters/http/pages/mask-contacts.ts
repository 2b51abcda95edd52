import type { Contacts } from '../../../service/payments/open-pay-page.js';
import { maskEmail, maskPhone } from '../../chat/contacts/mask-contact.js';
import { joinAnd } from '../../chat/copy/join-and.js';
import type { Words } from '../../chat/words/words.js';

/** "a•••@example.com and +66 ••• 4321" */
export function maskContacts(words: Words, { email, phone }: Contacts): string {
  const masked = [email && maskEmail(email), phone && maskPhone(phone)].filter((contact) => contact !== null);
  return joinAnd(words, masked);
}
