import type { Kyc } from '../../src/domain/kyc/kyc.js';
import type { KycRepository } from '../../src/ports/kyc-repository.js';
import { createFakeAuditOutbox, type FakeAuditOutbox } from './fake-audit.js';

export interface FakeKycRepository extends KycRepository {
  /** Puts one there as it is. */
  put(kyc: Kyc): void;
}

/** What the operator knows of merchants, in memory. */
export function createFakeKycRepository(
  seed: readonly Kyc[] = [],
  outbox: Pick<FakeAuditOutbox, 'keep' | 'markTold'> = createFakeAuditOutbox(),
): FakeKycRepository {
  const kycs = new Map(seed.map((kyc) => [kyc.merchantId, kyc]));
  // A review keeps its own entries: they go with it.
  const kept = new Map<string, string[]>();
  return {
    put: (kyc) => kycs.set(kyc.merchantId, kyc),
    find: async (merchantId) => kycs.get(merchantId) ?? null,

    async save(next, told) {
      if ((kycs.get(next.merchantId)?.revision ?? 0) !== next.revision - 1) return false;
      kycs.set(next.merchantId, next);
      outbox.keep(...told);
      const ids = told.map(({ id }) => id);
      kept.set(next.merchantId, [...(kept.get(next.merchantId) ?? []), ...ids]);
      return true;
    },

    async remove(merchantId) {
      kycs.delete(merchantId);
      await outbox.markTold(merchantId, kept.get(merchantId) ?? []);
    },

    list: async (states, limit) =>
      [...kycs.values()]
        .filter(({ state }) => states.includes(state))
        .sort((a, b) => a.since.getTime() - b.since.getTime() || (a.merchantId < b.merchantId ? -1 : 1))
        .slice(0, limit),
  };
}
