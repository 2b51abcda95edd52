import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ApiEvent } from '../../../src/domain/api/api-event.js';
import type { ApiEvents } from '../../../src/ports/api-events.js';
import { AT, later } from './build-link.js';

const STREAM = { merchantId: 'mer_1', mode: 'test' } as const;

export function buildApiEvent(id: string, change: Partial<ApiEvent> = {}): ApiEvent {
  return {
    ...{ id, ...STREAM, type: 'link.created', at: AT, linkId: 'lnk_1', sequence: 1 },
    ...{ data: { link: { id: 'lnk_1', notes: { 'a.b': '$x', $c: 'd' } } }, isSample: false },
    ...change,
  };
}

const ids = (events: readonly ApiEvent[]) => events.map(({ id }) => id);

export function describeApiEvents(open: () => Promise<ApiEvents>): void {
  describe('ApiEvents', () => {
    let events: ApiEvents;
    beforeEach(async () => {
      events = await open();
    });

    it('keeps an event as it is, once, for its merchant alone', async () => {
      const event = buildApiEvent('evt_1');
      await events.add([event, event]);
      await events.add([{ ...event, type: 'link.paid' }]);
      expect(await events.find('mer_1', 'evt_1')).toEqual(event);
      expect(await events.find('mer_2', 'evt_1')).toBeNull();
      await events.add([]);
      expect(ids(await events.list(STREAM, { limit: 10 }))).toEqual(['evt_1']);
    });

    it('lists the newest first, and what a filter asks for', async () => {
      await events.add([
        buildApiEvent('evt_1'),
        buildApiEvent('evt_2', { at: later(1), type: 'link.paid' }),
        buildApiEvent('evt_3', { at: later(2), type: 'link.sent', linkId: 'lnk_2' }),
        buildApiEvent('evt_4', { at: later(3), linkId: null, sequence: null, type: 'merchant.approved' }),
        buildApiEvent('evt_live', { mode: 'live' }),
        buildApiEvent('evt_other', { merchantId: 'mer_2' }),
      ]);
      const list = async (filter = {}) => ids(await events.list({ ...STREAM, ...filter }, { limit: 10 }));
      expect(await list()).toEqual(['evt_4', 'evt_3', 'evt_2', 'evt_1']);
      expect(await list({ mode: 'live' })).toEqual(['evt_live']);
      expect(await list({ types: ['link.paid', 'link.created'] })).toEqual(['evt_2', 'evt_1']);
      expect(await list({ types: [] })).toEqual([]);
      expect(await list({ linkId: 'lnk_1' })).toEqual(['evt_2', 'evt_1']);
      expect(await list({ linkId: 'lnk_1', types: ['link.paid'] })).toEqual(['evt_2']);
      expect(await list({ createdFrom: later(1), createdBefore: later(3) })).toEqual(['evt_3', 'evt_2']);
    });

    it('turns pages to both sides, whatever comes in above', async () => {
      const all = Array.from({ length: 7 }, (_, at) => buildApiEvent(`evt_${at}`, { at: later(at >> 1) }));
      await events.add(all);
      const first = await events.list(STREAM, { limit: 3 });
      expect(ids(first)).toEqual(['evt_6', 'evt_5', 'evt_4']);
      await events.add([buildApiEvent('evt_9', { at: later(9) })]);
      const second = await events.list(STREAM, { limit: 3, after: { at: later(2), id: 'evt_4' } });
      expect(ids(second)).toEqual(['evt_3', 'evt_2', 'evt_1']);
      const back = await events.list(STREAM, { limit: 3, before: { at: later(1), id: 'evt_3' } });
      expect(ids(back)).toEqual(['evt_6', 'evt_5', 'evt_4']);
      expect(ids(await events.list(STREAM, { limit: 3, before: { at: later(3), id: 'evt_6' } }))).toEqual([
        'evt_9',
      ]);
    });

    describe('listSince', () => {
      it('begins now where nothing is named, also before the first event', async () => {
        const { events: none, next } = await events.listSince(STREAM, null, 10);
        expect(none).toEqual([]);
        await events.add([buildApiEvent('evt_1'), buildApiEvent('evt_2')]);
        const after = await events.listSince(STREAM, next, 10);
        expect([ids(after.events), after.next]).toEqual([['evt_1', 'evt_2'], 'evt_2']);
        const now = await events.listSince(STREAM, null, 10);
        expect(now).toEqual({ events: [], next: 'evt_2' });
        await events.add([buildApiEvent('evt_3', { at: later(-5_000) })]);
        expect(ids((await events.listSince(STREAM, now.next, 10)).events)).toEqual(['evt_3']);
      });

      it('goes on by its own answers, page by page, without an end', async () => {
        await events.add(Array.from({ length: 5 }, (_, at) => buildApiEvent(`evt_${at}`)));
        const first = await events.listSince(STREAM, 'evt_0', 3);
        expect([ids(first.events), first.next]).toEqual([['evt_1', 'evt_2', 'evt_3'], 'evt_3']);
        const second = await events.listSince(STREAM, first.next, 3);
        expect([ids(second.events), second.next]).toEqual([['evt_4'], 'evt_4']);
        expect(await events.listSince(STREAM, second.next, 3)).toEqual({ events: [], next: 'evt_4' });
      });

      it('passes over what is of other types, modes and merchants, and moves on', async () => {
        await events.add([
          buildApiEvent('evt_0'),
          buildApiEvent('evt_1', { type: 'link.sent' }),
          buildApiEvent('evt_2', { type: 'link.paid' }),
          buildApiEvent('evt_3', { type: 'link.sent' }),
          buildApiEvent('evt_l', { mode: 'live', type: 'link.paid' }),
          buildApiEvent('evt_o', { merchantId: 'mer_2', type: 'link.paid' }),
        ]);
        const paid = { ...STREAM, types: ['link.paid'] as const };
        const { events: found, next } = await events.listSince(paid, 'evt_0', 10);
        expect([ids(found), next]).toEqual([['evt_2'], 'evt_3']);
        expect(await events.listSince(paid, next, 10)).toEqual({ events: [], next: 'evt_3' });
      });

      it('begins with the oldest after an event that is not kept any more, or is of somebody else', async () => {
        await events.add([buildApiEvent('evt_1'), buildApiEvent('evt_o', { merchantId: 'mer_2' })]);
        for (const after of ['evt_gone', 'evt_o']) {
          expect(ids((await events.listSince(STREAM, after, 10)).events)).toEqual(['evt_1']);
        }
      });
    });
  });
}
