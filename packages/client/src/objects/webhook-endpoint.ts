import type { EventType } from './event.js';
import type { Mode } from './mode.js';

/** An address that hears of events. */
export type WebhookEndpoint = {
  readonly object: 'webhook_endpoint';
  readonly id: string;
  readonly mode: Mode;
  readonly url: string;
  /** Null: all that there are, and all that there will be. */
  readonly events: readonly EventType[] | null;
  readonly description: string | null;
  readonly version: string;
  readonly enabled: boolean;
  /** Why and since when nothing is sent there; null: it is on. */
  readonly off: { readonly why: 'switched_off' | 'failed' | 'gone'; readonly since: string } | null;
  /** Since when nothing but failures came; null: all is well. */
  readonly failing_since: string | null;
  readonly created_at: string;
};

/** With `whsec_...`, which its messages are signed with and which is shown this once. */
export type WebhookEndpointWithSecret = WebhookEndpoint & { readonly secret: string };

/** One event on its way to one endpoint. */
export type WebhookDelivery = {
  readonly object: 'webhook_delivery';
  readonly id: string;
  readonly event: string;
  readonly endpoint: string;
  readonly type: EventType;
  readonly link: string | null;
  readonly sequence: number | null;
  readonly state: 'waiting' | 'delivered' | 'failed' | 'dropped';
  /** It was told before; somebody asked for it again. */
  readonly repeat: boolean;
  readonly created_at: string;
  /** When it is tried (again); null: it is not. */
  readonly due_at: string | null;
  readonly tries: readonly {
    readonly at: string;
    /** HTTP status; null: no answer came. */
    readonly status: number | null;
    readonly took_ms: number;
    /** The beginning of the answer's body. */
    readonly answer: string;
    /** Why it did not count; null: it did. */
    readonly problem: string | null;
  }[];
};

/** What came back of a signed ping. */
export type PingAnswer = {
  readonly object: 'ping';
  readonly ok: boolean;
  readonly status: number | null;
  readonly took_ms: number;
  readonly answer: string;
  readonly problem: string | null;
};

/** How many events are told again. */
export type SentAgain = { readonly object: 'sent_again'; readonly count: number };
