import { describe, expect, it } from '@jest/globals';
import { beginKyc, type Kyc } from '../../../../src/domain/kyc/kyc.js';
import { checkLiveLimits } from '../../../../src/service/limits/check-live-limits.js';
import { makeReleaseLiveLimits } from '../../../../src/service/limits/release-live-limits.js';
import { takeLiveLimits, undoLiveLimits } from '../../../../src/service/limits/take-live-limits.js';
import { buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const EARLIER = new Date(START.getTime() - 86_400_000);

function buildApproved(): Kyc {
  const trade = { amounts: [{ usual: usd(1_000), highest: usd(10_000) }] };
  const decision = { action: 'approve', reviewer: 'ann', reason: 'fine', at: EARLIER } as const;
  return {
    ...beginKyc('mer_lotus', EARLIER),
    ...{ state: 'approved', risk: 'high', facts: { trade }, approvedFacts: { trade } },
    decisions: [{ ...decision, count: { given: 2, needed: 2 } }],
  };
}

interface Seed {
  readonly kyc?: Kyc | null;
  readonly liveMerchants?: readonly string[];
  readonly liveBeforeReview?: readonly ReturnType<typeof usd>[];
}

function setUp({ kyc = null, liveMerchants = [], liveBeforeReview = [] }: Seed) {
  const world = createFakeWorld();
  const deps = { ...world, kycs: { find: async () => kyc }, liveMerchants, liveBeforeReview };
  const ask = (minor: number, currency = 'USD') => ({ merchantId: 'mer_lotus', amount: { minor, currency } });
  return {
    check: (minor: number, currency?: string) => checkLiveLimits(deps, ask(minor, currency), START),
    take: (minor: number, key: string) => takeLiveLimits(deps, { ...ask(minor), key, at: START }),
    undo: (minor: number, key: string) => undoLiveLimits(deps, { ...ask(minor), key, at: START }),
    release: makeReleaseLiveLimits(deps),
    shares: () =>
      world.chatMessages
        .all()
        .flatMap(({ content }) =>
          content.kind === 'merchant_note' && content.note.kind === 'limit_share' ? [content.note.share] : [],
        ),
  };
}

const over = (limit: object) =>
  expect.objectContaining({ code: 'live_mode_refused', details: { reason: 'over_limit', limit } });

describe('limits of real money', () => {
  it('follow the highest amount of the review: a link, a day, a month', async () => {
    const { check, take } = setUp({ kyc: buildApproved() });
    await check(10_000);
    await expect(check(10_001)).rejects.toEqual(over({ of: 'link', amount: usd(10_000) }));
    for (const key of ['a', 'b', 'c', 'd', 'e']) await take(10_000, key);
    const day = over({ of: 'day', amount: usd(50_000), left: usd(0) });
    await expect(check(1)).rejects.toEqual(day);
    await expect(take(1, 'f')).rejects.toEqual(day);
    await take(10_000, 'a');
  });

  it('refuse a currency of which the review knows no amounts', async () => {
    const { check } = setUp({ kyc: buildApproved() });
    const none = over({ of: 'currency', amount: { minor: 0, currency: 'EUR' }, allowed: ['USD'] });
    await expect(check(100, 'EUR')).rejects.toEqual(none);
  });

  it('refuse a currency that is not allowed before the review, and say which are', async () => {
    const { check } = setUp({ liveBeforeReview: [usd(10_000), { minor: 1_500_000, currency: 'INR' }] });
    const amount = { minor: 0, currency: 'EUR' };
    const none = over({ of: 'currency_before_review', amount, allowed: ['USD', 'INR'] });
    await expect(check(100, 'EUR')).rejects.toEqual(none);
    await check(100);
  });

  it('let in of many at once only those that there is room for', async () => {
    const { take } = setUp({ kyc: buildApproved() });
    const all = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => take(10_000, `k${at}`)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  it('are not held against whom the operator names', async () => {
    const { check, take } = setUp({ liveMerchants: ['mer_lotus'] });
    await check(99_999_999, 'EUR');
    await take(99_999_999, 'a');
  });

  it('tell the owners before the review at a third, two thirds and all', async () => {
    const { take, check, shares } = setUp({ liveBeforeReview: [usd(30_000)] });
    await take(9_999, 'a');
    expect(shares()).toEqual([]);
    await take(1, 'b');
    await take(10_000, 'c');
    await take(10_000, 'd');
    expect(shares()).toEqual(['third', 'two_thirds', 'full']);
    const none = over({ of: 'before_review', amount: usd(30_000), left: usd(0) });
    await expect(check(1)).rejects.toEqual(none);
  });

  it('are free again for a link that was not made, or that ended unpaid', async () => {
    const { take, undo, check, release } = setUp({ liveBeforeReview: [usd(30_000)] });
    await take(30_000, 'a');
    await undo(30_000, 'a');
    await take(30_000, 'a');
    const link = buildTestLink({ mode: 'live', amount: usd(30_000), createdAt: START });
    await release.handle(link, buildTestEvent({ type: 'link.created' }));
    await expect(check(1)).rejects.toThrow();
    await release.handle({ ...link, mode: 'test' }, buildTestEvent({ type: 'link.expired' }));
    await expect(check(1)).rejects.toThrow();
    for (const type of ['link.cancelled', 'link.cancelled'] as const) {
      await release.handle(link, buildTestEvent({ type }));
    }
    await check(30_000);
    await expect(check(30_001)).rejects.toThrow();
  });
});
