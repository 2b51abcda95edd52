import type {
  Suppression,
  SuppressionLifting,
  SuppressionRepository,
} from '../../src/ports/suppression-repository.js';

export interface FakeSuppressionRepository extends SuppressionRepository {
  /** Who lifted what by hand, in this order. */
  readonly liftings: SuppressionLifting[];
}

export function createFakeSuppressionRepository(): FakeSuppressionRepository {
  const rows = new Map<string, Suppression>();
  const liftings: SuppressionLifting[] = [];
  return {
    liftings,
    find: async (whereto) => rows.get(keyOf(whereto)) ?? null,
    async add(suppression) {
      const key = keyOf(suppression);
      if (rows.has(key)) return false;
      rows.set(key, { ...suppression, address: suppression.address.toLowerCase() });
      return true;
    },
    async lift(whereto, lifting) {
      const isLifted = rows.delete(keyOf(whereto));
      if (isLifted) liftings.push(lifting);
      return isLifted;
    },
    async liftOptOuts(channel, address) {
      for (const [key, row] of rows) {
        const isIt = row.channel === channel && row.address === address.toLowerCase();
        if (isIt && row.reason === 'opted_out') rows.delete(key);
      }
    },
    async list(merchantId, limit) {
      return [...rows.values()]
        .filter((row) => row.merchantId === merchantId)
        .sort((a, b) => b.since.getTime() - a.since.getTime())
        .slice(0, limit);
    },
  };
}

function keyOf({
  merchantId,
  channel,
  address,
}: Pick<Suppression, 'merchantId' | 'channel' | 'address'>): string {
  return `${merchantId} ${channel} ${address.toLowerCase()}`;
}
