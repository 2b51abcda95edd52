import type { InboxEntry, ProviderInbox } from '../../src/ports/provider-inbox.js';

interface Row {
  readonly entry: InboxEntry;
  /** Null when done. */
  readonly dueAt: number | null;
}

export interface FakeProviderInbox extends ProviderInbox {
  /** Entries that are not done yet. */
  pending(): readonly InboxEntry[];
}

export function createFakeProviderInbox(): FakeProviderInbox {
  const rows = new Map<string, Row>();
  const keyOf = (provider: string, eventId: string) => `${provider}:${eventId}`;
  return {
    pending: () => [...rows.values()].flatMap(({ entry, dueAt }) => (dueAt === null ? [] : [entry])),

    async insert(provider, event, receivedAt) {
      const key = keyOf(provider, event.eventId);
      if (rows.has(key)) return false;
      rows.set(key, {
        entry: { ...event, provider, receivedAt, failures: 0 },
        dueAt: receivedAt.getTime(),
      });
      return true;
    },

    async claimPending(now, leaseMs, limit) {
      const due = [...rows]
        .filter(([, { dueAt }]) => dueAt !== null && dueAt <= now.getTime())
        .sort(([, a], [, b]) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
      return due.slice(0, limit).map(([key, { entry }]) => {
        rows.set(key, { entry, dueAt: now.getTime() + leaseMs });
        return entry;
      });
    },

    async markDone(provider, eventId) {
      const key = keyOf(provider, eventId);
      const row = rows.get(key);
      if (row !== undefined) rows.set(key, { ...row, dueAt: null });
    },

    async postpone(provider, eventId, nextAttemptAt) {
      const key = keyOf(provider, eventId);
      const row = rows.get(key);
      if (row === undefined || row.dueAt === null) return;
      const entry = { ...row.entry, failures: row.entry.failures + 1 };
      rows.set(key, { entry, dueAt: nextAttemptAt.getTime() });
    },
  };
}
