import type { EndpointSecret, WebhookEndpoint } from '../domain/api/webhook-endpoint.js';
import type { AuditEntry } from '../domain/audit/audit-entry.js';
import type { Mode } from '../domain/merchant/merchant.js';

/** What changes of an endpoint; the rest stays. */
export type EndpointChange = Partial<Pick<WebhookEndpoint, 'url' | 'types' | 'description' | 'off'>> & {
  readonly secrets?: readonly EndpointSecret[];
};

/** How its calls go. */
export type EndpointHealth = Partial<Pick<WebhookEndpoint, 'failingSince' | 'told'>>;

/**
 * Addresses that hear of events. Their secrets are sealed in the store; what a person or a program changes keeps `entry`
 * for the audit trail in the same write. All methods throw AppError `store_unavailable`.
 */
export interface WebhookEndpoints {
  /** Answers the one of the same key, url and types that is there already instead of a second one; null: there are `MOST_ENDPOINTS`. */
  insert(
    endpoint: WebhookEndpoint,
    entry: AuditEntry,
  ): Promise<{ readonly endpoint: WebhookEndpoint; readonly created: boolean } | null>;
  find(merchantId: string, endpointId: string): Promise<WebhookEndpoint | null>;
  /** The newest first. */
  list(merchantId: string): Promise<readonly WebhookEndpoint[]>;
  /** Those of a mode, on or off; remembered, for it is asked with each event: what it says of their health may be old. */
  listOf(merchantId: string, mode: Mode): Promise<readonly WebhookEndpoint[]>;
  /** Those of `listOf` that are on. */
  listOn(merchantId: string, mode: Mode): Promise<readonly WebhookEndpoint[]>;
  change(
    endpoint: Pick<WebhookEndpoint, 'merchantId' | 'id'>,
    change: EndpointChange,
    entry: AuditEntry,
  ): Promise<WebhookEndpoint | null>;
  /** If its health is still `expected`; false: it is not. */
  noteHealth(endpointId: string, expected: EndpointHealth, health: EndpointHealth): Promise<boolean>;
  remove(endpoint: Pick<WebhookEndpoint, 'merchantId' | 'id'>, entry: AuditEntry): Promise<boolean>;
}
