import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../src/domain/errors.js';
import { makeMoneyWork } from '../../../../src/service/make-money-work.js';
import { buildPaidLink, buildPaidRefund, buildTestDispute, usd } from '../../../support/build-paid-link.js';
import { START } from '../../../support/fake-clock.js';
import { JO, LINK, setUpRefunds } from './set-up-refunds.js';

const HOUR_MS = 60 * 60_000;
const scheduled = buildPaidLink({
  refunds: [buildPaidRefund({ status: 'scheduled', leavesAt: START, leftAt: null })],
});
const left = buildPaidLink({ refunds: [buildPaidRefund()] });

const lost = async () => {
  throw new AppError('provider_unavailable', { problem: 'no answer' });
};

describe('move-refunds', () => {
  it('marks a refund as left before the gateway hears of it', async () => {
    const world = setUpRefunds(scheduled);
    let seen: unknown;
    const { refund } = world.gateway;
    world.gateway.refund = async (request) => {
      seen = world.get().refunds[0];
      return refund(request);
    };
    await world.work();
    expect(seen).toMatchObject({ status: 'pending', leftAt: START });
    expect(world.told().slice(-2)).toEqual(['refund.left', 'refund.succeeded']);
  });

  it.each([
    [10_000, false],
    [100_000, true],
  ])('says of %i of 100000 whether it is the whole: %s', async (minor, isWhole) => {
    const world = setUpRefunds();
    const asked: unknown[] = [];
    const { refund } = world.gateway;
    world.gateway.refund = async (request) => {
      asked.push(request);
      return refund(request);
    };
    await world.services.askRefund(JO, { link: LINK, amount: usd(minor), reason: 'Broken' });
    await world.work();
    expect(asked).toEqual([
      {
        refundId: 'rfd_000001',
        attemptId: 'att_1',
        providerRef: 'ref_att_1',
        paymentRef: 'pay_1',
        amount: usd(minor),
        isWhole,
        reason: 'Broken',
        leftAt: START,
        otherRefs: [],
      },
    ]);
  });

  it('asks about one whose answer was lost, and does not give it back again', async () => {
    const world = setUpRefunds(scheduled);
    world.gateway.interrupt.refund = lost;
    await world.work();
    expect(world.get().refunds[0]).toMatchObject({ status: 'pending', refundRef: null });
    await world.workAfter(60_000);
    expect(world.get().refunds[0]).toMatchObject({ status: 'succeeded', refundRef: 're_rfd_1' });
    expect(world.gateway.refunds.size).toBe(1);
    expect(world.get().history.at(-1)).toMatchObject({ type: 'refund.succeeded', source: 'reconciliation' });
  });

  it('gives back what its gateway has never heard of, after a crash before the call', async () => {
    const world = setUpRefunds(left);
    await world.workAfter(9_999);
    expect(world.gateway.refunds.size).toBe(0);
    await world.workAfter(1);
    expect([...world.gateway.refunds.keys()]).toEqual(['rfd_1']);
    expect(world.get().refunds[0]?.status).toBe('succeeded');
  });

  it('never gives back again what its gateway had named and knows no more', async () => {
    const world = setUpRefunds(buildPaidLink({ refunds: [buildPaidRefund({ refundRef: 're_lost' })] }));
    await world.workAfter(60_000);
    await world.workAfter(HOUR_MS);
    expect(world.gateway.refunds.size).toBe(0);
    expect(world.get().refunds[0]).toMatchObject({ status: 'pending', refundRef: 're_lost' });
  });

  it('follows one that takes days, and hears that it failed in the end', async () => {
    const world = setUpRefunds(scheduled);
    world.gateway.nextRefund = 'pending';
    await world.workAfter(HOUR_MS);
    expect(world.get().refunds[0]).toMatchObject({ status: 'pending', refundRef: 're_rfd_1' });
    const known = world.gateway.refunds.get('rfd_1');
    if (known !== undefined) {
      world.gateway.refunds.set('rfd_1', { ...known, status: 'failed', reason: 'account closed' });
    }
    await world.workAfter(25 * HOUR_MS);
    expect(world.get()).toMatchObject({ state: 'paid' });
    expect(world.get().refunds[0]).toMatchObject({ status: 'failed', failure: 'account closed' });
    expect(world.told()).not.toContain('refund.unclear');
  });

  it('frees what its gateway will not give back, with its reason', async () => {
    const world = setUpRefunds(scheduled);
    world.gateway.refund = async () => {
      throw new AppError('provider_refused', { provider: 'sandbox', reason: 'too old' });
    };
    await world.work();
    expect(world.get().refunds[0]).toMatchObject({ status: 'failed', failure: 'too old' });
    expect((await world.services.getLinkToRefund(JO, LINK)).left).toEqual(usd(100_000));
  });

  it('tells the owner once of keys that are refused, and goes on once they are mended', async () => {
    const world = setUpRefunds(scheduled);
    const { refund } = world.gateway;
    const refuse = async () => {
      throw new AppError('gateway_misconfigured', { provider: 'sandbox', problem: 'key_refused' });
    };
    Object.assign(world.gateway, { refund: refuse, fetchRefund: refuse });
    await world.work();
    await world.workAfter(HOUR_MS);
    const notes = world.chatMessages.all().filter(({ content }) => content.kind === 'gateway_note');
    expect(notes.map(({ target, content }) => [target, content])).toEqual([
      [
        { kind: 'member', memberId: 'mem_jo' },
        { kind: 'gateway_note', provider: 'sandbox', problem: 'key_refused', isOperators: true },
      ],
    ]);
    expect(world.get().refunds[0]?.status).toBe('pending');
    Object.assign(world.gateway, { refund, fetchRefund: async () => ({ status: 'unknown' }) });
    await world.workAfter(2 * HOUR_MS);
    expect(world.get().refunds[0]?.status).toBe('succeeded');
  });

  it('tells once of what nobody could say for a day', async () => {
    const world = setUpRefunds(left);
    world.gateway.fetchRefund = lost;
    for (let i = 0; i < 30; i += 1) await world.workAfter(HOUR_MS);
    expect(world.told().filter((type) => type === 'refund.unclear')).toHaveLength(1);
    expect(world.get().refunds[0]?.status).toBe('pending');
  });

  it('asks the gateway once where two instances work the same link', async () => {
    const world = setUpRefunds(scheduled);
    const asked: string[] = [];
    const { refund } = world.gateway;
    world.gateway.refund = async (request) => {
      asked.push(request.refundId);
      return refund(request);
    };
    const nothing = async () => {};
    const { moveRefunds } = makeMoneyWork({
      ...world,
      ...{ recordCarrierNews: nothing, readStanding: nothing },
      tellGatewayFault: nothing,
      readStanding: nothing,
    });
    const row = { id: 'lnk_1', share: 'sandbox', dueAt: START, failures: 0, link: scheduled };
    await Promise.all([1, 2].map(() => moveRefunds(row, { mayBegin: () => true })));
    expect(asked).toEqual(['rfd_1']);
  });

  it('calls off what has not left when its payment is disputed', async () => {
    const disputes = [buildTestDispute()];
    const world = setUpRefunds({ ...scheduled, disputes, disputeOpen: true });
    await world.work();
    expect(world.get().refunds[0]?.status).toBe('called_off');
    expect(world.get().history.at(-1)).toMatchObject({
      type: 'refund.called_off',
      actor: { kind: 'system' },
    });
    expect(world.gateway.refunds.size).toBe(0);
  });

  it('calls off what somebody gave back in the dashboard meanwhile', async () => {
    const seen = buildPaidRefund({
      id: 'rfd_seen',
      amount: usd(95_000),
      status: 'succeeded',
      refundRef: 're_9',
    });
    const world = setUpRefunds({ ...scheduled, refunds: [...scheduled.refunds, seen] });
    await world.work();
    expect(world.get().refunds[0]?.status).toBe('called_off');
  });

  it('moves the others of a link when one of them fails', async () => {
    const other = buildPaidRefund({ id: 'rfd_2', status: 'scheduled', leavesAt: START, leftAt: null });
    const world = setUpRefunds({ ...scheduled, refunds: [...scheduled.refunds, other] });
    world.gateway.interrupt.refund = lost;
    await world.work();
    expect(world.get().refunds.map(({ status }) => status)).toEqual(['pending', 'succeeded']);
  });

  it('lapses after a day without a second person', async () => {
    const lapsesAt = new Date(START.getTime() + 24 * HOUR_MS);
    const refunds = [buildPaidRefund({ status: 'awaiting_approval', lapsesAt, leftAt: null })];
    const world = setUpRefunds(buildPaidLink({ refunds }));
    await world.workAfter(24 * HOUR_MS - 1);
    expect(world.get().refunds[0]?.status).toBe('awaiting_approval');
    await world.workAfter(1);
    expect(world.get().refunds[0]?.status).toBe('lapsed');
  });

  it('tells the customer once of money that went back, and nothing of what was called off', async () => {
    const link = buildPaidLink({ channels: ['email'] });
    const world = setUpRefunds(link);
    await world.services.askRefund(JO, { link: LINK, amount: usd(10_000), reason: null });
    const undone = await world.services.askRefund(JO, { link: LINK, amount: usd(20_000), reason: null });
    await world.services.callOffRefund(JO, { link: LINK, refundId: undone.refund.id });
    await world.workAfter(HOUR_MS);
    const receipts = world.notifier.sent.filter(({ delivery }) => delivery.purpose.kind === 'receipt');
    expect(receipts.map(({ delivery }) => delivery.purpose)).toEqual([
      { kind: 'receipt', of: 'refund', eventId: expect.any(String) },
    ]);
  });
});
