import type { DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import type { LinkFormValues } from '../values/link-form-values.js';
import type { LinkOptions } from '../values/link-options.js';
import type { FoundContacts } from './take-contacts.js';
import { ASKED } from './take-options.js';

function presentChannels({
  email,
  phone,
}: Pick<FoundContacts, 'email' | 'phone'>): readonly DeliveryChannel[] {
  return [...(email === '' ? [] : ['email' as const]), ...(phone === '' ? [] : ['sms' as const])];
}

/** Nothing is sent unless asked: by `send:`, or by `via:` alone, which means now. */
export function readSending(
  { values, channels }: LinkOptions,
  contacts: Pick<FoundContacts, 'email' | 'phone'>,
): Pick<LinkFormValues, 'channels' | 'sendKind' | 'sendAt'> {
  const typed = values.send?.trim() ?? '';
  const send = typed.toLowerCase();
  if (send === 'no' || (send === '' && channels === null)) {
    return { channels: channels ?? [], sendKind: 'no', sendAt: '' };
  }
  const chosen = channels ?? presentChannels(contacts);
  if (send === '' || send === 'now') return { channels: chosen, sendKind: 'now', sendAt: '' };
  return { channels: chosen, sendKind: 'at', sendAt: typed === ASKED ? '' : typed };
}
