import type { EventType } from '../event-types.js';
import type { WebhookDelivery, WebhookDeliveryState } from '../webhook-delivery.js';
import { toTimeView } from './money-view.js';

/** One event on its way to one endpoint. */
export type DeliveryView = {
  readonly object: 'webhook_delivery';
  readonly id: string;
  readonly event: string;
  readonly endpoint: string;
  readonly type: EventType;
  readonly link: string | null;
  readonly sequence: number | null;
  readonly state: WebhookDeliveryState;
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

export function toDeliveryView(delivery: WebhookDelivery): DeliveryView {
  const { id, eventId, endpointId, type, linkId, sequence, state, isRepeat, madeAt, dueAt, tries } = delivery;
  return {
    object: 'webhook_delivery',
    ...{ id, event: eventId, endpoint: endpointId, type, link: linkId, sequence, state, repeat: isRepeat },
    created_at: madeAt.toISOString(),
    due_at: toTimeView(dueAt),
    tries: tries.map(({ at, status, tookMs, answer, problem }) => ({
      at: at.toISOString(),
      status,
      took_ms: tookMs,
      answer,
      problem,
    })),
  };
}
