import { AppError } from '../../domain/errors.js';
import type { GatewayAccounts } from '../../ports/gateway-accounts.js';
import type { GatewayRegistry } from '../../ports/payment-gateway.js';
import type { ProviderEvent } from '../../ports/provider-event.js';
import type { InboxRow, ProviderInbox } from '../../ports/provider-inbox.js';
import type { WebhookAnswer, WebhookRequest, WebhookSource } from '../../ports/webhook-source.js';
import { findGateway } from '../gateways/find-gateway.js';
import type { Lease } from '../work/create-lease.js';
import type { Runner } from '../work/create-runner.js';

export interface ReceiveProviderEventDeps {
  readonly webhookSources: readonly WebhookSource[];
  readonly gateways: Pick<GatewayRegistry, 'of'>;
  readonly gatewayAccounts: Pick<GatewayAccounts, 'noteSigned'>;
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

/** `accountId`: that of the merchant's own account which its address names; none: the operator's. */
export type ReceiveProviderEvent = (
  provider: string,
  request: WebhookRequest,
  accountId?: string,
) => Promise<Receipt>;

const NOTHING_TO_DO = Promise.resolve();

/** A body with more events than this is worked at the pace of all due work, not all at once. */
const MOST_WORKED_AT_ONCE = 16;

/**
 * Takes a webhook in: verified, then all its events stored under the provider's event ids, then acknowledged; the work
 * comes after, in this very instance unless it may not work.
 * Throws AppError `provider_unknown`, `signature_invalid`, `body_unreadable`, `store_unavailable`.
 */
export function makeReceiveProviderEvent(deps: ReceiveProviderEventDeps): ReceiveProviderEvent {
  const { inbox, lease, runner } = deps;
  return async (provider, request, accountId) => {
    const source = await getSourceOrThrow(deps, provider, accountId);
    const events = source.verifyWebhook(request);
    if (accountId !== undefined && areSigned(events)) {
      await deps.gatewayAccounts.noteSigned(accountId, request.now);
    }
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

async function getSourceOrThrow(
  { webhookSources, gateways }: Pick<ReceiveProviderEventDeps, 'webhookSources' | 'gateways'>,
  provider: string,
  accountId: string | undefined,
): Promise<WebhookSource> {
  const source =
    accountId === undefined
      ? webhookSources.find((candidate) => candidate.provider === provider)
      : await findGateway(gateways, { provider, gatewayAccountId: accountId });
  // Without keys nothing can be verified.
  if (source === undefined || source === null) throw new AppError('provider_unknown', { provider });
  return source;
}

function areSigned(events: readonly ProviderEvent[]): boolean {
  return !events.some((event) => event.kind === 'refund' && event.isUnsigned === true);
}

async function workAll({ hand }: Pick<Runner, 'hand'>, rows: readonly InboxRow[]): Promise<void> {
  await Promise.all(rows.map((row) => hand('provider-events', row)));
}
