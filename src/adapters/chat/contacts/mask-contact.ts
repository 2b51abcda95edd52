import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Customer } from '../../../domain/link/link.js';

const DOTS = '•••';

function firstSign(text: string): string {
  return [...text][0] ?? '';
}

/** "Ann Lee" is `Ann L.`; a single name stays. A name that is an address is masked as one. */
export function maskName(name: string): string {
  if (name.includes('@')) return maskEmail(name.trim());
  const words = name.trim().split(/\s+/);
  const [first = ''] = words;
  const last = words.length > 1 ? words.at(-1) : undefined;
  return last === undefined ? first : `${first} ${firstSign(last).toUpperCase()}.`;
}

/** `a•••@example.com` */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at <= 0 ? DOTS : `${firstSign(email)}${DOTS}${email.slice(at)}`;
}

/** `+66 ••• 4321`, from E.164. */
export function maskPhone(phone: string): string {
  const countryCode = parsePhoneNumberFromString(phone)?.countryCallingCode;
  const end = phone.slice(-4);
  return countryCode === undefined ? `${DOTS} ${end}` : `+${countryCode} ${DOTS} ${end}`;
}

/** The customer as everybody in a channel may see them: name, else email, else phone, masked; null when unknown. */
export function maskCustomer(customer: Customer): string | null {
  if (customer.name !== null) return maskName(customer.name);
  if (customer.email !== null) return maskEmail(customer.email);
  return customer.phone === null ? null : maskPhone(customer.phone);
}
