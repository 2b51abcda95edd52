import type { Link } from './link.js';
import type { Mode } from './mode.js';
import type { Payment } from './payment.js';
import type { Refund } from './refund.js';

/** All that a program can hear of. */
export const EVENT_TYPES = [
  'link.created',
  'link.sent',
  'link.opened',
  'link.processing',
  'link.paid',
  'link.needs_decision',
  'link.partially_refunded',
  'link.refunded',
  'link.expired',
  'link.cancelled',
  'link.reissued',
  'payment.failed',
  'refund.failed',
  'dispute.opened',
  'dispute.closed',
  'delivery.failed',
  'merchant.approved',
  'merchant.suspended',
  'ping',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

type MerchantEventType = Extract<EventType, `merchant.${string}`>;
type LinkEventType = Exclude<EventType, MerchantEventType | 'ping'>;

/** What an event tells of a link: the link as it was then, and what came of it. */
export interface LinkEventData {
  readonly link: Link;
  readonly payment?: Payment;
  readonly refund?: Refund;
  readonly dispute?: { readonly [name: string]: unknown };
  readonly delivery?: { readonly [name: string]: unknown };
  /** Long texts were cut. */
  readonly truncated?: true;
}

export interface MerchantEventData {
  readonly merchant: { readonly id: string; readonly name: string; readonly [name: string]: unknown };
}

interface EventOf<Type extends EventType, Data> {
  readonly object: 'event';
  /** `evt_...`; the same on every try to tell it: what you have seen, skip. */
  readonly id: string;
  readonly type: Type;
  /** When it happened. */
  readonly timestamp: string;
  readonly mode: Mode;
  /** 1, 2, 3 among the events of its link; null: it is about no link. */
  readonly sequence: number | null;
  /** Of the API, that `data` is written in. */
  readonly version: string;
  /** Made to try something out; nothing happened. */
  readonly sample: boolean;
  readonly data: Data;
}

/** Something that happened; `type` tells what stands in `data`. */
export type PaylinkEvent =
  | EventOf<LinkEventType, LinkEventData>
  | EventOf<MerchantEventType, MerchantEventData>
  | EventOf<'ping', { readonly [name: string]: unknown }>;
