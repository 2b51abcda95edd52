import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LinkRepository, PendingEvents } from '../../../src/ports/link-repository.js';
import { AT, buildEvent, buildLink, later, withEvent } from './build-link.js';

const LEASE = 30_000;

function eventIds(pending: readonly PendingEvents[]): readonly string[] {
  return pending.flatMap(({ events }) => events.map(({ id }) => id));
}

export function describeLinkOutbox(open: () => Promise<LinkRepository>): void {
  describe('LinkRepository outbox', () => {
    let links: LinkRepository;
    beforeEach(async () => {
      links = await open();
    });

    it('hands out the events of an insert and of a replacement', async () => {
      const first = buildLink('lnk_1');
      const second = withEvent(first, 'evt_2', { state: 'cancelled' });
      await links.insert(first, 'req_1');
      await links.replace(first, second);
      expect(await links.claimPendingEvents(AT, LEASE, 10)).toEqual([
        { link: second, events: [buildEvent('evt_lnk_1_1'), buildEvent('evt_2', later(1000))] },
      ]);
    });

    it('hands out nothing for a change without an event', async () => {
      const link = buildLink('lnk_1', { history: [] });
      await links.insert(link, 'req_1');
      await links.replace(link, { ...link, version: 2 });
      expect(await links.claimPendingEvents(AT, LEASE, 10)).toEqual([]);
    });

    it('hands out the links that wait longest first, and no more than asked for', async () => {
      for (const [id, ms] of [
        ['lnk_b', 2],
        ['lnk_a', 1],
        ['lnk_c', 3],
      ] as const) {
        await links.insert(buildLink(id, { history: [buildEvent(`evt_${id}`, later(ms))] }), `req_${id}`);
      }
      expect(eventIds(await links.claimPendingEvents(AT, LEASE, 2))).toEqual(['evt_lnk_a', 'evt_lnk_b']);
      expect(eventIds(await links.claimPendingEvents(AT, LEASE, 2))).toEqual(['evt_lnk_c']);
    });

    it('hands a leased link to nobody else until its lease runs out', async () => {
      await links.insert(buildLink('lnk_1'), 'req_1');
      expect(await links.claimPendingEvents(AT, LEASE, 10)).toHaveLength(1);
      expect(await links.claimPendingEvents(later(LEASE - 1), LEASE, 10)).toEqual([]);
      expect(await links.claimPendingEvents(later(LEASE), LEASE, 10)).toHaveLength(1);
    });

    it('keeps the lease when a new event arrives meanwhile', async () => {
      const link = buildLink('lnk_1');
      await links.insert(link, 'req_1');
      await links.claimPendingEvents(AT, LEASE, 10);
      await links.replace(link, withEvent(link, 'evt_2'));
      expect(await links.claimPendingEvents(later(1), LEASE, 10)).toEqual([]);
    });

    it('hands out settled events no more', async () => {
      await links.insert(buildLink('lnk_1'), 'req_1');
      await links.claimPendingEvents(AT, LEASE, 10);
      await links.settleEvents('lnk_1', ['evt_lnk_1_1']);
      expect(await links.claimPendingEvents(later(LEASE), LEASE, 10)).toEqual([]);
    });

    it('keeps the history when events are settled', async () => {
      const link = buildLink('lnk_1');
      await links.insert(link, 'req_1');
      await links.settleEvents('lnk_1', ['evt_lnk_1_1']);
      expect(await links.findById('mer_1', 'lnk_1')).toEqual(link);
    });

    it('keeps an event that arrived between claim and settle, and gives the lease back', async () => {
      const link = buildLink('lnk_1');
      await links.insert(link, 'req_1');
      await links.claimPendingEvents(AT, LEASE, 10);
      await links.replace(link, withEvent(link, 'evt_2'));
      await links.settleEvents('lnk_1', ['evt_lnk_1_1']);
      expect(eventIds(await links.claimPendingEvents(AT, LEASE, 10))).toEqual(['evt_2']);
    });

    it('hands out an event that arrives after all were settled', async () => {
      const link = buildLink('lnk_1');
      await links.insert(link, 'req_1');
      await links.settleEvents('lnk_1', ['evt_lnk_1_1']);
      await links.replace(link, withEvent(link, 'evt_2'));
      expect(eventIds(await links.claimPendingEvents(AT, LEASE, 10))).toEqual(['evt_2']);
    });

    it('loses no event when changes and settling race', async () => {
      let link = buildLink('lnk_1');
      await links.insert(link, 'req_1');
      const settled = new Set<string>();
      const settleOnce = async () => {
        for (const { link: claimed, events } of await links.claimPendingEvents(AT, LEASE, 10)) {
          const ids = events.map(({ id }) => id);
          for (const id of ids) settled.add(id);
          await links.settleEvents(claimed.id, ids);
        }
      };
      for (let i = 2; i <= 30; i += 1) {
        const next = withEvent(link, `evt_${i}`);
        await Promise.all([links.replace(link, next), settleOnce()]);
        link = next;
      }
      await settleOnce();
      expect(settled.size).toBe(30);
      expect(await links.claimPendingEvents(later(LEASE), LEASE, 10)).toEqual([]);
    });

    it('never gives one link to two of five claimers', async () => {
      await Promise.all(
        Array.from({ length: 40 }, (_, i) => links.insert(buildLink(`lnk_${i}`), `req_${i}`)),
      );
      const claims = await Promise.all(
        Array.from({ length: 5 }, () => links.claimPendingEvents(AT, LEASE, 20)),
      );
      const ids = claims.flat().map(({ link }) => link.id);
      expect(ids).toHaveLength(40);
      expect(new Set(ids).size).toBe(40);
    });
  });
}
