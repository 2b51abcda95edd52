import { describe, expect, it } from '@jest/globals';
import type { Link } from '../../../../src/domain/link/link.js';
import type { DisputeReport } from '../../../../src/domain/payment/dispute.js';
import { buildPaidLink, buildTestDispute, usd } from '../../../support/build-paid-link.js';
import { buildTestAttempt } from '../../../support/build-test-link.js';
import { buildSucceeded } from '../../../support/fake-gateway-books.js';
import { createFakeWorld } from '../../../support/fake-world.js';

function toReport(change: Partial<DisputeReport> = {}): DisputeReport {
  const { attemptId: _, closedAt: __, evidence: ___, ...report } = buildTestDispute();
  return { ...report, paymentRef: 'pay_1', ...change };
}

function setUp(link = buildPaidLink()) {
  const world = createFakeWorld({ links: [link] });
  world.gateway.report('ref_att_1', buildSucceeded(usd(100_000)));
  let count = 0;
  const tell = async (status: DisputeReport['status'] | null, change: Partial<DisputeReport> = {}) => {
    if (status !== null) world.gateway.disputes.set('dp_1', toReport({ status, ...change }));
    count += 1;
    const about = { providerRef: 'ref_att_1', attemptId: null, disputeRef: 'dp_1' };
    const event = { kind: 'dispute', eventId: `e${count}`, type: 'dispute', ...about } as const;
    await world.inbox.insert('sandbox', [event], { receivedAt: world.clock.now(), holder: null });
    await world.work();
  };
  const told = () =>
    world.links
      .get(link.id)
      .history.map(({ type }) => type)
      .filter((type) => type.startsWith('dispute.'));
  return { ...world, world, tell, told, get: () => world.links.get(link.id) };
}

/** What its disputes moved. */
function postingsOf({ history }: Link): readonly string[] {
  return history
    .filter(({ type }) => type.startsWith('dispute.'))
    .flatMap(({ postings }) => postings ?? [])
    .map(({ account, amountMinor }) => `${account} ${amountMinor}`);
}

describe('news of a dispute', () => {
  it('opens it, follows it and closes it, each once', async () => {
    const { tell, told, get } = setUp();
    await tell('needs_response');
    await tell('needs_response');
    expect(get()).toMatchObject({ disputeOpen: true });
    await tell('under_review');
    await tell('won');
    await tell('won');
    expect(told()).toEqual(['dispute.opened', 'dispute.under_review', 'dispute.closed']);
    expect(get()).toMatchObject({ disputeOpen: false, disputes: [{ status: 'won' }] });
  });

  it.each(['won', 'lost', 'withdrawn'] as const)(
    'ends closed when it was %s before it was heard of',
    async (status) => {
      const { tell, told, get } = setUp();
      await tell(status);
      await tell('needs_response');
      expect(told()).toEqual(['dispute.opened', 'dispute.closed']);
      expect(get()).toMatchObject({ disputeOpen: false, disputes: [{ status }] });
    },
  );

  it('records the payment first that nobody had told of', async () => {
    const open = buildPaidLink({ state: 'open', attempts: [buildTestAttempt()] });
    const { tell, get } = setUp({ ...open, history: open.history.slice(0, 1) });
    await tell('needs_response');
    expect(get().history.map(({ type }) => type)).toEqual([
      'link.created',
      'payment.succeeded',
      'dispute.opened',
    ]);
  });

  it('holds refunds while a bank only asks, and books nothing', async () => {
    const { tell, told, get } = setUp();
    await tell('needs_response', { isInquiry: true });
    expect(get()).toMatchObject({ disputeOpen: true, disputes: [{ isInquiry: true }] });
    await tell('under_review', { isInquiry: true });
    await tell('withdrawn', { isInquiry: true });
    expect(told()).toEqual(['dispute.opened', 'dispute.under_review', 'dispute.closed']);
    expect(get().disputeOpen).toBe(false);
    expect(postingsOf(get())).toEqual([]);
  });

  it('opens it anew when a bank that only asked takes the money, and never the other way round', async () => {
    const { tell, told, get } = setUp();
    await tell('under_review', { isInquiry: true });
    await tell('needs_response', { fee: usd(1_500) });
    await tell('withdrawn', { isInquiry: true });
    expect(told()).toEqual(['dispute.opened', 'dispute.opened']);
    expect(get().disputes).toMatchObject([{ status: 'needs_response', fee: usd(1_500) }]);
    expect(get().disputes[0]?.isInquiry).toBeUndefined();
    expect(postingsOf(get())).toEqual([
      ...['disputed 100000', 'gateway -100000'],
      ...['fees 1500', 'gateway -1500'],
    ]);
  });

  it('believes the signed event of one that the gateway does not find', async () => {
    const { world, told, get } = setUp();
    const about = { providerRef: 'ref_att_1', attemptId: null, disputeRef: 'dp_1' };
    const event = { kind: 'dispute', eventId: 'e1', type: 'dispute', ...about, report: toReport() } as const;
    await world.inbox.insert('sandbox', [event], { receivedAt: world.clock.now(), holder: null });
    await world.work();
    expect(told()).toEqual(['dispute.opened']);
    expect(get()).toMatchObject({ disputeOpen: true });
  });

  it('says nothing of one that the gateway does not know', async () => {
    const { tell, told } = setUp();
    await tell(null);
    expect(told()).toEqual([]);
  });

  it('leaves nothing to give back of what was lost', async () => {
    const { tell, services } = setUp();
    await tell('lost');
    const jo = { kind: 'member', merchantId: 'mer_lotus', memberId: 'mem_jo', role: 'owner' } as const;
    const asked = { link: { linkId: 'lnk_1' }, amount: usd(100), reason: null };
    await expect(services.askRefund(jo, asked)).rejects.toMatchObject({
      code: 'refund_too_large',
      details: { atMost: null },
    });
  });
});
