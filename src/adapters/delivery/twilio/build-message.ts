import type { DeliveryChannel, DeliveryPurpose } from '../../../domain/delivery/delivery.js';
import { findOwnSmsSender, isSenderName } from '../../../domain/merchant/find-own-sms-sender.js';
import type { Merchant } from '../../../domain/merchant/merchant.js';
import type { ComposedMessage } from '../templates/composed-message.js';
import type { TwilioAccount } from './twilio-account.js';

/** A message as Twilio is given it: https://www.twilio.com/docs/messaging/api/message-resource#create-a-message */
export interface TwilioMessage {
  readonly to: string;
  readonly from?: string;
  readonly messagingServiceSid?: string;
  readonly body?: string;
  readonly contentSid?: string;
  readonly contentVariables?: string;
  readonly statusCallback?: string;
}

export interface MessageToBuild {
  readonly channel: DeliveryChannel;
  /** A phone number in E.164. */
  readonly address: string;
  readonly merchant: Merchant;
  readonly purpose: DeliveryPurpose;
  readonly composed: ComposedMessage;
}

/** Throws Error when the channel has no sender, which is a fault of the wiring. */
export function buildMessage(
  message: MessageToBuild,
  senders: Pick<TwilioAccount, 'from' | 'whatsappFrom'>,
): TwilioMessage {
  const { channel, address, merchant, composed } = message;
  if (channel !== 'whatsapp') {
    return {
      to: address,
      ...buildSender(chooseSmsSender(merchant, address, senders.from), ''),
      body: composed.text,
    };
  }
  return {
    to: toTwilioAddress(channel, address),
    ...buildSender(senders.whatsappFrom, 'whatsapp:'),
    ...buildContent(message),
  };
}

/** A name that cannot be used for a number is still better than nothing: Twilio says what is wrong with it. */
function chooseSmsSender({ settings: { sending } }: Merchant, phone: string, from: string | null) {
  const usual = from !== null && isSenderName(from) ? sending.smsSender : null;
  return findOwnSmsSender(sending, phone) ?? usual ?? from;
}

export function toTwilioAddress(channel: DeliveryChannel, address: string): string {
  return channel === 'whatsapp' ? `whatsapp:${address}` : address;
}

/** The approved template that a merchant has for a purpose; a trial shows that of links. */
export function findTemplate(merchant: Merchant, { kind }: DeliveryPurpose): string | null {
  return merchant.settings.sending.whatsappTemplates[kind === 'trial' ? 'link' : kind];
}

function buildSender(sender: string | null, prefix: string) {
  if (sender === null) throw new Error('no sender for this channel');
  return sender.startsWith('MG') ? { messagingServiceSid: sender } : { from: `${prefix}${sender}` };
}

function buildContent({ merchant, purpose, composed }: MessageToBuild) {
  const contentSid = findTemplate(merchant, purpose);
  if (contentSid === null || composed.whatsappVariables === null) return { body: composed.text };
  return { contentSid, contentVariables: JSON.stringify(composed.whatsappVariables) };
}
