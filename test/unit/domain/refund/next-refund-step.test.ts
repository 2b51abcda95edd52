import { describe, expect, it } from '@jest/globals';
import { needsSecondPerson } from '../../../../src/domain/merchant/refund-settings.js';
import { nextRefundStep } from '../../../../src/domain/refund/next-refund-step.js';
import type { Refund } from '../../../../src/domain/refund/refund.js';
import { sumOnOneWord } from '../../../../src/domain/refund/sum-on-one-word.js';
import { buildTestRefund } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';

const later = (ms: number) => new Date(START.getTime() + ms);
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

describe('nextRefundStep', () => {
  it('is the soonest of what lapses, leaves and is asked about', () => {
    const refunds = [
      buildTestRefund({ id: 'waits', status: 'awaiting_approval', lapsesAt: later(DAY_MS) }),
      buildTestRefund({ id: 'leaves', status: 'scheduled', leavesAt: later(15_000) }),
      buildTestRefund({ id: 'left', status: 'pending', leftAt: START }),
    ];
    expect(nextRefundStep(refunds, START)).toMatchObject({ refund: { id: 'left' }, at: later(10_000) });
    expect(nextRefundStep(refunds, later(10_000))).toMatchObject({
      refund: { id: 'leaves' },
      at: later(15_000),
    });
  });

  it('is due still when its moment has passed', () => {
    const refunds = [buildTestRefund({ status: 'scheduled', leavesAt: START })];
    expect(nextRefundStep(refunds, later(DAY_MS))?.at).toEqual(START);
  });

  it.each([
    [10_000, MINUTE_MS],
    [MINUTE_MS, 5 * MINUTE_MS],
    [16 * 60 * MINUTE_MS, DAY_MS],
    [DAY_MS, 2 * DAY_MS],
    [44 * DAY_MS, 45 * DAY_MS],
  ])('asks ever later about what takes long: after %i ms at %i', (sinceMs, atMs) => {
    const refunds = [buildTestRefund({ leftAt: START })];
    expect(nextRefundStep(refunds, later(sinceMs))?.at).toEqual(later(atMs));
  });

  it.each(['succeeded', 'failed', 'declined', 'lapsed', 'called_off'] as const)(
    'is none of what is %s',
    (status) => {
      expect(nextRefundStep([buildTestRefund({ status })], START)).toBeNull();
    },
  );

  it('asks no more after forty-five days', () => {
    expect(nextRefundStep([buildTestRefund({ leftAt: START })], later(45 * DAY_MS))).toBeNull();
  });
});

describe('needsSecondPerson', () => {
  const usd = (minor: number) => ({ minor, currency: 'USD' });
  const limits = { approvalAbove: [usd(50_000)], surplus: 'ask' } as const;

  it.each([
    ['no limit', { ...limits, approvalAbove: [] }, usd(9_999_999), false],
    ['at the limit', limits, usd(50_000), false],
    ['above it', limits, usd(50_001), true],
    ['a currency that has none', limits, { minor: 1, currency: 'VND' }, true],
    ['a limit of nothing', { ...limits, approvalAbove: [usd(0)] }, usd(1), true],
  ])('%s', (_, settings, amount, expected) => {
    expect(needsSecondPerson(settings, { amount, onOneWordMinor: 0 })).toBe(expected);
  });

  const mai = { kind: 'member', merchantId: 'mer_lotus', memberId: 'mem_mai', role: 'manager' } as const;
  const word = (change: Partial<Refund>) =>
    buildTestRefund({ amount: usd(30_000), status: 'succeeded', requestedBy: mai, ...change });

  it.each([
    ['went back', word({}), true],
    ['is about to leave', word({ status: 'scheduled' }), true],
    ['is with the gateway', word({ status: 'pending' }), true],
    ['waits for a second person', word({ status: 'awaiting_approval' }), false],
    ['a second person agreed to', word({ approvedBy: 'mem_bo' }), false],
    ['failed', word({ status: 'failed' }), false],
    ['was undone', word({ status: 'called_off' }), false],
    ['was made at the gateway itself', word({ requestedBy: { kind: 'gateway', provider: 'stripe' } }), false],
    ['a rule gave back', word({ requestedBy: { kind: 'system' } }), false],
    ['is of another currency', word({ amount: { minor: 30_000, currency: 'EUR' } }), false],
  ])('counts what %s before: %#', (_, refund, expected) => {
    const onOneWordMinor = sumOnOneWord([refund], 'USD');
    const asked = (minor: number) => needsSecondPerson(limits, { amount: usd(minor), onOneWordMinor });
    expect([asked(20_000), asked(20_001)]).toEqual([false, expected]);
  });
});
