import { createHash } from 'node:crypto';
import { type Sha256, toNextRow } from '../../src/domain/audit/audit-chain.js';
import type { AuditEntry, AuditRow } from '../../src/domain/audit/audit-entry.js';
import type { AuditOutbox, AuditTrail } from '../../src/ports/audit-trail.js';

export const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex');

export interface FakeAuditTrail extends AuditTrail {
  /** Of all merchants, in the order they were told. */
  readonly rows: AuditRow[];
}

/** Trails in memory. */
export function createFakeAuditTrail(): FakeAuditTrail {
  const rows: AuditRow[] = [];
  const rowsOf = (merchantId: string) => rows.filter((row) => row.merchantId === merchantId);
  return {
    rows,
    async append(merchantId, entries) {
      for (const entry of entries) {
        if (rowsOf(merchantId).some(({ id }) => id === entry.id)) continue;
        rows.push(toNextRow(entry, rowsOf(merchantId).at(-1) ?? null, sha256));
      }
    },
    list: async (merchantId, after, limit) =>
      rowsOf(merchantId)
        .filter(({ number }) => number > after)
        .slice(0, limit),
    listNewest: async (merchantId, { memberId, limit }) =>
      rowsOf(merchantId)
        .filter(
          ({ actor }) => memberId === undefined || (actor.kind === 'member' && actor.memberId === memberId),
        )
        .toReversed()
        .slice(0, limit),
    async endThrough(merchantId, number) {
      const stay = rows.filter((row) => row.merchantId !== merchantId || row.number > number);
      rows.splice(0, rows.length, ...stay);
    },
  };
}

export interface FakeAuditOutbox extends AuditOutbox {
  /** What a change of a document is kept with. */
  keep(...entries: readonly (AuditEntry | undefined)[]): void;
}

/** What the fakes' documents keep for the trail. */
export function createFakeAuditOutbox(): FakeAuditOutbox {
  let untold: readonly AuditEntry[] = [];
  return {
    keep(...entries) {
      untold = [...untold, ...entries.filter((entry) => entry !== undefined)];
    },
    listUntold: async (merchantId) => untold.filter((entry) => entry.merchantId === merchantId),
    async markTold(merchantId, entryIds) {
      untold = untold.filter((entry) => entry.merchantId !== merchantId || !entryIds.includes(entry.id));
    },
  };
}
