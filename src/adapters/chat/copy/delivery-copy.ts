import type {
  DeliveryCarrier,
  DeliveryChannel,
  DeliveryFailure,
  DeliveryPurpose,
} from '../../../domain/delivery/delivery.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import { joinAnd } from './join-and.js';

/** A message that went out, as the link's history has it. */
export type DeliverySent = Extract<LinkEvent, { readonly type: 'delivery.sent' }>;

/** Follows "by" in a sentence. */
export const CHANNEL_NAMES: Readonly<Record<DeliveryChannel, string>> = {
  email: 'email',
  sms: 'SMS',
  whatsapp: 'WhatsApp',
};

/** What carries a channel's messages; follows "no". */
export const SERVICE_NAMES: Readonly<Record<DeliveryChannel, string>> = {
  email: 'email service',
  sms: 'text service',
  whatsapp: 'WhatsApp service',
};

/** Follows the message: "SMS may not have gone out: ..." */
export const DELIVERY_FAILURE_COPY: Readonly<Record<DeliveryFailure, string>> = {
  unknown:
    'may not have gone out: no answer came, and it is not sent twice. Ask the customer, or share the address yourself',
  refused: 'was refused by the service that carries it. Share the address yourself',
  gave_up: 'could not be sent for a day. Share the address yourself',
};

interface CarrierCopy {
  /** Follows the message: "Email kept in ..." */
  readonly done: string;
  /** How far the message has come. */
  readonly reach: string;
  /** Why it has come no further, and what that means for the customer. */
  readonly why: (channel: DeliveryChannel) => string;
}

export const CARRIER_COPY: Readonly<Record<DeliveryCarrier, CarrierCopy>> = {
  local_outbox: {
    done: 'kept in the outbox',
    reach: 'not delivered',
    why: (channel) => `no ${SERVICE_NAMES[channel]} is connected, so the customer did not get it`,
  },
};

/** The message itself, at a sentence's start: "Email and SMS", "Reminder 2 by email and SMS". */
export function nameMessage(purpose: DeliveryPurpose, channels: readonly DeliveryChannel[]): string {
  if (purpose.kind === 'reminder') {
    return `Reminder ${purpose.number} by ${joinAnd(channels.map((channel) => CHANNEL_NAMES[channel]))}`;
  }
  const names = joinAnd(
    channels.map((channel) => (channel === 'whatsapp' ? 'WhatsApp message' : CHANNEL_NAMES[channel])),
  );
  return `${names.charAt(0).toUpperCase()}${names.slice(1)}`;
}

export function isDeliverySent(event: LinkEvent): event is DeliverySent {
  return event.type === 'delivery.sent';
}

type DeliveryFailed = Extract<LinkEvent, { readonly type: 'delivery.failed' }>;

/** What became of the message that brings the link by this channel; undefined while it is still to go out. */
export function findLinkOutcome(
  history: readonly LinkEvent[],
  channel: DeliveryChannel,
): DeliverySent | DeliveryFailed | undefined {
  return history
    .filter((event) => event.type === 'delivery.sent' || event.type === 'delivery.failed')
    .findLast((event) => event.purpose.kind === 'link' && event.channel === channel);
}
