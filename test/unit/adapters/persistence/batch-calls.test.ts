import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { type AnswerBatch, batchCalls } from '../../../../src/adapters/persistence/batch-calls.js';
import { fulfilled, rejected } from '../../../../src/adapters/persistence/call-outcomes.js';
import { createDeferred } from '../../../support/deferred.js';

const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Answers ten times the question, and notes which questions came together. */
function createAnswerer(before: () => Promise<void> = async () => {}) {
  const batches: (readonly number[])[] = [];
  const answerBatch: AnswerBatch<number, number> = async (questions) => {
    batches.push(questions);
    await before();
    return new Map(questions.map((question) => [question, fulfilled(question * 10)]));
  };
  return { batches, answerBatch };
}

describe('batchCalls', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('puts calls that are made at once into one batch, and gives each its own answer', async () => {
    const { batches, answerBatch } = createAnswerer();
    const ask = batchCalls(answerBatch);
    expect(await Promise.all(range(3).map(ask))).toEqual([0, 10, 20]);
    expect(batches).toEqual([[0, 1, 2]]);
  });

  it('lets a lone call go at the end of the turn', async () => {
    const { batches, answerBatch } = createAnswerer();
    const answer = batchCalls(answerBatch)(7);
    await setImmediate();
    expect(batches).toEqual([[7]]);
    expect(await answer).toBe(70);
  });

  it('collects the next batch while one is under way', async () => {
    const gate = createDeferred();
    const { batches, answerBatch } = createAnswerer(() => gate.promise);
    const ask = batchCalls(answerBatch);
    const first = ask(1);
    await setImmediate();
    const others = [ask(2), ask(3)];
    await setImmediate();
    expect(batches).toEqual([[1]]);
    gate.resolve();
    expect(await Promise.all([first, ...others])).toEqual([10, 20, 30]);
    expect(batches).toEqual([[1], [2, 3]]);
  });

  it('takes in whoever asks on with the answer of the batch before', async () => {
    const { batches, answerBatch } = createAnswerer();
    const ask = batchCalls(answerBatch);
    const many = range(120).map(async (i) => (i === 0 ? ask(await ask(i + 1000)) : ask(i)));
    await Promise.all(many);
    expect(batches.map(({ length }) => length)).toEqual([100, 21]);
  });

  it('puts no more than a hundred into one batch', async () => {
    const { batches, answerBatch } = createAnswerer();
    await Promise.all(range(250).map(batchCalls(answerBatch)));
    expect(batches.map(({ length }) => length)).toEqual([100, 100, 50]);
  });

  it('puts no more into one batch than it may hold', async () => {
    const { batches, answerBatch } = createAnswerer();
    await Promise.all(range(5).map(batchCalls(answerBatch, { most: 2 })));
    expect(batches).toEqual([[0, 1], [2, 3], [4]]);
  });

  it('never puts two of one key into one batch, and keeps their order', async () => {
    const { batches, answerBatch } = createAnswerer();
    const ask = batchCalls(answerBatch, { keyOf: (question) => String(question % 10) });
    await Promise.all([1, 11, 2, 21, 12].map(ask));
    expect(batches).toEqual([[1, 2], [11, 12], [21]]);
  });

  it('fails one call without its neighbours', async () => {
    const ask = batchCalls<number, number>(
      async (questions) =>
        new Map(questions.map((q) => [q, q === 1 ? rejected(new Error('odd')) : fulfilled(q)])),
    );
    const results = await Promise.allSettled(range(3).map(ask));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('fails all of a batch that cannot be answered, and none of the next', async () => {
    let batches = 0;
    const ask = batchCalls<number, number>(async (questions) => {
      batches += 1;
      if (batches === 1) throw new Error('away');
      return new Map(questions.map((q) => [q, fulfilled(q)]));
    });
    const results = await Promise.allSettled(range(101).map(ask));
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(100);
    expect(results[100]).toEqual({ status: 'fulfilled', value: 100 });
    expect(await ask(5)).toBe(5);
  });

  it('rejects a question that got no answer', async () => {
    const ask = batchCalls<number, number>(async () => new Map());
    await expect(ask(1)).rejects.toThrow('a question of a batch was not answered');
  });

  it('does not wait for ever for a batch before the next', async () => {
    jest.useFakeTimers();
    const gate = createDeferred();
    const { batches, answerBatch } = createAnswerer(() => gate.promise);
    const ask = batchCalls(answerBatch);
    const lost = expect(ask(1)).rejects.toMatchObject({ code: 'store_unavailable' });
    await setImmediate();
    const next = ask(2);
    await jest.advanceTimersByTimeAsync(4_000);
    await lost;
    await setImmediate();
    expect(batches).toEqual([[1], [2]]);
    gate.resolve();
    expect(await next).toBe(20);
  });
});
