import { AppError } from '../../domain/errors.js';
import type { InboxRow, ProviderInbox } from '../../ports/provider-inbox.js';
import type { WebhookAnswer, WebhookRequest, WebhookSource } from '../../ports/webhook-source.js';
import type { Lease } from '../work/create-lease.js';
import type { Runner } from '../work/create-runner.js';

export interface ReceiveProviderEventDeps {
  readonly webhookSources: readonly WebhookSource[];
  readonly inbox: ProviderInbox;
  readonly lease: Pick<Lease, 'holder' | 'isValid'>;
  readonly runner: Pick<Runner, 'hand' | 'kick'>;
}

interface Receipt {
  /** `stored`: something of it is new. `ignored`: nothing in it is followed. */
  readonly receipt: 'stored' | 'duplicate' | 'ignored';
  /** What its sender wants to read; null: what we like. */
  readonly answer: WebhookAnswer | null;
  /** Resolves when its events are recorded, or were given back for later. They are safe before. */
  readonly worked: Promise<void>;
}

export type ReceiveProviderEvent = (provider: string, request: WebhookRequest) => Promise<Receipt>;

const NOTHING_TO_DO = Promise.resolve();

/** A body with more events than this is worked at the pace of all due work, not all at once. */
const MOST_WORKED_AT_ONCE = 16;

/**
 * Takes a webhook in: verified, then all its events stored under the provider's event ids, then acknowledged; the work
 * comes after, in this very instance unless it may not work.
 * Throws AppError `provider_unknown`, `signature_invalid`, `body_unreadable`, `store_unavailable`.
 */
export function makeReceiveProviderEvent(deps: ReceiveProviderEventDeps): ReceiveProviderEvent {
  const { webhookSources, inbox, lease, runner } = deps;
  return async (provider, request) => {
    const source = webhookSources.find((candidate) => candidate.provider === provider);
    if (source === undefined) throw new AppError('provider_unknown', { provider });
    const events = source.verifyWebhook(request);
    const { answer = null } = source;
    if (events.length === 0) return { receipt: 'ignored', answer, worked: NOTHING_TO_DO };
    const isFew = events.length <= MOST_WORKED_AT_ONCE;
    const holder = isFew && lease.isValid() ? lease.holder() : null;
    const rows = await inbox.insert(provider, events, { receivedAt: request.now, holder });
    const receipt = rows.length === 0 ? 'duplicate' : 'stored';
    if (rows.length > 0 && holder !== null && lease.holder() === holder) {
      return { receipt, answer, worked: workAll(runner, rows) };
    }
    runner.kick('provider-events');
    return { receipt, answer, worked: NOTHING_TO_DO };
  };
}

async function workAll({ hand }: Pick<Runner, 'hand'>, rows: readonly InboxRow[]): Promise<void> {
  await Promise.all(rows.map((row) => hand('provider-events', row)));
}
