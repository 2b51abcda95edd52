import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Link } from '../../../src/domain/link/link.js';
import type { RelayCursor, RelayProgress, RelayRow } from '../../../src/ports/link-work.js';
import { AT, buildLink, later, withEvent } from './build-link.js';
import type { LinkTables } from './work-rows.js';

const NOW = later(60_000);
const cursor = (heard: number, change: Partial<RelayCursor> = {}): RelayCursor => ({
  heard,
  failures: 0,
  retryAt: null,
  ...change,
});
const progress = (cursors: RelayProgress['cursors'], change: Partial<RelayProgress> = {}): RelayProgress => ({
  cursors,
  dueAt: null,
  parked: null,
  ...change,
});

export function describeRelayTable(open: () => Promise<LinkTables>): void {
  describe('RelayTable', () => {
    let links: LinkTables['links'];
    let relay: LinkTables['relay'];
    beforeEach(async () => {
      ({ links, relay } = await open());
    });
    const claim = (now = NOW, holder = 'one') => relay.claim({ holder, now, limit: 10, withoutShares: [] });
    const claimOne = async (now = NOW, holder = 'one'): Promise<RelayRow> => {
      const [row] = await claim(now, holder);
      if (row === undefined) throw new Error('nothing is due');
      return row;
    };
    const insert = async (id: string): Promise<Link> => (await links.insert(buildLink(id), `req_${id}`)).link;

    it('hands out a link with all its history, and says that nobody has had any of it', async () => {
      const first = await insert('lnk_1');
      const second = withEvent(first, 'evt_2', { state: 'cancelled' });
      await links.replace(first, second);
      expect(await claim()).toEqual([
        {
          id: 'lnk_1',
          share: 'mer_1',
          turn: 1,
          dueAt: AT,
          failures: 0,
          link: second,
          cursors: {},
          isParked: false,
        },
      ]);
    });

    it('hands out nothing for a change without an event', async () => {
      const link = buildLink('lnk_1', { history: [] });
      await links.insert(link, 'req_1');
      await links.replace(link, { ...link, version: 2 });
      expect(await claim()).toEqual([]);
    });

    it('keeps how far each subscriber came, apart from the others', async () => {
      const link = await insert('lnk_1');
      const waits = cursor(0, { failures: 1, retryAt: later(61_000) });
      const first = progress({ cards: cursor(1), mail: waits }, { dueAt: later(61_000) });
      await relay.advance(await claimOne(), first, 'one');
      expect(await claim(later(60_999))).toEqual([]);
      const again = await claimOne(later(61_000));
      expect(again).toMatchObject({ dueAt: later(61_000), cursors: { cards: cursor(1), mail: waits } });
      await relay.advance(again, progress({ mail: cursor(1) }), 'one');
      await links.replace(link, withEvent(link, 'evt_2'));
      expect((await claimOne(later(62_000))).cursors).toEqual({ cards: cursor(1), mail: cursor(1) });
    });

    it('is over when everybody has had everything, and due again for the next event', async () => {
      const link = await insert('lnk_1');
      await relay.advance(await claimOne(), progress({ cards: cursor(1) }), 'one');
      expect(await claim(later(86_400_000))).toEqual([]);
      await links.replace(link, withEvent(link, 'evt_2'));
      expect(await claimOne()).toMatchObject({ dueAt: later(1_000), cursors: { cards: cursor(1) } });
    });

    it('stays due when the link changed since it was claimed, and keeps the cursors', async () => {
      const link = await insert('lnk_1');
      const row = await claimOne();
      await links.replace(link, withEvent(link, 'evt_2'));
      await relay.advance(row, progress({ cards: cursor(1) }), 'one');
      const again = await claimOne(NOW, 'two');
      expect(again.cursors).toEqual({ cards: cursor(1) });
      expect(again.link.history).toHaveLength(2);
    });

    it('stays due for a new event though a subscriber waits for its next try', async () => {
      const link = await insert('lnk_1');
      const waits = cursor(0, { failures: 1, retryAt: later(90_000) });
      await relay.advance(await claimOne(), progress({ mail: waits }, { dueAt: later(90_000) }), 'one');
      await links.replace(link, withEvent(link, 'evt_2'));
      expect(await claim()).toHaveLength(1);
    });

    it('takes nothing from who does not hold the link any more', async () => {
      await insert('lnk_1');
      const row = await claimOne(NOW, 'one');
      await relay.free('one', NOW);
      await claimOne(NOW, 'two');
      await relay.advance(row, progress({ cards: cursor(1) }), 'one');
      expect(await relay.listHolders(NOW)).toEqual(['two']);
      await relay.free('two', NOW);
      expect((await claimOne()).cursors).toEqual({});
    });

    it('keeps the history as it is', async () => {
      const link = await insert('lnk_1');
      await relay.advance(await claimOne(), progress({ cards: cursor(1) }), 'one');
      expect(await links.findById('mer_1', 'lnk_1')).toEqual(link);
    });

    it('parks one subscriber while the others go on, and says so to whoever claims', async () => {
      const link = await insert('lnk_1');
      const parked = { reason: 'mail: would not take it', at: NOW };
      await relay.advance(
        await claimOne(),
        progress({ mail: cursor(0, { failures: 9 }) }, { parked }),
        'one',
      );
      expect(await relay.listParked(10)).toEqual([
        { id: 'lnk_1', share: 'mer_1', reason: 'mail: would not take it', parkedAt: NOW },
      ]);
      expect(await claim(later(86_400_000))).toEqual([]);
      await links.replace(link, withEvent(link, 'evt_2'));
      expect(await claimOne()).toMatchObject({ isParked: true });
    });

    it('is parked no more when it is taken up again', async () => {
      await insert('lnk_1');
      const parked = { reason: 'mail: would not take it', at: NOW };
      await relay.advance(
        await claimOne(),
        progress({ mail: cursor(0, { failures: 9 }) }, { parked }),
        'one',
      );
      await relay.retryParked('lnk_1', NOW);
      expect(await claimOne()).toMatchObject({ isParked: false, cursors: { mail: { failures: 9 } } });
    });

    it('counts as heard what was dropped: only what comes later is told', async () => {
      const link = await insert('lnk_1');
      const parked = { reason: 'mail: would not take it', at: NOW };
      const cursors = { cards: cursor(1), mail: cursor(0, { failures: 9, retryAt: AT }) };
      await relay.advance(await claimOne(), progress(cursors, { parked }), 'one');
      expect(await relay.dropParked('lnk_1', NOW)).toBe(true);
      await links.replace(link, withEvent(link, 'evt_2'));
      expect(await claimOne()).toMatchObject({
        isParked: false,
        cursors: { cards: cursor(1), mail: cursor(1) },
      });
    });

    it('loses no event when changes and progress race', async () => {
      let link = await insert('lnk_1');
      let heard = 0;
      const relayOnce = async () => {
        for (const row of await claim()) {
          heard = row.link.history.length;
          await relay.advance(row, progress({ cards: cursor(heard) }), 'one');
        }
      };
      for (let i = 2; i <= 30; i += 1) {
        const next = withEvent(link, `evt_${i}`);
        await Promise.all([links.replace(link, next), relayOnce()]);
        link = next;
      }
      await relayOnce();
      expect(heard).toBe(30);
      expect(await claim(later(86_400_000))).toEqual([]);
    });
  });
}
