import type { EventType } from '../event-types.js';
import type { WebhookEndpoint, WhyOff } from '../webhook-endpoint.js';
import { toTimeView } from './money-view.js';

/** An address that hears of events. */
export type EndpointView = {
  readonly object: 'webhook_endpoint';
  readonly id: string;
  readonly mode: 'test' | 'live';
  readonly url: string;
  /** Null: all that there are, and all that there will be. */
  readonly events: readonly EventType[] | null;
  readonly description: string | null;
  readonly version: string;
  readonly enabled: boolean;
  /** Why and since when nothing is sent there; null: it is on. */
  readonly off: { readonly why: WhyOff; readonly since: string } | null;
  /** Since when nothing but failures came; null: all is well. */
  readonly failing_since: string | null;
  readonly created_at: string;
};

export function toEndpointView(endpoint: WebhookEndpoint): EndpointView {
  const { id, mode, url, types, description, version, off, failingSince, madeAt } = endpoint;
  return {
    object: 'webhook_endpoint',
    ...{ id, mode, url, events: types, description, version },
    enabled: off === null,
    off: off === null ? null : { why: off.why, since: off.at.toISOString() },
    failing_since: toTimeView(failingSince),
    created_at: madeAt.toISOString(),
  };
}
