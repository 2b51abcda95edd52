import { describe, expect, it } from '@jest/globals';
import type { Link } from '../../../../src/domain/link/link.js';
import { buildPaidLink, buildPaidRefund, usd } from '../../../support/build-paid-link.js';
import { buildTestAttempt } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';
import type { FakeRefund } from '../../../support/fake-gateway-books.js';
import { buildSucceeded } from '../../../support/fake-gateway-books.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const HOUR_MS = 60 * 60_000;
const event = (eventId: string, providerRef = 'pay_1') => ({
  kind: 'refund' as const,
  eventId,
  type: 'refund.updated',
  providerRef,
  attemptId: null,
});
const made = (change: Partial<FakeRefund> = {}): FakeRefund => ({
  refundRef: 're_9',
  refundId: null,
  amount: usd(30_000),
  status: 'succeeded',
  reason: null,
  at: START,
  paymentRef: 'pay_1',
  ...change,
});

function setUp(link: Link, ...refunds: readonly FakeRefund[]) {
  const world = createFakeWorld({ links: [link] });
  world.gateway.report('ref_att_1', buildSucceeded(usd(100_000)));
  for (const refund of refunds) world.gateway.refunds.set(refund.refundRef, refund);
  const tell = async (...events: readonly ReturnType<typeof event>[]) => {
    await world.inbox.insert('sandbox', events, { receivedAt: world.clock.now(), holder: null });
    await world.work();
  };
  const get = () => world.links.get(link.id);
  return { ...world, tell, get };
}

describe('news of a refund', () => {
  it('books what somebody gave back in the dashboard, once', async () => {
    const { tell, get } = setUp(buildPaidLink(), made({ reason: 'asked by phone' }));
    await tell(event('e1'), event('e2'), event('e3', 'ref_att_1'));
    expect(get()).toMatchObject({ state: 'partially_refunded' });
    expect(get().refunds).toMatchObject([
      {
        id: 'rfd_seen_sandbox_re_9',
        amount: usd(30_000),
        status: 'succeeded',
        requestedBy: { kind: 'gateway', provider: 'sandbox' },
        reason: 'asked by phone',
        refundRef: 're_9',
      },
    ]);
    expect(
      get()
        .history.map(({ type }) => type)
        .slice(2),
    ).toEqual(['refund.requested', 'refund.succeeded']);
  });

  it.each([
    ['by our id', made({ refundId: 'rfd_1', amount: usd(10_000) }), null],
    ['by the id that the gateway gave it', made({ amount: usd(10_000) }), 're_9'],
  ] as const)('moves ours on, known %s', async (_, refund, refundRef) => {
    const { tell, get } = setUp(buildPaidLink({ refunds: [buildPaidRefund({ refundRef })] }), refund);
    await tell(event('e1'));
    expect(get().refunds).toMatchObject([{ id: 'rfd_1', status: 'succeeded', refundRef: 're_9' }]);
  });

  it('knows ours also where it left after the news had begun to be read', async () => {
    const link = buildPaidLink();
    const world = setUp(link, made({ refundId: 'rfd_1', amount: usd(10_000) }));
    const { listRefunds } = world.gateway;
    world.gateway.listRefunds = async (payment) => {
      await world.links.replace(link, { ...link, refunds: [buildPaidRefund()], version: link.version + 1 });
      return listRefunds(payment);
    };
    await world.tell(event('e1'));
    expect(world.get().refunds).toMatchObject([{ id: 'rfd_1', status: 'succeeded', refundRef: 're_9' }]);
  });

  it('takes back what failed after it had gone well', async () => {
    const refunds = [buildPaidRefund({ status: 'succeeded', refundRef: 're_9' })];
    const link = buildPaidLink({ refunds, state: 'partially_refunded' });
    const failed = made({ status: 'failed', reason: 'account closed', amount: usd(10_000) });
    const { tell, get } = setUp(link, failed);
    await tell(event('e1'));
    expect(get()).toMatchObject({ state: 'paid' });
    expect(get().history.at(-1)).toMatchObject({
      type: 'refund.failed',
      failure: 'account closed',
      wasBack: true,
    });
  });

  it('says nothing of one that failed before it was seen', async () => {
    const { tell, get } = setUp(buildPaidLink(), made({ status: 'failed' }));
    await tell(event('e1'));
    expect(get().refunds).toEqual([]);
  });

  it('books like a stranger what we took for failed and yet went back', async () => {
    const refunds = [buildPaidRefund({ status: 'failed', failure: 'no answer' })];
    const { tell, get } = setUp(buildPaidLink({ refunds }), made({ refundId: 'rfd_1', amount: usd(10_000) }));
    await tell(event('e1'));
    expect(get().refunds.map(({ id, status }) => [id, status])).toEqual([
      ['rfd_1', 'failed'],
      ['rfd_seen_sandbox_re_9', 'succeeded'],
    ]);
  });

  it('records a payment first that nobody had told of', async () => {
    const open = buildPaidLink({ state: 'open', attempts: [buildTestAttempt()] });
    const { tell, get } = setUp({ ...open, history: open.history.slice(0, 1) }, made());
    await tell(event('e1', 'ref_att_1'));
    expect(get().history.map(({ type }) => type)).toEqual([
      'link.created',
      'payment.succeeded',
      'refund.requested',
      'refund.succeeded',
    ]);
  });

  it('waits for a payment that it knows only by an id we have not heard', async () => {
    const open = buildPaidLink({ state: 'open', attempts: [buildTestAttempt()] });
    const { tell, get, workAfter, recordProviderEvent } = setUp(open, made());
    await tell(event('e1'));
    expect(get().refunds).toEqual([]);
    const paid = { providerRef: 'ref_att_1', attemptId: 'att_1' };
    await recordProviderEvent({ provider: 'sandbox', event: paid, source: 'gateway' });
    await workAfter(60_000);
    expect(get().refunds).toHaveLength(1);
  });

  it('is given up after a day when it is about nothing of ours', async () => {
    const { tell, inbox, workAfter, clock } = setUp(buildPaidLink());
    await tell(event('e1', 'pay_of_another_shop'));
    expect(await inbox.nextDueAt(clock.now())).not.toBeNull();
    for (let i = 0; i < 25; i += 1) await workAfter(HOUR_MS);
    expect(await inbox.nextDueAt(clock.now())).toBeNull();
    expect((await inbox.measure(clock.now())).parked).toBe(0);
  });

  it('believes nobody about the money of another account', async () => {
    const { tell, get } = setUp(buildPaidLink(), made());
    await tell({ ...event('e1'), gatewayAccountId: 'gwa_1' } as ReturnType<typeof event>);
    expect(get().refunds).toEqual([]);
  });
});
