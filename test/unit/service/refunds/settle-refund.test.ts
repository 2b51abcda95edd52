import { describe, expect, it } from '@jest/globals';
import { buildPaidLink, buildPaidRefund, usd } from '../../../support/build-paid-link.js';
import { START } from '../../../support/fake-clock.js';
import { BO, JO, LINK, MAI, merchantWith, setUpRefunds } from './set-up-refunds.js';

const DAY_MS = 24 * 60 * 60_000;
const OF = { link: LINK, refundId: 'rfd_1' };
const lapsesAt = new Date(START.getTime() + DAY_MS);
const waiting = buildPaidLink({
  refunds: [buildPaidRefund({ status: 'awaiting_approval', lapsesAt, leftAt: null })],
});
const scheduled = buildPaidLink({
  refunds: [
    buildPaidRefund({ status: 'scheduled', leavesAt: new Date(START.getTime() + 15_000), leftAt: null }),
  ],
});

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: string }) => error.code,
  );

describe('approve-refund', () => {
  it('lets it leave once somebody else agrees', async () => {
    const { services, get, workAfter } = setUpRefunds(waiting);
    const { refund } = await services.approveRefund(BO, OF);
    expect(refund).toMatchObject({ status: 'scheduled', approvedBy: 'mem_bo', leavesAt: START });
    await workAfter(1_000);
    expect(get().refunds[0]).toMatchObject({ status: 'succeeded', refundRef: 're_rfd_1' });
  });

  it.each([
    ['whoever asked for it', JO, 'second_person_needed'],
    ['who may give nothing back', MAI, 'not_allowed'],
  ] as const)('is not for %s', async (_, actor, code) => {
    const { services, get } = setUpRefunds(waiting);
    expect(await codeOf(services.approveRefund(actor, OF))).toBe(code);
    expect(get().refunds[0]?.status).toBe('awaiting_approval');
  });

  it('comes too late after a day, whether or not anybody swept', async () => {
    const { services, clock, work, get } = setUpRefunds(waiting);
    clock.advance(DAY_MS);
    expect(await codeOf(services.approveRefund(BO, OF))).toBe('settled_already');
    await work();
    expect(get().refunds[0]?.status).toBe('lapsed');
    expect(await codeOf(services.approveRefund(BO, OF))).toBe('settled_already');
  });

  it('is refused while the payment is disputed', async () => {
    const { services } = setUpRefunds({ ...waiting, disputeOpen: true });
    expect(await codeOf(services.approveRefund(BO, OF))).toBe('dispute_open');
  });

  it('is done once by whoever presses twice, and refused to a third', async () => {
    const { services, told } = setUpRefunds(waiting);
    await Promise.all([services.approveRefund(BO, OF), services.approveRefund(BO, OF)]);
    const third = { ...BO, memberId: 'mem_di' };
    expect(await codeOf(services.approveRefund(third, OF))).toBe('settled_already');
    expect(told().filter((type) => type === 'refund.approved')).toHaveLength(1);
  });

  it('knows nothing of a refund that the link does not have', async () => {
    const { services } = setUpRefunds(waiting);
    const of = { link: LINK, refundId: 'rfd_9' };
    expect(await codeOf(services.approveRefund(BO, of))).toBe('refund_not_possible');
  });
});

describe('decline-refund', () => {
  it('ends it, and frees what it held', async () => {
    const { services, get } = setUpRefunds(waiting);
    await services.declineRefund(BO, OF);
    expect(get().refunds[0]?.status).toBe('declined');
    expect((await services.getLinkToRefund(JO, LINK)).left).toEqual(usd(100_000));
  });

  it('is called off where its own asker declines', async () => {
    const { services, get } = setUpRefunds(waiting);
    await services.declineRefund(JO, OF);
    expect(get().refunds[0]?.status).toBe('called_off');
  });

  it('comes too late once somebody agreed', async () => {
    const { services, get } = setUpRefunds(waiting);
    const third = { ...BO, memberId: 'mem_di' };
    await services.approveRefund(BO, OF);
    expect(await codeOf(services.declineRefund(third, OF))).toBe('settled_already');
    expect(get().refunds[0]?.status).toBe('scheduled');
  });
});

describe('call-off-refund', () => {
  it('stops what has not left, once', async () => {
    const { services, told, workAfter, gateway } = setUpRefunds(scheduled);
    await Promise.all([services.callOffRefund(JO, OF), services.callOffRefund(BO, OF)]);
    await workAfter(60_000);
    expect(told().filter((type) => type.startsWith('refund.'))).toEqual(['refund.called_off']);
    expect(gateway.refunds.size).toBe(0);
  });

  it('comes too late for what has left', async () => {
    const { services, workAfter } = setUpRefunds(scheduled);
    await workAfter(15_000);
    expect(await codeOf(services.callOffRefund(JO, OF))).toBe('settled_already');
  });

  it.each([0, 1, 2, 3, 4])(
    'agreed to, declined, undone and left at once, one of them wins (%#)',
    async (turn) => {
      const { services, get, workAfter, gateway } = setUpRefunds(waiting, {
        merchant: merchantWith({ approvalAbove: [usd(1)] }),
      });
      const acts = [
        () => services.approveRefund(BO, OF),
        () => services.declineRefund({ ...BO, memberId: 'mem_di' }, OF),
        () => services.callOffRefund(JO, OF),
        () => workAfter(1_000),
        () => services.approveRefund({ ...BO, memberId: 'mem_ed' }, OF),
      ];
      await Promise.allSettled([...acts.slice(turn), ...acts.slice(0, turn)].map((act) => act()));
      await workAfter(60_000);
      const status = get().refunds[0]?.status ?? '';
      expect(['succeeded', 'declined', 'called_off']).toContain(status);
      expect(gateway.refunds.size).toBe(status === 'succeeded' ? 1 : 0);
    },
  );
});
