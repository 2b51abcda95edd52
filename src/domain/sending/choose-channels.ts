import type { DeliveryChannel } from '../delivery/delivery.js';
import type { Customer, Link } from '../link/link.js';

type Contact = Partial<Pick<Customer, 'email' | 'phone'>>;

/**
 * By which channels something goes for which none was named: those that reach a contact given with it, else the link's
 * own, else what its contacts allow. None where nobody can be reached.
 */
export function chooseChannels(
  { channels, customer }: Pick<Link, 'channels' | 'customer'>,
  contact: Contact | null,
): readonly DeliveryChannel[] {
  const given = contact === null ? [] : reachBy(contact, channels);
  if (given.length > 0) return given;
  return channels.length > 0 ? channels : reachBy(customer, channels);
}

function reachBy({ email, phone }: Contact, usual: Link['channels']): readonly DeliveryChannel[] {
  const isWhatsappAlone = usual.includes('whatsapp') && !usual.includes('sms');
  return [
    ...(email ? (['email'] as const) : []),
    ...(phone ? ([isWhatsappAlone ? 'whatsapp' : 'sms'] as const) : []),
  ];
}
