import { idleWork, type WorkState } from '../../src/adapters/persistence/work/memory-work-table.js';
import { gatewayShareOf } from '../../src/domain/payment/attempt.js';
import type { GatewayWatch, GatewayWatches } from '../../src/ports/gateway-watches.js';
import type { GatewayAccount } from '../../src/ports/payment-gateway.js';
import type { ParkedTable } from '../../src/ports/work-table.js';
import { createFakeWorkTable } from './fake-work-table.js';

interface Watched {
  readonly account: GatewayAccount | null;
  since: Date;
  readonly state: WorkState;
}

export interface FakeGatewayWatches extends GatewayWatches, ParkedTable {
  /** Up to when an account's changes are known; null: it is not watched. */
  sinceOf(share: string): Date | null;
}

/** Watched accounts in memory. */
export function createFakeGatewayWatches(): FakeGatewayWatches {
  const watches = new Map<string, Watched>();
  const put = (id: string, account: Watched['account'], { since, now }: Record<'since' | 'now', Date>) => {
    if (!watches.has(id)) watches.set(id, { account, since, state: idleWork(now) });
  };
  return {
    ...createFakeWorkTable<GatewayWatch>({
      all: () => [...watches].map(([id, { state }]) => [id, state] as const),
      toRow(id, state) {
        const found = watches.get(id);
        if (found === undefined) throw new Error(`no watch ${id}`);
        const { account, since } = found;
        const row = { id, share: id, dueAt: state.dueAt ?? since, failures: state.failures };
        return account === null ? { ...row, account } : { ...row, account, since };
      },
      isUnchanged: ({ dueAt }, state) => state.dueAt?.getTime() === dueAt.getTime(),
    }),
    sinceOf: (share) => watches.get(share)?.since ?? null,
    begin: async (now) => put('accounts', null, { since: now, now }),
    async watch(accounts, times) {
      for (const account of accounts) put(gatewayShareOf(account), account, times);
    },
    async reach({ id }, since, holder) {
      const found = watches.get(id);
      if (found?.state.holder === holder) found.since = since;
    },
  };
}
