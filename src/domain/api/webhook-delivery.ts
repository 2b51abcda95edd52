import type { EventType } from './event-types.js';

/** One call to an endpoint, and what came of it. */
export interface DeliveryTry {
  readonly at: Date;
  /** Null: no answer came. */
  readonly status: number | null;
  readonly tookMs: number;
  /** The beginning of the answer's body, at most 1,024 characters. */
  readonly answer: string;
  /** Why no answer came, or none that counts, in words for a developer; null: it was a 2xx. */
  readonly problem: string | null;
}

/** `dropped`: its endpoint was switched off or removed before it went. */
export type WebhookDeliveryState = 'waiting' | 'delivered' | 'failed' | 'dropped';

/** One event on its way to one endpoint. */
export interface WebhookDelivery {
  /** `<eventId>/<endpointId>`, and a number behind a repeat that was asked for. */
  readonly id: string;
  readonly eventId: string;
  readonly endpointId: string;
  readonly merchantId: string;
  readonly type: EventType;
  readonly linkId: string | null;
  readonly sequence: number | null;
  /** Of those with the same, one made later waits while an earlier one does: its link. Null: it goes whatever waits. */
  readonly order: string | null;
  readonly state: WebhookDeliveryState;
  readonly madeAt: Date;
  /** When it is tried (again); null: it is not. */
  readonly dueAt: Date | null;
  readonly tries: readonly DeliveryTry[];
  /** It was told before; somebody asked for it again. */
  readonly isRepeat: boolean;
}
