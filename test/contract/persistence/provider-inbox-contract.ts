import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ProviderEvent } from '../../../src/ports/payment-gateway.js';
import type { ProviderInbox } from '../../../src/ports/provider-inbox.js';
import { AT, later } from './build-link.js';

const LEASE = 30_000;

function buildProviderEvent(eventId: string): ProviderEvent {
  return { eventId, type: 'payment.succeeded', providerRef: 'ses_1', attemptId: null };
}

export function describeProviderInbox(open: () => Promise<ProviderInbox>): void {
  describe('ProviderInbox', () => {
    let inbox: ProviderInbox;
    beforeEach(async () => {
      inbox = await open();
    });
    const claimIds = async (now: Date, limit = 10) =>
      (await inbox.claimPending(now, LEASE, limit)).map(({ eventId }) => eventId);

    it('hands out an entry as it came', async () => {
      const event = { ...buildProviderEvent('evt_1'), attemptId: 'att_1' };
      expect(await inbox.insert('sandbox', event, AT)).toBe(true);
      expect(await inbox.claimPending(AT, LEASE, 10)).toEqual([
        { ...event, provider: 'sandbox', receivedAt: AT, failures: 0 },
      ]);
    });

    it('takes each event of a provider once', async () => {
      await inbox.insert('sandbox', buildProviderEvent('evt_1'), AT);
      expect(await inbox.insert('sandbox', buildProviderEvent('evt_1'), later(1))).toBe(false);
      expect(await inbox.insert('stripe', buildProviderEvent('evt_1'), later(1))).toBe(true);
    });

    it('takes one of 20 parallel deliveries of an event', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => inbox.insert('sandbox', buildProviderEvent('evt_1'), AT)),
      );
      expect(answers.filter((taken) => taken)).toHaveLength(1);
      expect(await claimIds(AT)).toEqual(['evt_1']);
    });

    it('hands out the oldest first, and no more than asked for', async () => {
      await inbox.insert('sandbox', buildProviderEvent('evt_b'), later(2));
      await inbox.insert('sandbox', buildProviderEvent('evt_a'), later(1));
      await inbox.insert('sandbox', buildProviderEvent('evt_c'), later(3));
      expect(await claimIds(later(3), 2)).toEqual(['evt_a', 'evt_b']);
      expect(await claimIds(later(3), 2)).toEqual(['evt_c']);
    });

    it('hands an entry out again only when its lease has run out', async () => {
      await inbox.insert('sandbox', buildProviderEvent('evt_1'), AT);
      await inbox.claimPending(AT, LEASE, 10);
      expect(await claimIds(later(LEASE - 1))).toEqual([]);
      expect(await claimIds(later(LEASE))).toEqual(['evt_1']);
    });

    it('never hands out an entry that is done, and still knows it', async () => {
      await inbox.insert('sandbox', buildProviderEvent('evt_1'), AT);
      await inbox.claimPending(AT, LEASE, 10);
      await inbox.markDone('sandbox', 'evt_1');
      expect(await claimIds(later(LEASE))).toEqual([]);
      expect(await inbox.insert('sandbox', buildProviderEvent('evt_1'), later(LEASE))).toBe(false);
    });

    it('hands out a postponed entry at its time, with its failures counted', async () => {
      await inbox.insert('sandbox', buildProviderEvent('evt_1'), AT);
      await inbox.claimPending(AT, LEASE, 10);
      await inbox.postpone('sandbox', 'evt_1', later(5000));
      expect(await inbox.claimPending(later(4999), LEASE, 10)).toEqual([]);
      expect(await inbox.claimPending(later(5000), LEASE, 10)).toMatchObject([{ failures: 1 }]);
    });

    it('keeps an entry done when a slower worker postpones it', async () => {
      await inbox.insert('sandbox', buildProviderEvent('evt_1'), AT);
      await inbox.markDone('sandbox', 'evt_1');
      await inbox.postpone('sandbox', 'evt_1', later(5000));
      expect(await claimIds(later(5000))).toEqual([]);
    });

    it('never gives one entry to two of five claimers', async () => {
      await Promise.all(
        Array.from({ length: 40 }, (_, i) => inbox.insert('sandbox', buildProviderEvent(`evt_${i}`), AT)),
      );
      const claims = await Promise.all(Array.from({ length: 5 }, () => claimIds(AT, 20)));
      expect(claims.flat()).toHaveLength(40);
      expect(new Set(claims.flat()).size).toBe(40);
    });
  });
}
