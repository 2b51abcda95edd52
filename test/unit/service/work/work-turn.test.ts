import { describe, expect, it } from '@jest/globals';
import type { QueuedDelivery } from '../../../../src/ports/delivery-queue.js';
import type { SendResult } from '../../../../src/service/delivery/note-delivery.js';
import { workTurn } from '../../../../src/service/work/work-turn.js';
import { buildDelivery } from '../../../contract/persistence/delivery-queue-contract.js';
import { createDeferred } from '../../../support/deferred.js';
import { createFakeTimers } from '../../../support/fake-timers.js';

const SENT: SendResult = { kind: 'sent' };

const queued = (id: string): QueuedDelivery => {
  const delivery = buildDelivery(id);
  return { ...delivery, tryAt: delivery.dueAt, uncertain: null };
};
const settle = () => new Promise(setImmediate);

/** A turn of `due`, of which `hanging` has no answer until it is told to. */
function startTurn(due: readonly string[], width: number, more: readonly string[] = []) {
  const timers = createFakeTimers();
  const answer = createDeferred();
  const tried: string[] = [];
  let looks = 0;
  const turn = workTurn<QueuedDelivery, SendResult>(due.map(queued), {
    width,
    async send({ id }) {
      tried.push(id);
      if (id === 'hanging') await answer.promise;
      return id === 'failing' ? { kind: 'failed' } : SENT;
    },
    async readMore() {
      looks += 1;
      return [...due, ...more].map(queued);
    },
    mayGoOn: () => true,
    isOver: (results) => results.some(({ kind }) => kind === 'failed'),
    timers,
  });
  return { turn, tried, timers, answer, looks: () => looks };
}

describe('workTurn', () => {
  it('sends what was read, and looks for no more when all leave at once', async () => {
    const { turn, looks } = startTurn(['a', 'b', 'c'], 2, ['d']);
    expect(await turn).toEqual({ results: [SENT, SENT, SENT], hasMore: false });
    expect(looks()).toBe(0);
  });

  it('sends the others, and those that fall due meanwhile, while one hangs', async () => {
    const { turn, tried, timers, answer } = startTurn(['hanging', 'a', 'b'], 2, ['c', 'd']);
    await settle();
    expect(tried).toEqual(['hanging', 'a', 'b']);
    await timers.advance(1_000);
    await settle();
    expect(tried).toEqual(['hanging', 'a', 'b', 'c', 'd']);
    answer.resolve();
    expect(await turn).toMatchObject({ results: { length: 5 }, hasMore: true });
  });

  it('begins nothing more when it cannot look again, and fails once what is under way is over', async () => {
    const timers = createFakeTimers();
    const [hanging, slow] = [createDeferred(), createDeferred()];
    const tried: string[] = [];
    let ended: unknown = null;
    const turn = workTurn<QueuedDelivery, SendResult>(['hanging', 'slow', 'c'].map(queued), {
      width: 2,
      async send({ id }) {
        tried.push(id);
        await (id === 'hanging' ? hanging.promise : slow.promise);
        return SENT;
      },
      readMore: () => Promise.reject(new Error('the store is away')),
      mayGoOn: () => true,
      isOver: () => false,
      timers,
    }).catch((error: unknown) => {
      ended = error;
    });
    await settle();
    // One of two has room again, so that the turn looks what came in.
    slow.resolve();
    await settle();
    await timers.advance(1_000);
    await settle();
    expect([tried, ended]).toEqual([['hanging', 'slow', 'c'], null]);
    hanging.resolve();
    await turn;
    expect(ended).toEqual(new Error('the store is away'));
  });

  it('begins nothing after one that tells the others to wait, and waits for what is under way', async () => {
    const { turn, tried, timers, answer } = startTurn(['hanging', 'failing', 'b'], 2, ['c']);
    await settle();
    await timers.advance(5_000);
    expect(tried).toEqual(['hanging', 'failing']);
    answer.resolve();
    expect(await turn).toEqual({ results: [{ kind: 'failed' }, SENT], hasMore: true });
  });

  it('looks no more than thirty times', async () => {
    const { timers, answer, looks, turn } = startTurn(['hanging'], 2);
    for (let i = 0; i < 60; i += 1) {
      await timers.advance(1_000);
      await settle();
    }
    expect(looks()).toBe(30);
    answer.resolve();
    await turn;
  });

  it('begins one only when the one before it of the same order is over, whatever is free', async () => {
    const begun: string[] = [];
    const answers = new Map(['a1', 'a2', 'b1', 'b2'].map((id) => [id, createDeferred()]));
    const due = ['a1', 'a2', 'b1', 'b2'].map((id) => ({ id }));
    const turn = workTurn<{ readonly id: string }, string>(due, {
      width: 8,
      send: async ({ id }) => {
        begun.push(id);
        await answers.get(id)?.promise;
        return id;
      },
      readMore: async () => [...due, { id: 'c1' }],
      mayGoOn: () => true,
      isOver: () => false,
      orderOf: ({ id }) => id.slice(0, 1),
      timers: createFakeTimers(),
    });
    await settle();
    expect(begun).toEqual(['a1', 'b1']);
    answers.get('b1')?.resolve();
    await settle();
    expect(begun).toEqual(['a1', 'b1', 'b2']);
    answers.get('b2')?.resolve();
    answers.get('a1')?.resolve();
    await settle();
    expect(begun).toEqual(['a1', 'b1', 'b2', 'a2']);
    answers.get('a2')?.resolve();
    expect(await turn).toEqual({ results: ['b1', 'b2', 'a1', 'a2'], hasMore: false });
  });

  it('looks for what is not blocked while one hangs that others wait for', async () => {
    const timers = createFakeTimers();
    const answer = createDeferred();
    const begun: string[] = [];
    const turn = workTurn<{ readonly id: string }, string>([{ id: 'a1' }, { id: 'a2' }], {
      width: 8,
      send: async ({ id }) => {
        begun.push(id);
        if (id === 'a1') await answer.promise;
        return id;
      },
      readMore: async () => [{ id: 'a1' }, { id: 'a2' }, { id: 'b1' }],
      mayGoOn: () => true,
      isOver: () => false,
      orderOf: ({ id }) => id.slice(0, 1),
      timers,
    });
    await settle();
    await timers.advance(1_000);
    await settle();
    expect(begun).toEqual(['a1', 'b1']);
    answer.resolve();
    expect((await turn).results).toEqual(['b1', 'a1', 'a2']);
  });
});
