import type { AuditEntry } from '../../src/domain/audit/audit-entry.js';
import type { Kyc, KycDecision } from '../../src/domain/kyc/kyc.js';
import type { KycDocument } from '../../src/domain/kyc/kyc-document.js';
import { buildTestAuditEntry } from './build-audit-entry.js';
import { buildTestDocument, buildTestKyc } from './build-test-kyc.js';

export const on = (day: string): Date => new Date(`${day}T09:00:00.000Z`);

/** Two who approved, one after the other on a day. */
export function buildApproval(day: string): readonly KycDecision[] {
  const approve = { action: 'approve', reason: 'All in order' } as const;
  return [
    { ...approve, reviewer: 'ann', at: on(day), count: { given: 1, needed: 2 } },
    { ...approve, reviewer: 'bob', at: new Date(on(day).getTime() + 1), count: { given: 2, needed: 2 } },
  ];
}

export function buildDecision(action: KycDecision['action'], day: string): KycDecision {
  return { action, reviewer: 'ann', reason: 'Looked', at: on(day) };
}

export function buildFile(id: string, addedOn: string, erasedOn: string | null): KycDocument {
  return buildTestDocument({ id, addedAt: on(addedOn), erasedAt: erasedOn === null ? null : on(erasedOn) });
}

/** Reviewed in 2020, in 2022 and in 2024, with a file each time, and one that was taken away before anybody looked. */
export function buildKeptReview(change: Partial<Kyc> = {}): Kyc {
  return buildTestKyc({
    ...{ merchantId: 'mer_1', state: 'approved', revision: 1 },
    decisions: [
      ...[buildDecision('ask', '2020-03-05'), ...buildApproval('2020-03-11')],
      ...[...buildApproval('2022-04-03'), ...buildApproval('2024-05-02')],
    ],
    documents: [
      buildFile('doc_wrong', '2020-03-01', '2020-03-02'),
      buildFile('doc_2020', '2020-03-02', '2020-06-09'),
      buildFile('doc_2022', '2022-04-01', '2022-07-02'),
      buildFile('doc_2024', '2024-05-01', '2024-07-31'),
    ],
    ...change,
  });
}

const told = (id: string, day: string, change: Partial<AuditEntry>): AuditEntry =>
  buildTestAuditEntry(id, { at: on(day), ...change });

/** What the trail tells of these reviews, oldest first. */
export const KEPT_ENTRIES: readonly AuditEntry[] = [
  told('signed_up', '2020-02-01', { action: 'merchant.signed_up' }),
  told('look_2020', '2020-03-10', { action: 'document.looked_at', subject: 'doc_2020' }),
  told('yes_2020', '2020-03-11', { action: 'kyc.approve' }),
  told('role_2021', '2021-08-01', {}),
  told('look_2022', '2022-04-02', { action: 'document.looked_at', subject: 'doc_2022' }),
  told('yes_2022', '2022-04-03', { action: 'kyc.approve' }),
  told('look_2024', '2024-05-01', { action: 'document.looked_at', subject: 'doc_2024' }),
  told('yes_2024', '2024-05-02', { action: 'kyc.approve' }),
];
