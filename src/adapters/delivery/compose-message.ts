import type { DeliveryChannel } from '../../domain/delivery/delivery.js';
import { buildWhatsapp } from './templates/build-whatsapp.js';
import { buildWhatsappVariables } from './templates/build-whatsapp-variables.js';
import type { ComposedMessage } from './templates/composed-message.js';
import { buildCodeEmail, type CodeMail } from './templates/email/build-code-email.js';
import { buildEmail } from './templates/email/build-email.js';
import type { MessageFacts } from './templates/message-facts.js';
import type { SenderFacts } from './templates/sender-facts.js';
import { buildSms } from './templates/sms/build-sms.js';
import { buildTrialEmail } from './templates/trial/build-trial-email.js';
import { buildTrialText, buildTrialVariables } from './templates/trial/build-trial-text.js';

type Content = Omit<ComposedMessage, 'senderName' | 'replyTo'>;

const BARE = { subject: null, html: null, attachments: [], whatsappVariables: null };

const BUILDERS: Readonly<Record<DeliveryChannel, (facts: MessageFacts) => Content>> = {
  email: (facts) => ({ ...BARE, ...buildEmail(facts) }),
  sms: (facts) => ({ ...BARE, text: buildSms(facts) }),
  whatsapp: (facts) => ({
    ...BARE,
    text: buildWhatsapp(facts),
    whatsappVariables: buildWhatsappVariables(facts),
  }),
};

const TRIAL_BUILDERS: Readonly<Record<DeliveryChannel, (facts: SenderFacts) => Content>> = {
  email: (facts) => ({ ...BARE, ...buildTrialEmail(facts) }),
  sms: (facts) => ({ ...BARE, text: buildTrialText(facts) }),
  whatsapp: (facts) => ({
    ...BARE,
    text: buildTrialText(facts),
    whatsappVariables: buildTrialVariables(facts),
  }),
};

export function composeMessage(channel: DeliveryChannel, facts: MessageFacts): ComposedMessage {
  const { senderName, replyTo } = facts;
  return { ...BUILDERS[channel](facts), senderName, replyTo };
}

/** To one of the merchant's own people, who wants to see whether messages arrive. */
export function composeTrial(channel: DeliveryChannel, facts: SenderFacts): ComposedMessage {
  const { senderName, replyTo } = facts;
  return { ...TRIAL_BUILDERS[channel](facts), senderName, replyTo };
}

/** To whoever is to show that an address is theirs: from Paylink, and no answer goes to the merchant. */
export function composeCode(mail: CodeMail, facts: SenderFacts): ComposedMessage {
  return { ...BARE, ...buildCodeEmail(mail, facts), senderName: 'Paylink', replyTo: null };
}
