import { MOST_ENDPOINTS, type WebhookEndpoint } from '../../src/domain/api/webhook-endpoint.js';
import type { WebhookEndpoints } from '../../src/ports/webhook-endpoints.js';
import { createFakeAuditOutbox, type FakeAuditOutbox } from './fake-audit.js';

/** Endpoints in memory. */
export function createFakeWebhookEndpoints(
  outbox: FakeAuditOutbox = createFakeAuditOutbox(),
  seed: readonly WebhookEndpoint[] = [],
): WebhookEndpoints {
  const endpoints = new Map(seed.map((endpoint) => [endpoint.id, endpoint]));
  const find = (merchantId: string, id: string) => {
    const endpoint = endpoints.get(id);
    return endpoint?.merchantId === merchantId ? endpoint : null;
  };
  const list = (merchantId: string) =>
    [...endpoints.values()]
      .filter((endpoint) => endpoint.merchantId === merchantId)
      .sort((one, other) => other.madeAt.getTime() - one.madeAt.getTime() || (one.id < other.id ? 1 : -1));
  const listOf: WebhookEndpoints['listOf'] = async (merchantId, mode) =>
    list(merchantId).filter((endpoint) => endpoint.mode === mode);
  return {
    async insert(endpoint, entry) {
      const { merchantId } = endpoint;
      const earlier = list(merchantId).find((one) => identityOf(one) === identityOf(endpoint));
      if (earlier !== undefined) return { endpoint: earlier, created: false };
      if (list(merchantId).length >= MOST_ENDPOINTS) return null;
      endpoints.set(endpoint.id, endpoint);
      outbox.keep(entry);
      return { endpoint, created: true };
    },
    find: async (merchantId, id) => find(merchantId, id),
    list: async (merchantId) => list(merchantId),
    listOf,
    listOn: async (merchantId, mode) => (await listOf(merchantId, mode)).filter(({ off }) => off === null),
    async change({ merchantId, id }, change, entry) {
      const endpoint = find(merchantId, id);
      if (endpoint === null) return null;
      const changed = { ...endpoint, ...change };
      endpoints.set(id, changed);
      outbox.keep(entry);
      return changed;
    },
    async noteHealth(id, expected, health) {
      const endpoint = endpoints.get(id);
      if (endpoint === undefined) return false;
      const holds = Object.entries(expected).every(
        ([name, value]) => JSON.stringify(Reflect.get(endpoint, name)) === JSON.stringify(value),
      );
      if (holds) endpoints.set(id, { ...endpoint, ...health });
      return holds;
    },
    async remove({ merchantId, id }, entry) {
      if (find(merchantId, id) === null) return false;
      outbox.keep(entry);
      return endpoints.delete(id);
    },
  };
}

function identityOf({ mode, keyId, url, types }: WebhookEndpoint): string {
  return JSON.stringify([mode, keyId, url, types === null ? null : [...new Set(types)].sort()]);
}
