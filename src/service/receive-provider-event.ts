import type { GatewayRegistry, WebhookRequest } from '../ports/payment-gateway.js';
import type { ProviderInbox } from '../ports/provider-inbox.js';

export interface ReceiveProviderEventDeps {
  readonly gateways: GatewayRegistry;
  readonly inbox: ProviderInbox;
}

type Receipt = 'stored' | 'duplicate' | 'ignored';

export type ReceiveProviderEvent = (provider: string, request: WebhookRequest) => Promise<Receipt>;

/**
 * Takes a webhook in: verified, then stored under the provider's event id, then acknowledged; the work comes after.
 * Throws AppError `provider_unknown`, `signature_invalid`, `body_unreadable`, `store_unavailable`.
 */
export function makeReceiveProviderEvent(deps: ReceiveProviderEventDeps): ReceiveProviderEvent {
  return async (provider, request) => {
    const event = deps.gateways.byProvider(provider).verifyWebhook(request);
    if (event === null) return 'ignored';
    const isNew = await deps.inbox.insert(provider, event, request.now);
    return isNew ? 'stored' : 'duplicate';
  };
}
