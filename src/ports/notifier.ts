import type { AccountFault } from '../domain/delivery/account-fault.js';
import type { Delivery, DeliveryCarrier, DeliveryChannel } from '../domain/delivery/delivery.js';
import type { DeliveryReason } from '../domain/delivery/delivery-reason.js';
import type { Link } from '../domain/link/link.js';
import type { Merchant } from '../domain/merchant/merchant.js';
import type { Language } from '../domain/text/language.js';

/** What a message to a customer is made of. */
export interface OutgoingDelivery {
  readonly delivery: Delivery;
  /** As it is when the message goes out. */
  readonly link: Link;
  readonly merchant: Merchant;
  /** Who made the link, as people call them; null when they are gone. */
  readonly makerName: string | null;
}

/** A message to one of the merchant's own people, who wants to see whether it arrives, and how it looks. */
export interface OutgoingTrial {
  /** Names it at the carrier. */
  readonly id: string;
  readonly merchant: Merchant;
  readonly channel: DeliveryChannel;
  readonly address: string;
  readonly language: Language;
}

/** A code that confirms an email address, to whoever answers for a merchant. */
export interface OutgoingCode {
  /** Names it at the carrier. */
  readonly id: string;
  readonly merchant: Merchant;
  readonly address: string;
  readonly language: Language;
  /** Six digits. */
  readonly code: string;
  /** How long it counts. */
  readonly minutes: number;
}

/** `words`: the carrier's own, for whoever runs Paylink; never shown to people, never with an address in them. */
export type NotifierResult =
  /** `carrierRef`: the carrier's own id of it; null where it names none. */
  | { readonly outcome: 'sent'; readonly carrier: DeliveryCarrier; readonly carrierRef: string | null }
  /** Nothing left, and nothing is wrong: the carrier wants a pace. Never counts as a failure. */
  | {
      readonly outcome: 'later';
      readonly cause: 'pace';
      readonly retryAfterMs: number;
      readonly words: string;
    }
  /** Nothing left, for sure: the carrier could not be reached, or failed before it took the message. */
  | { readonly outcome: 'later'; readonly cause: 'trouble'; readonly words: string }
  /** Nothing left: the carrier refuses our account, or what we send from, whatever the message. */
  | {
      readonly outcome: 'later';
      readonly cause: 'account';
      readonly fault: AccountFault;
      readonly words: string;
    }
  /** The call was made, and nobody knows what came of it: no answer, or none that says. */
  | { readonly outcome: 'uncertain'; readonly words: string }
  /** The carrier will never carry it. */
  | { readonly outcome: 'never'; readonly reason: DeliveryReason; readonly words: string };

/** What carries a channel's messages takes no more than this. */
export interface CarrierLimits {
  readonly atOnce: number;
  /** The least time between two messages of one merchant; 0: none. */
  readonly everyMs: number;
}

/** A message that a carrier has, though nobody noted it. */
export interface FoundMessage {
  readonly carrier: DeliveryCarrier;
  readonly carrierRef: string | null;
}

/** Whether WhatsApp takes a template: `unknown` where Twilio cannot be asked, or knows none by this id. */
export type TemplateState = 'approved' | 'pending' | 'rejected' | 'unknown';

/** Writes to customers by some of the channels. Its calls end within 30 s, whatever the carrier does. */
export interface Notifier {
  readonly carrier: DeliveryCarrier;
  readonly channels: readonly DeliveryChannel[];
  /** False where the message goes no further than this server. */
  readonly reachesCustomers: boolean;
  limitsOf(channel: DeliveryChannel): CarrierLimits;
  /** Hands a message to what carries it, under the delivery's id. What it throws is as uncertain as `uncertain`. */
  send(outgoing: OutgoingDelivery): Promise<NotifierResult>;
  /** The same for a trial, which is never repeated. */
  sendTrial(trial: OutgoingTrial): Promise<NotifierResult>;
  /** The same for a code, which is never repeated either. Only of what carries emails. */
  sendCode?(code: OutgoingCode): Promise<NotifierResult>;
  /**
   * Finds a delivery whose sending was begun at `begunAt` and never noted; `unknown` where the carrier cannot be asked.
   * Null: it has it not. Throws when it could not be asked now.
   */
  ask(outgoing: OutgoingDelivery, begunAt: Date): Promise<FoundMessage | 'unknown' | null>;
  /** Only where the channel has templates. Throws when it could not be asked now. */
  checkTemplate?(contentId: string): Promise<TemplateState>;
}

/** The notifiers that are on. */
export interface NotifierRegistry {
  /** What carries the messages of a channel. Throws Error when nothing does, which is a fault of the wiring. */
  forChannel(channel: DeliveryChannel): Notifier;
  /** Whether what is sent by this channel reaches customers. */
  isConnected(channel: DeliveryChannel): boolean;
}
