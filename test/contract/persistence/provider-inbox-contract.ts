import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DisputeReport } from '../../../src/domain/payment/dispute.js';
import type { ProviderInbox } from '../../../src/ports/provider-inbox.js';
import { buildAttemptEvent } from '../../support/build-attempt-event.js';
import { AT, later } from './build-link.js';

const DISPUTE: DisputeReport = {
  ...{ disputeRef: 'dp_2', paymentRef: 'pi_1', amount: { minor: 4_999, currency: 'USD' }, reason: 'other' },
  ...{ status: 'needs_response', isInquiry: true, openedAt: AT, dueAt: null, fee: null },
};

const BY_NOBODY = { receivedAt: AT, holder: null };

export function describeProviderInbox(open: () => Promise<ProviderInbox>): void {
  describe('ProviderInbox', () => {
    let inbox: ProviderInbox;
    beforeEach(async () => {
      inbox = await open();
    });
    const claim = (now: Date, holder = 'one') => inbox.claim({ holder, now, limit: 10, withoutShares: [] });

    it.each([
      { kind: 'refund', attemptId: 'att_1' },
      { kind: 'refund', attemptId: null, isUnsigned: true },
      { kind: 'dispute', attemptId: null, disputeRef: 'dp_1' },
      { kind: 'dispute', attemptId: null, disputeRef: 'dp_2', report: DISPUTE },
      { kind: 'delivery_status', deliveryId: 'lnk_1:link:email', status: { kind: 'delivered' } },
      {
        kind: 'delivery_status',
        deliveryId: 'lnk_1:link:sms',
        status: { kind: 'bounced', reason: 'not_a_mobile' },
      },
      { kind: 'consent', channel: 'sms', address: '+66812345678', wants: 'nothing' },
    ] as const)('hands out an event of another kind whole: %j', async (kind) => {
      const event = { ...kind, eventId: 'evt_7', type: 'in their words', providerRef: 'ref_7' };
      await inbox.insert('sandbox', [event], BY_NOBODY);
      expect(await claim(AT)).toMatchObject([{ ...event, id: 'sandbox:evt_7' }]);
    });

    it("keeps the events of a merchant's own account apart from those of others", async () => {
      const own = buildAttemptEvent({ gatewayAccountId: 'gwa_1' });
      expect(await inbox.insert('sandbox', [buildAttemptEvent(), own], BY_NOBODY)).toMatchObject([
        { id: 'sandbox:evt_1', share: 'sandbox', provider: 'sandbox' },
        { id: 'sandbox/gwa_1:evt_1', share: 'sandbox/gwa_1', provider: 'sandbox', gatewayAccountId: 'gwa_1' },
      ]);
      expect(await inbox.insert('sandbox', [own], BY_NOBODY)).toEqual([]);
    });

    it('hands out an event as it came', async () => {
      const event = buildAttemptEvent({ attemptId: 'att_1' });
      const row = {
        ...event,
        id: 'sandbox:evt_1',
        provider: 'sandbox',
        share: 'sandbox',
        receivedAt: AT,
        dueAt: AT,
        failures: 0,
      };
      expect(await inbox.insert('sandbox', [event], BY_NOBODY)).toEqual([row]);
      expect(await claim(AT)).toEqual([{ ...row, turn: 1 }]);
    });

    it('takes each event of a provider once', async () => {
      await inbox.insert('sandbox', [buildAttemptEvent()], BY_NOBODY);
      expect(await inbox.insert('sandbox', [buildAttemptEvent()], BY_NOBODY)).toEqual([]);
      expect(await inbox.insert('stripe', [buildAttemptEvent()], BY_NOBODY)).toHaveLength(1);
    });

    it('answers those of many that are new, each once and in their order', async () => {
      const named = (eventId: string) => buildAttemptEvent({ eventId });
      await inbox.insert('sandbox', [named('b')], BY_NOBODY);
      const rows = await inbox.insert('sandbox', ['c', 'b', 'a', 'c'].map(named), BY_NOBODY);
      expect(rows.map(({ eventId }) => eventId)).toEqual(['c', 'a']);
      expect(await claim(AT)).toHaveLength(3);
      expect(await inbox.insert('sandbox', [], BY_NOBODY)).toEqual([]);
    });

    it('takes one of 20 parallel deliveries of an event', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => inbox.insert('sandbox', [buildAttemptEvent()], BY_NOBODY)),
      );
      expect(answers.flat()).toHaveLength(1);
      expect(await claim(AT)).toHaveLength(1);
    });

    it('stores an event as held by the instance that works it at once', async () => {
      await inbox.insert('sandbox', [buildAttemptEvent()], { receivedAt: AT, holder: 'one' });
      expect(await claim(later(60_000), 'two')).toEqual([]);
      expect(await inbox.listHolders(AT)).toEqual(['one']);
      await inbox.free('one', later(60_000));
      expect(await claim(later(60_000), 'two')).toHaveLength(1);
    });

    it('never hands out an event that is done, and still knows it', async () => {
      const arrival = { receivedAt: AT, holder: 'one' };
      const [row] = await inbox.insert('sandbox', [buildAttemptEvent()], arrival);
      if (row === undefined) throw new Error('not stored');
      await inbox.finish(row, 'one');
      expect(await claim(later(86_400_000))).toEqual([]);
      expect(await inbox.insert('sandbox', [buildAttemptEvent()], arrival)).toEqual([]);
    });

    it('leaves an event done when a slower instance gives it back', async () => {
      const arrival = { receivedAt: AT, holder: 'one' };
      const [row] = await inbox.insert('sandbox', [buildAttemptEvent()], arrival);
      if (row === undefined) throw new Error('not stored');
      await inbox.finish(row, 'one');
      await inbox.giveBack(row, { dueAt: later(5_000), failures: 1 }, 'one');
      expect(await claim(later(86_400_000))).toEqual([]);
    });
  });
}
