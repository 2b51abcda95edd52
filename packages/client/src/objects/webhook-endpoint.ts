import type { EventType } from './event.js';
import type { Mode } from './link.js';

/** An address that hears of events. */
export type WebhookEndpoint = {
  readonly object: 'webhook_endpoint';
  readonly id: string;
  readonly url: string;
  readonly mode: Mode;
  /** Null: all that there are, and will be. */
  readonly events: readonly EventType[] | null;
  readonly description: string | null;
  readonly version: string;
  readonly enabled: boolean;
};

/** With what its messages are signed with, where it is shown. */
export type NewWebhookEndpoint = WebhookEndpoint & { readonly secret?: string };

export type RotatedEndpoint = WebhookEndpoint & { readonly secret: string };

/** One event on its way to one endpoint. */
export type WebhookDelivery = {
  readonly id: string;
};
