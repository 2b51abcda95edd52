import type { AuditEntry } from '../../src/domain/audit/audit-entry.js';

/** A role that was changed in mer_1, by its owner in Slack. */
export function buildTestAuditEntry(id: string, change: Partial<AuditEntry> = {}): AuditEntry {
  return {
    ...{ id, merchantId: 'mer_1', at: new Date('2126-03-04T10:00:00.000Z'), place: 'slack' },
    ...{ action: 'member.role_changed', subject: 'mem_2', before: 'sales', after: 'manager', reason: null },
    actor: { kind: 'member', merchantId: 'mer_1', memberId: 'mem_1', role: 'owner' },
    ...change,
  };
}
