import { describe, expect, it } from '@jest/globals';
import { findErasure } from '../../../../src/domain/kyc/find-erasure.js';
import type { Kyc, KycDecision } from '../../../../src/domain/kyc/kyc.js';
import { buildTestDocument, buildTestKyc } from '../../../support/build-test-kyc.js';
import { START } from '../../../support/fake-clock.js';

const days = (count: number) => new Date(START.getTime() + count * 86_400_000);
const decide = (action: KycDecision['action'], at: Date, given = 2): KycDecision => ({
  ...{ action, reviewer: 'ann', reason: 'seen', at },
  ...(action === 'approve' && { count: { given, needed: 2 } }),
});
const erasureOf = (change: Partial<Kyc>) => {
  const erasure = findErasure(buildTestKyc(change));
  return erasure && { at: erasure.at, ids: erasure.documents.map(({ id }) => id) };
};
const BOTH = ['doc_extract', 'doc_passport'];

describe('findErasure', () => {
  it.each<[string, Partial<Kyc>, Date]>([
    ['30 days after a rejection', { state: 'rejected', decisions: [decide('reject', days(1))] }, days(31)],
    ['90 days after an approval', { state: 'approved', decisions: [decide('approve', days(1))] }, days(91)],
    [
      'of the last that decided, whatever came since',
      { state: 'suspended', decisions: [decide('approve', days(1)), decide('suspend', days(50))] },
      days(91),
    ],
    ['of a rejection that a new draft follows', { decisions: [decide('reject', days(1))] }, days(31)],
  ])('is due %s', (_when, change, at) => {
    expect(erasureOf(change)).toEqual({ at, ids: BOTH });
  });

  it.each<[string, Partial<Kyc>]>([
    ['nobody decided', { state: 'submitted' }],
    ['one of two agreed', { state: 'submitted', decisions: [decide('approve', days(1), 1)] }],
    ['it is decided again', { state: 'submitted', decisions: [decide('reject', days(1))] }],
    ['more is asked for', { state: 'more_needed', decisions: [decide('ask', days(1))] }],
    [
      'all are erased',
      {
        ...{ state: 'rejected', decisions: [decide('reject', days(1))] },
        documents: [buildTestDocument({ erasedAt: days(31) })],
      },
    ],
  ])('is of none where %s', (_why, change) => {
    expect(erasureOf(change)).toBeNull();
  });

  it('leaves what was added since to the next decision', () => {
    const added = buildTestDocument({ id: 'doc_new', addedAt: days(2) });
    const kyc = { state: 'approved', decisions: [decide('approve', days(1))] } as const;
    expect(erasureOf({ ...kyc, documents: [buildTestDocument(), added] })?.ids).toEqual(['doc_extract']);
  });
});
