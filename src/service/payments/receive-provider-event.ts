import { AppError } from '../../domain/errors.js';
import type { ProviderInbox } from '../../ports/provider-inbox.js';
import type { WebhookRequest, WebhookSource } from '../../ports/webhook-source.js';
import type { Lease } from '../work/create-lease.js';
import type { Runner } from '../work/create-runner.js';

export interface ReceiveProviderEventDeps {
  readonly webhookSources: readonly WebhookSource[];
  readonly inbox: ProviderInbox;
  readonly lease: Pick<Lease, 'holder' | 'isValid'>;
  readonly runner: Pick<Runner, 'hand' | 'kick'>;
}

interface Receipt {
  readonly receipt: 'stored' | 'duplicate' | 'ignored';
  /** Resolves when the event is recorded, or was given back for later. The event is safe before. */
  readonly worked: Promise<void>;
}

export type ReceiveProviderEvent = (provider: string, request: WebhookRequest) => Promise<Receipt>;

const NOTHING_TO_DO = Promise.resolve();

/**
 * Takes a webhook in: verified, then stored under the provider's event id, then acknowledged; the work comes after, in
 * this very instance unless it may not work.
 * Throws AppError `provider_unknown`, `signature_invalid`, `body_unreadable`, `store_unavailable`.
 */
export function makeReceiveProviderEvent(deps: ReceiveProviderEventDeps): ReceiveProviderEvent {
  const { webhookSources, inbox, lease, runner } = deps;
  return async (provider, request) => {
    const source = webhookSources.find((candidate) => candidate.provider === provider);
    if (source === undefined) throw new AppError('provider_unknown', { provider });
    const event = source.verifyWebhook(request);
    if (event === null) return { receipt: 'ignored', worked: NOTHING_TO_DO };
    const holder = lease.isValid() ? lease.holder() : null;
    const row = await inbox.insert(provider, event, { receivedAt: request.now, holder });
    if (row !== null && holder !== null && lease.holder() === holder) {
      return { receipt: 'stored', worked: runner.hand('provider-events', row).then(() => {}) };
    }
    runner.kick('provider-events');
    return { receipt: row === null ? 'duplicate' : 'stored', worked: NOTHING_TO_DO };
  };
}
