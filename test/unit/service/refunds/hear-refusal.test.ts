import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../src/domain/errors.js';
import { buildPaidLink, buildPaidRefund, usd } from '../../../support/build-paid-link.js';
import { START } from '../../../support/fake-clock.js';
import { JO, LINK, setUpRefunds } from './set-up-refunds.js';

const ofWhole = buildPaidRefund({
  ...{ status: 'scheduled', leavesAt: START, leftAt: null, amount: usd(100_000) },
});

/** A gateway that refuses, and whose dashboard gave money back that nobody told us of. */
function setUp(reason: string, backMinor: number | null) {
  const world = setUpRefunds(buildPaidLink({ refunds: [ofWhole] }));
  const { gateway } = world;
  gateway.refund = async () => {
    throw new AppError('provider_refused', { provider: 'sandbox', reason });
  };
  if (backMinor !== null) {
    gateway.refunds.set('re_9', {
      ...{ refundRef: 're_9', refundId: null, amount: usd(backMinor), status: 'succeeded', reason: null },
      ...{ at: START, paymentRef: 'pay_1' },
    });
  }
  return world;
}

describe('hear-refusal', () => {
  it('books at once what went back in the dashboard, before it says that ours failed', async () => {
    const world = setUp('already_refunded', 100_000);
    await world.work();
    expect(world.get().state).toBe('refunded');
    expect(world.get().refunds.map(({ id, status }) => [id, status])).toEqual([
      ['rfd_1', 'failed'],
      ['rfd_seen_sandbox_re_9', 'succeeded'],
    ]);
    expect(world.told().slice(-4)).toEqual([
      'refund.left',
      'refund.requested',
      'refund.succeeded',
      'refund.failed',
    ]);
    expect(world.get().history.at(-1)).toMatchObject({ failure: 'already_refunded', isGone: true });
  });

  it('leaves nothing to ask for a second time', async () => {
    const world = setUp('already_refunded', 100_000);
    await world.work();
    const again = world.services.askRefund(JO, { link: LINK, amount: usd(90_000), reason: null });
    await expect(again).rejects.toMatchObject({ code: 'refund_too_large', details: { atMost: null } });
  });

  it('frees what is left where only a part had gone back, and does not say that all of it is here', async () => {
    const world = setUp('too much', 60_000);
    await world.work();
    expect(world.get().state).toBe('partially_refunded');
    expect(world.get().history.at(-1)).toMatchObject({ type: 'refund.failed', isGone: true });
    expect((await world.services.getLinkToRefund(JO, LINK)).left).toEqual(usd(40_000));
  });

  it('takes ours for done where the gateway lists it all the same', async () => {
    const world = setUp('already_refunded', null);
    world.gateway.refunds.set('rfd_1', {
      ...{ refundRef: 're_1', refundId: 'rfd_1', amount: usd(100_000), status: 'succeeded', reason: null },
      ...{ at: START, paymentRef: 'pay_1' },
    });
    await world.work();
    expect(world.get().refunds).toMatchObject([{ id: 'rfd_1', status: 'succeeded', refundRef: 're_1' }]);
    expect(world.told()).not.toContain('refund.failed');
  });

  it('never says that money is here which the gateway says is gone, whatever it lists', async () => {
    const world = setUp('already_refunded', null);
    await world.work();
    expect(world.get().history.at(-1)).toMatchObject({ type: 'refund.failed', isGone: true });
  });

  it('says plainly that it failed where nothing had gone back, or no list is to be had', async () => {
    const world = setUp('too old', null);
    world.gateway.listRefunds = async () => {
      throw new AppError('provider_refused', { provider: 'sandbox', reason: 'no list' });
    };
    await world.work();
    const told = world.get().history.at(-1);
    expect(told).toMatchObject({ type: 'refund.failed', failure: 'too old', wasBack: false });
    expect(told).not.toHaveProperty('isGone');
  });

  it('waits with the bad news while the list cannot be read', async () => {
    const world = setUp('already_refunded', 100_000);
    const { listRefunds } = world.gateway;
    world.gateway.listRefunds = async () => {
      throw new AppError('provider_unavailable', { problem: 'no answer' });
    };
    await world.work();
    expect(world.get().refunds[0]?.status).toBe('pending');
    world.gateway.listRefunds = listRefunds;
    await world.workAfter(60_000);
    expect(world.get().refunds[0]?.status).toBe('failed');
    expect(world.get().state).toBe('refunded');
  });
});
