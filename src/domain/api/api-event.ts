import type { Mode } from '../merchant/merchant.js';
import type { EventType } from './event-types.js';

/** Plain data, as it leaves by the API. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export type JsonObject = { readonly [name: string]: Json };

/** A fact as programs hear it, kept for 30 days. */
export interface ApiEvent {
  /** `evt_...`; also the `webhook-id` of each try to tell it. */
  readonly id: string;
  readonly merchantId: string;
  readonly mode: Mode;
  readonly type: EventType;
  readonly at: Date;
  /** Null: it is about no link. */
  readonly linkId: string | null;
  /** 1, 2, 3 among the events of its link; null with `linkId`. */
  readonly sequence: number | null;
  /** In the newest version of the API: `{ link, ... }` or `{ merchant }`. */
  readonly data: JsonObject;
  /** It was made to try something out; nothing happened. */
  readonly isSample: boolean;
}

export const EVENTS_KEPT_DAYS = 30;
