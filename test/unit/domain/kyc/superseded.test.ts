import { describe, expect, it } from '@jest/globals';
import { findEndedBefore, findEndOf } from '../../../../src/domain/kyc/keeping.js';
import { endSuperseded, findReviewStart, findSuperseded } from '../../../../src/domain/kyc/superseded.js';
import {
  buildApproval,
  buildDecision,
  buildFile,
  buildKeptReview,
  on,
} from '../../../support/build-kept-review.js';

const EVER = on('2999-01-01');
const daysOf = (decisions: readonly { readonly at: Date }[]) =>
  decisions.map(({ at }) => at.toISOString().slice(0, 10));

describe('findEndedBefore', () => {
  it('ends by the month what is as many years old', () => {
    expect(findEndedBefore(on('2026-11-30'), 5)).toEqual(new Date('2021-11-01T00:00:00.000Z'));
    expect(findEndedBefore(on('2028-02-29'), 1)).toEqual(new Date('2027-02-01T00:00:00.000Z'));
  });

  it('is reached by each moment of a month when findEndOf says, never a moment sooner', () => {
    for (const day of ['2021-11-01', '2021-11-30', '2024-02-29', '2021-12-31']) {
      const end = findEndOf(on(day), 5);
      expect(findEndedBefore(end, 5).getTime()).toBeGreaterThan(on(day).getTime());
      expect(findEndedBefore(new Date(end.getTime() - 1), 5).getTime()).toBeLessThanOrEqual(
        on(day).getTime(),
      );
    }
    expect(findEndOf(on('2021-12-31'), 5)).toEqual(new Date('2027-01-01T00:00:00.000Z'));
  });
});

describe('endSuperseded', () => {
  it('ends what an older review decided and saw, and counts it', () => {
    const ended = endSuperseded(buildKeptReview(), on('2021-12-01'));
    expect(daysOf(ended?.decisions ?? [])).toEqual(['2022-04-03', '2022-04-03', '2024-05-02', '2024-05-02']);
    expect(ended?.documents.map(({ id }) => id)).toEqual(['doc_2022', 'doc_2024']);
    expect(ended).toMatchObject({ endedDecisions: 3, revision: 2, state: 'approved' });
    const again = ended && endSuperseded(ended, on('2023-01-01'));
    expect(again).toMatchObject({ endedDecisions: 5, revision: 3 });
    expect(again && endSuperseded(again, EVER)).toBeNull();
  });

  it('never ends the decision in force, both who made it, what they saw, and what came after it', () => {
    const decisions = [...buildApproval('2016-01-02'), buildDecision('lapse', '2018-04-01')];
    const documents = [
      buildFile('doc_seen', '2016-01-01', '2016-04-01'),
      buildFile('doc_new', '2018-05-01', null),
    ];
    const kyc = buildKeptReview({ state: 'suspended', decisions, documents });
    expect(endSuperseded(kyc, EVER)).toBeNull();
  });

  it('ends a rejection that was approved after all, not one that stands', () => {
    const rejected = buildKeptReview({ state: 'draft', decisions: [buildDecision('reject', '2016-01-02')] });
    expect(findSuperseded(rejected).decisions).toEqual([]);
    const decisions = [buildDecision('reject', '2016-01-02'), ...buildApproval('2016-02-02')];
    expect(daysOf(endSuperseded(buildKeptReview({ decisions }), EVER)?.decisions ?? [])).toEqual([
      '2016-02-02',
      '2016-02-02',
    ]);
  });

  it('ends nothing before anything was decided', () => {
    const decisions = [buildDecision('ask', '2016-01-02')];
    expect(endSuperseded(buildKeptReview({ state: 'more_needed', decisions }), EVER)).toBeNull();
  });

  it('ends the only approval of an earlier release, which says not how many approved, when another took its place', () => {
    const { count: _, ...alone } = buildApproval('2016-01-02')[1] ?? buildDecision('approve', '2016-01-02');
    const decisions = [alone, ...buildApproval('2018-01-02')];
    expect(endSuperseded(buildKeptReview({ decisions }), EVER)?.decisions).toHaveLength(2);
  });
});

describe('findReviewStart', () => {
  it('is what came after the decision before the one in force', () => {
    expect(findReviewStart(buildKeptReview())).toEqual(new Date(on('2022-04-03').getTime() + 2));
  });

  it('is the very beginning of a first review, decided or under way, and of none there is none', () => {
    const first = { decisions: [...buildApproval('2024-05-02')] };
    expect(findReviewStart(buildKeptReview(first))).toEqual(new Date(0));
    expect(findReviewStart(buildKeptReview({ state: 'submitted', decisions: [] }))).toEqual(new Date(0));
    expect(findReviewStart(buildKeptReview({ state: 'draft', decisions: [] }))).toBeNull();
  });
});
