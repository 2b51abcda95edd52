import { idleWork, type WorkState } from '../../src/adapters/persistence/work/memory-work-table.js';
import { gatewayShareOf } from '../../src/domain/payment/attempt.js';
import type { InboxRow, ProviderInbox } from '../../src/ports/provider-inbox.js';
import type { ParkedTable } from '../../src/ports/work-table.js';
import { createFakeWorkTable } from './fake-work-table.js';

export interface FakeProviderInbox extends ProviderInbox, ParkedTable {
  /** Entries that are not done yet. */
  pending(): readonly InboxRow[];
}

export function createFakeProviderInbox(): FakeProviderInbox {
  const rows = new Map<string, { readonly row: InboxRow; readonly state: WorkState }>();
  const read = ({ row, state }: { readonly row: InboxRow; readonly state: WorkState }): InboxRow => ({
    ...row,
    dueAt: state.dueAt ?? row.receivedAt,
    failures: state.failures,
  });
  return {
    ...createFakeWorkTable<InboxRow>({
      all: () => [...rows].map(([id, { state }]) => [id, state] as const),
      toRow(id) {
        const found = rows.get(id);
        if (found === undefined) throw new Error(`no provider event ${id}`);
        return read(found);
      },
      isUnchanged: ({ dueAt }, state) => state.dueAt?.getTime() === dueAt.getTime(),
    }),

    pending: () => [...rows.values()].filter(({ state }) => state.dueAt !== null).map(read),

    async insert(provider, events, { receivedAt, holder }) {
      return events.flatMap((event) => {
        const share = gatewayShareOf({ provider, gatewayAccountId: event.gatewayAccountId ?? null });
        const id = `${share}:${event.eventId}`;
        if (rows.has(id)) return [];
        const row: InboxRow = {
          ...event,
          ...{ id, share, provider, receivedAt, dueAt: receivedAt, failures: 0 },
        };
        rows.set(id, { row, state: { ...idleWork(receivedAt), holder } });
        return [row];
      });
    },
  };
}
