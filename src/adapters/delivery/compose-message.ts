import type { DeliveryChannel } from '../../domain/delivery/delivery.js';
import { buildWhatsapp } from './templates/build-whatsapp.js';
import { buildEmail } from './templates/email/build-email.js';
import type { MessageFacts } from './templates/message-facts.js';
import { buildSms } from './templates/sms/build-sms.js';

/** What goes out; only emails have a subject and HTML. */
export interface ComposedMessage {
  readonly subject: string | null;
  readonly html: string | null;
  readonly text: string;
}

const BUILDERS: Readonly<Record<DeliveryChannel, (facts: MessageFacts) => ComposedMessage>> = {
  email: buildEmail,
  sms: (facts) => ({ subject: null, html: null, text: buildSms(facts) }),
  whatsapp: (facts) => ({ subject: null, html: null, text: buildWhatsapp(facts) }),
};

export function composeMessage(channel: DeliveryChannel, facts: MessageFacts): ComposedMessage {
  return BUILDERS[channel](facts);
}
