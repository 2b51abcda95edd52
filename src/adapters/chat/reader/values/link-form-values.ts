import type { DeliveryChannel } from '../../../../domain/delivery/delivery.js';

export interface NoteValues {
  readonly key: string;
  readonly value: string;
}

/**
 * What a person typed for a link, field by field and unread: the same shape for a form and for one line of chat.
 * An empty string is a field left empty. Kept as it is, so that Back and a refusal lose nothing.
 */
export interface LinkFormValues {
  /** May bring its currency: "49.99", "$49.99", "49.99 usd". */
  readonly amount: string;
  /** A code in any case, or a sign. Empty: the one in `amount`, else the default. */
  readonly currency: string;
  readonly description: string;
  readonly customerName: string;
  readonly email: string;
  readonly phone: string;
  readonly channels: readonly DeliveryChannel[];
  readonly sendKind: 'now' | 'at' | 'no';
  /** For `at`: words ("tomorrow 9am") or ISO 8601; without an offset it is the person's zone. */
  readonly sendAt: string;
  /** "3d", "fri 18:00", "never", ISO 8601. Empty: the merchant's default. */
  readonly expires: string;
  /** "off", "usual", "fri 10:00, mon 10:00". Empty: the merchant's rule. */
  readonly reminders: string;
  readonly reference: string;
  /** The customer's: a code or a name, "vi", "tiếng việt". Empty: the merchant's. */
  readonly language: string;
  readonly notes: readonly NoteValues[];
}

/** A form nobody has typed in: nothing is sent unless asked. */
export const EMPTY_LINK_FORM: LinkFormValues = {
  amount: '',
  currency: '',
  description: '',
  customerName: '',
  email: '',
  phone: '',
  channels: [],
  sendKind: 'no',
  sendAt: '',
  expires: '',
  reminders: '',
  reference: '',
  language: '',
  notes: [],
};
