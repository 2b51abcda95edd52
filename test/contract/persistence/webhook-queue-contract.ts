import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DeliveryTry, WebhookDelivery } from '../../../src/domain/api/webhook-delivery.js';
import type { WebhookQueue } from '../../../src/ports/webhook-queue.js';
import type { WorkLanes } from '../../../src/ports/work-lanes.js';
import { AT, later } from './build-link.js';

export interface OpenedQueue {
  readonly queue: WebhookQueue;
  readonly lanes: WorkLanes;
}

export function buildWebhookDelivery(
  eventId: string,
  change: Partial<WebhookDelivery> = {},
): WebhookDelivery {
  return {
    ...{ id: `${eventId}/whe_1`, eventId, endpointId: 'whe_1', merchantId: 'mer_1', type: 'link.paid' },
    ...{
      linkId: 'lnk_1',
      sequence: 1,
      order: null,
      state: 'waiting',
      madeAt: AT,
      dueAt: AT,
      tries: [],
      isRepeat: false,
    },
    ...change,
  };
}

const tried = (ms: number, change: Partial<DeliveryTry> = {}): DeliveryTry => ({
  ...{ at: later(ms), status: 500, tookMs: 12, answer: 'oops', problem: 'answered 500' },
  ...change,
});
const OK = { status: 200, answer: '', problem: null };
const ids = (deliveries: readonly WebhookDelivery[]) => deliveries.map(({ eventId }) => eventId);

export function describeWebhookQueue(open: () => Promise<OpenedQueue>): void {
  describe('WebhookQueue', () => {
    let queue: WebhookQueue;
    let lanes: WorkLanes;
    beforeEach(async () => {
      ({ queue, lanes } = await open());
    });
    const read = (ms: number, limit = 10) => queue.readLane('whe_1', later(ms), limit);
    const claim = (ms: number) =>
      lanes.claim({ holder: 'one', now: later(ms), limit: 10, withoutShares: [] });

    it('owes what was planned, once, in the lane of its endpoint, at its time', async () => {
      const one = buildWebhookDelivery('evt_1', { dueAt: later(5) });
      await queue.plan([one, buildWebhookDelivery('evt_1', { endpointId: 'whe_2', id: 'evt_1/whe_2' })]);
      await queue.plan([{ ...one, dueAt: later(9) }]);
      expect(await read(4)).toEqual({ due: [], nextDueAt: later(5), hasMore: false });
      expect(await read(5, 1)).toEqual({ due: [one], nextDueAt: null, hasMore: true });
      expect(await claim(5)).toMatchObject([
        { lane: 'whe_2', share: 'mer_1' },
        { lane: 'whe_1', share: 'mer_1' },
      ]);
      expect(await queue.find('mer_1', one.id)).toEqual(one);
      expect(await queue.find('mer_2', one.id)).toBeNull();
    });

    it('reads those due the longest, made first leading, and events of one moment by their numbers', async () => {
      await queue.plan([
        buildWebhookDelivery('evt_b', { sequence: 2 }),
        buildWebhookDelivery('evt_a', { sequence: 3 }),
        buildWebhookDelivery('evt_c', { sequence: 1 }),
        buildWebhookDelivery('evt_d', { madeAt: later(-9), dueAt: later(3) }),
        buildWebhookDelivery('evt_e', { madeAt: later(4), dueAt: later(4) }),
        buildWebhookDelivery('evt_f', { dueAt: later(99) }),
      ]);
      expect(ids((await read(9)).due)).toEqual(['evt_d', 'evt_c', 'evt_b', 'evt_a', 'evt_e']);
      expect(ids((await read(9, 2)).due)).toEqual(['evt_c', 'evt_b']);
      expect((await read(9)).nextDueAt).toEqual(later(99));
    });

    it('puts off what comes behind one of its order that waits, until that one is due', async () => {
      await queue.plan([
        buildWebhookDelivery('evt_a0', { order: 'a', madeAt: later(-1) }),
        buildWebhookDelivery('evt_a1', { order: 'a', dueAt: later(50) }),
        buildWebhookDelivery('evt_a2', { order: 'a', sequence: 2 }),
        buildWebhookDelivery('evt_a3', { order: 'a', madeAt: later(1) }),
        buildWebhookDelivery('evt_b', { order: 'b', madeAt: later(1) }),
        buildWebhookDelivery('evt_c', { madeAt: later(1) }),
        buildWebhookDelivery('evt_of_2', { order: 'a', sequence: 2, endpointId: 'whe_2' }),
      ]);
      expect(await read(9, 2)).toMatchObject({ due: [{ eventId: 'evt_a0' }], hasMore: true });
      const page = await read(9);
      expect(ids(page.due)).toEqual(['evt_a0', 'evt_b', 'evt_c']);
      expect(page).toMatchObject({ nextDueAt: later(50), hasMore: false });
      expect(ids((await queue.readLane('whe_2', later(9), 9)).due)).toEqual(['evt_of_2']);
      expect(await queue.find('mer_1', 'evt_a3/whe_1')).toMatchObject({ dueAt: later(50), tries: [] });
      expect(ids((await read(50)).due)).toEqual(['evt_a0', 'evt_a1', 'evt_a2', 'evt_a3', 'evt_b', 'evt_c']);
      await queue.noteTry('evt_a1/whe_1', tried(51), { dueAt: later(99) });
      expect(ids((await read(60)).due)).toEqual(['evt_a0', 'evt_b', 'evt_c']);
      await queue.hurry('whe_1', later(61));
      expect(ids((await read(61, 3)).due)).toEqual(['evt_a0', 'evt_b', 'evt_c']);
      await queue.noteTry('evt_a1/whe_1', tried(62, OK), { state: 'delivered' });
      expect(ids((await read(62)).due)).toEqual(['evt_a0', 'evt_a2', 'evt_a3', 'evt_b', 'evt_c']);
    });

    it('notes tries until it is over, and none after', async () => {
      const one = buildWebhookDelivery('evt_1');
      await queue.plan([one]);
      await queue.noteTry(one.id, tried(1), { dueAt: later(5_000) });
      expect((await read(4_999)).due).toEqual([]);
      expect((await read(5_000)).due).toEqual([{ ...one, dueAt: later(5_000), tries: [tried(1)] }]);
      await queue.noteTry(one.id, tried(5_001, OK), { state: 'delivered' });
      const over = { ...one, state: 'delivered', dueAt: null, tries: [tried(1), tried(5_001, OK)] };
      expect(await queue.find('mer_1', one.id)).toEqual(over);
      await queue.noteTry(one.id, tried(6_000), { dueAt: later(7_000) });
      await queue.plan([one]);
      expect(await read(9_000)).toEqual({ due: [], nextDueAt: null, hasMore: false });
      expect(await queue.find('mer_1', one.id)).toEqual(over);
    });

    it('hurries what waits for its next try, and wakes its lane', async () => {
      await queue.plan([
        buildWebhookDelivery('evt_1', { dueAt: later(9_000) }),
        buildWebhookDelivery('evt_2', { madeAt: later(1), dueAt: later(8_000) }),
      ]);
      expect(await claim(10)).toEqual([]);
      await queue.hurry('whe_1', later(10));
      await queue.hurry('whe_nobody', later(10));
      expect(await claim(10)).toMatchObject([{ lane: 'whe_1' }]);
      expect(ids((await read(10)).due)).toEqual(['evt_1', 'evt_2']);
    });

    it('drops all that waits there, and what was planned as dropped is not owed', async () => {
      await queue.plan([
        buildWebhookDelivery('evt_1'),
        buildWebhookDelivery('evt_2', { dueAt: later(9_000) }),
        buildWebhookDelivery('evt_3', { endpointId: 'whe_2', id: 'evt_3/whe_2' }),
        buildWebhookDelivery('evt_4', { state: 'dropped', dueAt: null }),
      ]);
      await queue.dropAll('whe_1', later(1));
      expect(await read(99_000)).toEqual({ due: [], nextDueAt: null, hasMore: false });
      const states = (await queue.list('whe_1', 10)).map(({ state }) => state);
      expect(states).toEqual(['dropped', 'dropped', 'dropped']);
      expect((await queue.readLane('whe_2', AT, 10)).due).toHaveLength(1);
    });

    it('lists the newest first', async () => {
      for (const at of [1, 2, 3]) {
        await queue.plan([buildWebhookDelivery(`evt_${at}`, { madeAt: later(at), dueAt: later(at) })]);
      }
      expect(ids(await queue.list('whe_1', 2))).toEqual(['evt_3', 'evt_2']);
      expect(await queue.list('whe_9', 2)).toEqual([]);
    });

    it('lists what never arrived, each event once, in their order', async () => {
      const over = async (eventId: string, state: 'delivered' | 'failed', change = {}) => {
        const one = buildWebhookDelivery(eventId, change);
        await queue.plan([one]);
        await queue.noteTry(one.id, tried(1), { state });
      };
      await over('evt_old', 'failed', { madeAt: later(-1) });
      await over('evt_3', 'failed', { madeAt: later(3) });
      await over('evt_2', 'failed', { madeAt: later(2), sequence: 2 });
      await over('evt_2', 'failed', { id: 'evt_2/whe_1/9', madeAt: later(9), isRepeat: true });
      await over('evt_1', 'failed', { madeAt: later(2), sequence: 1 });
      await over('evt_ok', 'delivered', { madeAt: later(2) });
      await over('evt_5', 'failed');
      await over('evt_5', 'delivered', { id: 'evt_5/whe_1/9', isRepeat: true });
      await over('evt_6', 'failed');
      await queue.plan([buildWebhookDelivery('evt_6', { id: 'evt_6/whe_1/9', isRepeat: true })]);
      await queue.plan([buildWebhookDelivery('evt_4', { state: 'dropped', dueAt: null, madeAt: later(4) })]);
      expect(ids(await queue.listMissed('whe_1', AT, 10))).toEqual(['evt_1', 'evt_2', 'evt_3', 'evt_4']);
      expect(ids(await queue.listMissed('whe_1', AT, 2))).toEqual(['evt_1', 'evt_2']);
    });

    it('measures what is due', async () => {
      expect(await queue.measure(AT)).toEqual({ depth: 0, oldestDueAt: null, parked: 0 });
      await queue.plan([
        buildWebhookDelivery('evt_1', { dueAt: later(1) }),
        buildWebhookDelivery('evt_2', { dueAt: later(2) }),
        buildWebhookDelivery('evt_3', { dueAt: later(9) }),
      ]);
      expect(await queue.measure(later(5))).toEqual({ depth: 2, oldestDueAt: later(1), parked: 0 });
    });
  });
}
