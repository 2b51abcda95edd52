import type { WebhookEndpoint } from '../../../domain/api/webhook-endpoint.js';
import type { Peers } from '../../../ports/peers.js';
import type { WebhookEndpoints } from '../../../ports/webhook-endpoints.js';
import { createSureMemory, type SureMemory } from '../sure-memory.js';

const MAX_KEPT = 1_000;

export interface RememberedWebhookEndpoints {
  readonly webhookEndpoints: WebhookEndpoints;
  /** Runs what changes a merchant's endpoints past the repository. */
  readonly change: SureMemory<readonly WebhookEndpoint[]>['change'];
}

/** The same repository, remembering who hears of events: each event asks, and they hardly ever change. */
export function rememberWebhookEndpoints(
  repository: WebhookEndpoints,
  peers: Peers,
): RememberedWebhookEndpoints {
  const { getOrRead, change } = createSureMemory<readonly WebhookEndpoint[]>(peers, MAX_KEPT);
  const listOf: WebhookEndpoints['listOf'] = async (merchantId, mode) => {
    const all = await getOrRead(merchantId, () => repository.list(merchantId));
    return (all ?? []).filter((endpoint) => endpoint.mode === mode);
  };
  return {
    change,
    webhookEndpoints: {
      ...repository,
      listOf,
      listOn: async (merchantId, mode) => (await listOf(merchantId, mode)).filter(({ off }) => off === null),
      insert: (endpoint, entry) => change(endpoint.merchantId, () => repository.insert(endpoint, entry)),
      change: (endpoint, given, entry) =>
        change(endpoint.merchantId, () => repository.change(endpoint, given, entry)),
      remove: (endpoint, entry) => change(endpoint.merchantId, () => repository.remove(endpoint, entry)),
    },
  };
}
